import { sentence } from './sentence';
import { ServiceProblem } from './ServiceStatus';
import { tone } from './tone';

export const PersonalStatus = {
  type: 'object',
  required: [
    'entityRef',
    'readAt',
    'readWith',
    'tone',
    'headline',
    'problems',
    'clusters',
  ],
  additionalProperties: false,
  properties: {
    entityRef: { type: 'string' },
    readAt: { type: 'string', format: 'date-time' },
    readWith: { type: 'string', enum: ['ownSignIn'] },
    tone,
    headline: sentence,
    problems: { type: 'array', items: ServiceProblem },
    clusters: {
      type: 'array',
      items: { $ref: '#/components/schemas/ClusterStatus' },
    },
  },
} as const;
