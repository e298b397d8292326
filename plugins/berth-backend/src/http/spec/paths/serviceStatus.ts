import { errorResponse } from '../errorResponse';
import { conditionalAnswer, ifNoneMatch, minRev } from '../conditionalAnswer';

/** As `@backstage/catalog-model` allows them: letters, digits and `-_.`, at most 63. */
const entityRefPart = { type: 'string', minLength: 1, maxLength: 63 } as const;

/** The path of an entity. */
export const entityRefParameters = [
  { name: 'kind', in: 'path', required: true, schema: entityRefPart },
  { name: 'namespace', in: 'path', required: true, schema: entityRefPart },
  { name: 'name', in: 'path', required: true, schema: entityRefPart },
] as const;

export const serviceStatus = {
  operationId: 'serviceStatus',
  description: 'All that is known of one catalog entity, over all clusters.',
  parameters: [...entityRefParameters, minRev, ifNoneMatch],
  responses: {
    ...conditionalAnswer({
      'application/json': {
        schema: { $ref: '#/components/schemas/ServiceStatus' },
      },
    }),
    default: errorResponse,
  },
  security: [{}, { JWT: [] }],
} as const;

export const serviceStatuses = {
  operationId: 'serviceStatuses',
  description:
    'The status of many entities. Those that the reader may not see are absent.',
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['entityRefs'],
          additionalProperties: false,
          properties: {
            entityRefs: {
              type: 'array',
              maxItems: 100,
              items: { type: 'string', minLength: 1, maxLength: 200 },
            },
          },
        },
      },
    },
  },
  responses: {
    '200': {
      description: 'In the order of the references.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['items'],
            properties: {
              items: {
                type: 'array',
                items: { $ref: '#/components/schemas/ServiceStatus' },
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
