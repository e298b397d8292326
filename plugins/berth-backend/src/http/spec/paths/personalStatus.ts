import {
  MAX_TOKEN_LENGTH,
  MAX_TOKENS,
} from '@berth/backstage-plugin-berth-common';
import { errorResponse } from '../errorResponse';
import { entityRefParameters } from './serviceStatus';

export const personalStatus = {
  operationId: 'personalStatus',
  description:
    "What the clusters that take the token of their reader hold of one catalog entity: read now, with the reader's tokens, and kept nowhere.",
  parameters: entityRefParameters,
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['tokens'],
          additionalProperties: false,
          properties: {
            tokens: {
              description: 'By `signInWith` of `personalClusters`.',
              type: 'object',
              maxProperties: MAX_TOKENS,
              additionalProperties: {
                type: 'string',
                minLength: 1,
                maxLength: MAX_TOKEN_LENGTH,
                // RFC 6750, 2.1: what a bearer token is made of.
                pattern: '^[A-Za-z0-9._~+/-]+=*$',
              },
            },
          },
        },
      },
    },
  },
  responses: {
    '200': {
      description: 'One row for each cluster that the reader may know.',
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/PersonalStatus' },
        },
      },
    },
    default: errorResponse,
  },
  security: [{ JWT: [] }],
} as const;
