import { tone } from './tone';

export const ClusterStatus = {
  type: 'object',
  required: [
    'cluster',
    'freshness',
    'capabilities',
    'tone',
    'workloads',
    'applications',
  ],
  additionalProperties: false,
  properties: {
    cluster: {
      type: 'object',
      required: ['name'],
      additionalProperties: false,
      properties: { name: { type: 'string' }, title: { type: 'string' } },
    },
    freshness: { $ref: '#/components/schemas/Freshness' },
    capabilities: { $ref: '#/components/schemas/Capabilities' },
    kindTroubles: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['group', 'kind', 'freshness'],
        additionalProperties: false,
        properties: {
          group: { type: 'string' },
          kind: { type: 'string' },
          freshness: { $ref: '#/components/schemas/Freshness' },
        },
      },
    },
    unread: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['group', 'kind', 'count'],
        additionalProperties: false,
        properties: {
          group: { type: 'string' },
          kind: { type: 'string' },
          count: { type: 'integer', minimum: 1 },
        },
      },
    },
    gpuUtilisation: { $ref: '#/components/schemas/Freshness' },
    tone,
    workloads: {
      type: 'array',
      items: { $ref: '#/components/schemas/WorkloadStatus' },
    },
    workloadsOmitted: { type: 'integer', minimum: 1 },
    applications: { $ref: '#/components/schemas/Applications' },
  },
} as const;
