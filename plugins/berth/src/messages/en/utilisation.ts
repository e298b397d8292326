/** What GPUs do, as Prometheus measured it. Not asked for, not known, not measured and idle are four different texts. */
export const utilisation = {
  busy: '{{percent}} busy',
  range: '{{lowest}} to {{highest}}',
  measuredOf: '{{measured, number}} of {{bound, number}} measured',
  memory: '{{used, number}} of {{total, number}} GiB',
  at: 'at {{time}}',
  noSample: 'use not measured',
  loading: 'use: loading',
  unknown: 'use unknown: {{reason}}',
  forbidden: 'use unknown: not allowed',
  notPrometheus: 'not the answer of a Prometheus',
  notConfigured: 'no Prometheus configured',
  title: 'GPU use',
} as const;
