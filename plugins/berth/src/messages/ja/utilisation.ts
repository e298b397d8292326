import type { english, Translated } from '../en';

export const utilisation: Translated<typeof english.utilisation> = {
  busy: '使用率 {{percent}}',
  range: '{{lowest}}～{{highest}}',
  measuredOf: '{{bound, number}} のうち {{measured, number}} を計測',
  memory: 'メモリ {{used, number}} / {{total, number}} GiB',
  at: '{{time}} 時点',
  noSample: '使用率の計測値なし',
  loading: '使用率を読み込み中',
  unknown: '使用率は不明：{{reason}}',
  forbidden: '使用率は不明：権限なし',
  notPrometheus: 'Prometheus の応答ではありません',
  notConfigured: 'Prometheus は未設定',
  title: 'GPU の使用率',
};
