import { conditionalAnswer, ifNoneMatch } from '../conditionalAnswer';
import { errorResponse } from '../errorResponse';

export const clusters = {
  operationId: 'clusters',
  description: 'All clusters. Needs the permission berth.clusters.read.',
  responses: {
    '200': {
      description: 'In the order of their sources.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['items'],
            properties: {
              items: {
                type: 'array',
                items: { $ref: '#/components/schemas/ClusterSummary' },
              },
            },
          },
        },
      },
    },
    default: errorResponse,
  },
  security: [{}, { JWT: [] }],
} as const;

export const clusterSnapshot = {
  operationId: 'clusterSnapshot',
  description:
    'What the placement preview needs of a cluster: nodes and what is used on them, and no pods. Needs the permission berth.clusters.read.',
  parameters: [
    {
      name: 'name',
      in: 'path',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 253 },
    },
    ifNoneMatch,
  ],
  responses: {
    ...conditionalAnswer({
      'application/octet-stream': {
        schema: { type: 'string', format: 'binary' },
      },
    }),
    default: errorResponse,
  },
  security: [{}, { JWT: [] }],
} as const;
