export const Trouble = {
  type: 'object',
  required: ['code', 'message'],
  additionalProperties: false,
  properties: {
    code: {
      type: 'string',
      enum: [
        'refused',
        'timeout',
        'dns',
        'tls',
        'unauthorized',
        'throttled',
        'serverError',
        'protocol',
        'configuration',
      ],
    },
    message: { type: 'string' },
    statusCode: { type: 'integer' },
  },
} as const;

export const Freshness = {
  type: 'object',
  required: ['status'],
  additionalProperties: false,
  properties: {
    status: {
      type: 'string',
      enum: [
        'live',
        'read',
        'loading',
        'stale',
        'forbidden',
        'notInstalled',
        'notAsked',
        'tooLarge',
        'unreachable',
      ],
    },
    at: { type: 'string', format: 'date-time' },
    since: { type: 'string', format: 'date-time' },
    trouble: { $ref: '#/components/schemas/Trouble' },
  },
} as const;

const freshness = { $ref: '#/components/schemas/Freshness' } as const;

export const Capabilities = {
  type: 'object',
  required: [
    'workloads',
    'pods',
    'nodes',
    'autoscalers',
    'disruptionBudgets',
    'argo',
  ],
  additionalProperties: false,
  properties: {
    workloads: freshness,
    pods: freshness,
    nodes: freshness,
    autoscalers: freshness,
    disruptionBudgets: freshness,
    argo: freshness,
  },
} as const;
