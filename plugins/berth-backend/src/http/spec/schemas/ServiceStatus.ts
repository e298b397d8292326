import { sentence } from './sentence';
import { tone } from './tone';

export const ServiceProblem = {
  type: 'object',
  required: ['tone', 'sentence'],
  additionalProperties: false,
  properties: {
    tone: { type: 'string', enum: ['look', 'bad', 'unknown'] },
    sentence,
    workload: {
      type: 'object',
      required: ['cluster', 'kind', 'namespace', 'name'],
      additionalProperties: false,
      properties: {
        cluster: { type: 'string' },
        kind: { type: 'string' },
        namespace: { type: 'string' },
        name: { type: 'string' },
      },
    },
    source: { type: 'string' },
  },
} as const;

export const ServiceStatus = {
  type: 'object',
  required: [
    'entityRef',
    'revision',
    'observedAt',
    'tone',
    'headline',
    'problems',
    'clusters',
  ],
  additionalProperties: false,
  properties: {
    entityRef: { type: 'string' },
    revision: { type: 'string' },
    observedAt: { type: 'string', format: 'date-time' },
    tone,
    headline: sentence,
    problems: { type: 'array', items: ServiceProblem },
    clusters: {
      type: 'array',
      items: { $ref: '#/components/schemas/ClusterStatus' },
    },
    argoInstances: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'freshness', 'tone', 'applications'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          freshness: { $ref: '#/components/schemas/Freshness' },
          tone,
          applications: { $ref: '#/components/schemas/Applications' },
        },
      },
    },
    personalClusters: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'signInWith'],
        additionalProperties: false,
        properties: {
          name: { type: 'string' },
          title: { type: 'string' },
          signInWith: { type: 'string' },
        },
      },
    },
    hint: {
      type: 'object',
      required: ['code'],
      properties: {
        code: {
          type: 'string',
          enum: [
            'annotationMissing',
            'labelMissing',
            'applicationMissing',
            'clusterUnknown',
            'clusterRelationMissing',
            'namespacesNotOpen',
            'selectorInvalid',
          ],
        },
      },
      additionalProperties: true,
    },
  },
} as const;
