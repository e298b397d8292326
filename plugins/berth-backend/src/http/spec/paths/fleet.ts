import { conditionalAnswer, ifNoneMatch, minRev } from '../conditionalAnswer';
import { errorResponse } from '../errorResponse';

const parameters = [minRev, ifNoneMatch] as const;
const security = [{}, { JWT: [] }] as const;

function answerOf<const Name extends string>(schema: Name) {
  return {
    ...conditionalAnswer({
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` as const },
      },
    }),
    default: errorResponse,
  } as const;
}

export const fleet = {
  operationId: 'fleet',
  description:
    'What each cluster has and what of it is free. Needs the permission berth.clusters.read.',
  parameters,
  responses: answerOf('Fleet'),
  security,
} as const;

export const fleetMap = {
  operationId: 'fleetMap',
  description:
    'Every GPU of a cluster and who holds it; Components that the reader may not see are others. Needs the permission berth.clusters.read.',
  parameters: [
    {
      name: 'cluster',
      in: 'query',
      required: true,
      schema: { type: 'string', minLength: 1, maxLength: 253 },
    },
    {
      name: 'groupBy',
      in: 'query',
      required: false,
      description: 'Label of nodes; their zone where absent.',
      allowReserved: true,
      // A prefix of 253, a slash, and a name of 63.
      schema: { type: 'string', minLength: 1, maxLength: 317 },
    },
    ...parameters,
  ],
  responses: answerOf('FleetMap'),
  security,
} as const;

export const fleetHoldings = {
  operationId: 'fleetHoldings',
  description:
    'Who holds what; Components that the reader may not see are others, together. Needs the permission berth.clusters.read.',
  parameters,
  responses: answerOf('FleetHoldings'),
  security,
} as const;

export const fleetQueue = {
  operationId: 'fleetQueue',
  description:
    'What waits for a node, and why; what the reader may not see is only counted. Needs the permission berth.clusters.read.',
  parameters,
  responses: answerOf('FleetQueue'),
  security,
} as const;
