/** The shapes inside are those of `@berth/backstage-plugin-berth-workloads`. */
export const Applications = {
  type: 'array',
  description: 'Argo CD Applications that deploy the entity.',
  items: {
    type: 'object',
    required: ['name', 'namespace', 'sync', 'health'],
    properties: {
      name: { type: 'string' },
      namespace: { type: 'string' },
      sync: { type: 'string', enum: ['Synced', 'OutOfSync', 'Unknown'] },
      health: { type: 'string' },
      url: {
        type: 'string',
        description: 'Its page in Argo CD, http or https.',
      },
      instance: {
        type: 'object',
        description: 'The Argo CD instance whose API told of it.',
        required: ['name', 'freshness'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          freshness: { $ref: '#/components/schemas/Freshness' },
        },
      },
    },
    additionalProperties: true,
  },
} as const;
