const count = { type: 'integer', minimum: 0 } as const;

const openObjects = {
  type: 'array',
  items: { type: 'object', additionalProperties: true },
} as const;

const percent = { type: 'number', minimum: 0, maximum: 100 } as const;

const utilisation = {
  type: 'object',
  description: 'What Prometheus measured; `noSample` is not zero percent.',
  required: ['status'],
  additionalProperties: false,
  properties: {
    status: { type: 'string', enum: ['measured', 'noSample'] },
    percent,
    lowestPercent: percent,
    highestPercent: percent,
    devices: { type: 'integer', minimum: 1 },
    memory: {
      type: 'object',
      required: ['usedBytes', 'totalBytes'],
      additionalProperties: false,
      properties: { usedBytes: count, totalBytes: count },
    },
    at: { type: 'string', format: 'date-time' },
  },
} as const;

/** The shapes inside are those of `@berth/backstage-plugin-berth-workloads`. */
export const WorkloadStatus = {
  type: 'object',
  required: [
    'kind',
    'namespace',
    'name',
    'uid',
    'health',
    'rollout',
    'pods',
    'problems',
    'problemCount',
    'autoscaling',
    'gpus',
    'disruptionBudgets',
  ],
  additionalProperties: false,
  properties: {
    kind: { type: 'string' },
    namespace: { type: 'string' },
    name: { type: 'string' },
    uid: { type: 'string' },
    health: {
      type: 'string',
      enum: [
        'Healthy',
        'Progressing',
        'Degraded',
        'Suspended',
        'Missing',
        'Unknown',
      ],
    },
    rollout: {
      type: 'object',
      required: ['phase', 'desired', 'updated', 'ready', 'available', 'images'],
      properties: {
        phase: { type: 'string' },
        desired: count,
        updated: count,
        ready: count,
        available: count,
        images: { type: 'array', items: { type: 'string' } },
      },
      additionalProperties: true,
    },
    pods: {
      type: 'object',
      required: [
        'total',
        'ready',
        'pending',
        'starting',
        'terminating',
        'failed',
      ],
      additionalProperties: false,
      properties: {
        total: count,
        ready: count,
        pending: count,
        starting: count,
        terminating: count,
        failed: count,
      },
    },
    problems: openObjects,
    problemCount: count,
    autoscaling: openObjects,
    gpus: {
      type: 'array',
      items: {
        type: 'object',
        properties: { utilisation },
        additionalProperties: true,
      },
    },
    disruptionBudgets: openObjects,
    podShape: { type: 'object', additionalProperties: true },
    details: { $ref: '#/components/schemas/WorkloadDetails' },
  },
} as const;
