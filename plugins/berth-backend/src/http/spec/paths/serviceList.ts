import { conditionalAnswer, ifNoneMatch, minRev } from '../conditionalAnswer';
import { errorResponse } from '../errorResponse';
import { tone } from '../schemas/tone';

const entityRef = { type: 'string', minLength: 1, maxLength: 200 } as const;

function filter<const Name extends string, const Schema>(
  name: Name,
  description: string,
  schema: Schema,
) {
  return {
    name,
    in: 'query',
    required: false,
    description,
    // References have `:` and `/` in them, and people write them as they are.
    allowReserved: true,
    schema,
  } as const;
}

export const serviceList = {
  operationId: 'serviceList',
  description:
    'A page of the services that the reader owns, names or may see, trouble first. Whatever is counted is counted after it is known what the reader may see.',
  parameters: [
    {
      name: 'scope',
      in: 'query',
      required: true,
      schema: { type: 'string', enum: ['owned', 'named', 'all'] },
    },
    filter('refs', 'For the scope `named`: the references.', {
      type: 'array',
      maxItems: 100,
      items: entityRef,
    }),
    filter('text', 'Words of the title, the reference or the owner.', {
      type: 'string',
      maxLength: 200,
    }),
    filter('owner', 'Reference of the owner.', entityRef),
    filter('system', 'Reference of the system.', entityRef),
    filter('cluster', 'A cluster in which it has something.', {
      type: 'string',
      minLength: 1,
      maxLength: 253,
    }),
    filter('tone', 'How it fares.', tone),
    filter('gpu', 'Model of GPUs that it asks for.', {
      type: 'string',
      minLength: 1,
      maxLength: 100,
    }),
    filter('sync', 'An Argo CD Application that deploys it is out of sync.', {
      type: 'string',
      enum: ['outOfSync'],
    }),
    filter('pods', 'Some of its pods wait for a node.', {
      type: 'string',
      enum: ['pending'],
    }),
    filter('cursor', 'The `next` of the page before.', {
      type: 'string',
      minLength: 1,
      maxLength: 2_000,
    }),
    filter('limit', 'Services of a page; 30 where absent.', {
      type: 'integer',
      minimum: 1,
      maximum: 100,
    }),
    minRev,
    ifNoneMatch,
  ],
  responses: {
    ...conditionalAnswer({
      'application/json': {
        schema: { $ref: '#/components/schemas/ServiceList' },
      },
    }),
    default: errorResponse,
  },
  security: [{}, { JWT: [] }],
} as const;
