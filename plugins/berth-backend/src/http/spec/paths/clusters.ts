import { conditionalAnswer, ifNoneMatch, minRev } from '../conditionalAnswer';
import { errorResponse } from '../errorResponse';

export const clusters = {
  operationId: 'clusters',
  description: 'All clusters. Needs the permission berth.clusters.read.',
  parameters: [minRev],
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
    {
      name: 'without',
      in: 'query',
      required: false,
      description:
        'uid of a workload, as its status gives it, whose own pods are left out. An unknown uid leaves nothing out.',
      schema: {
        type: 'string',
        minLength: 1,
        maxLength: 64,
        pattern: '^[A-Za-z0-9-]+$',
      },
    },
    minRev,
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
