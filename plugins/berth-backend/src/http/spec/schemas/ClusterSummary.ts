export const ClusterSummary = {
  type: 'object',
  required: ['name', 'freshness', 'capabilities', 'nodes', 'gpus'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    title: { type: 'string' },
    freshness: { $ref: '#/components/schemas/Freshness' },
    capabilities: { $ref: '#/components/schemas/Capabilities' },
    gpuUtilisation: { $ref: '#/components/schemas/Freshness' },
    kubernetesVersion: { type: 'string' },
    nodes: { type: 'integer', minimum: 0 },
    gpus: {
      type: 'array',
      items: {
        type: 'object',
        required: ['vendor', 'resource', 'unit', 'allocatable', 'allocated'],
        properties: {
          vendor: { type: 'string' },
          resource: { type: 'string' },
          unit: { type: 'object', additionalProperties: true },
          model: { type: 'string' },
          allocatable: { type: 'integer', minimum: 0 },
          allocated: { type: 'integer', minimum: 0 },
        },
        additionalProperties: true,
      },
    },
  },
} as const;
