const count = { type: 'integer', minimum: 0 } as const;

const openObjects = {
  type: 'array',
  items: { type: 'object', additionalProperties: true },
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
    gpus: openObjects,
    disruptionBudgets: openObjects,
    podShape: { type: 'object', additionalProperties: true },
  },
} as const;
