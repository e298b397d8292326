import { parts } from './parts';

const text = { type: 'string' } as const;

const openObject = { type: 'object', additionalProperties: true } as const;

const openObjects = { type: 'array', items: openObject } as const;

const health = {
  type: 'string',
  enum: [
    'Healthy',
    'Progressing',
    'Degraded',
    'Suspended',
    'Missing',
    'Unknown',
  ],
} as const;

const chain = {
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    required: ['group', 'kind', 'name', 'health', 'reason', 'depth'],
    additionalProperties: false,
    properties: {
      group: text,
      kind: text,
      namespace: text,
      name: text,
      health,
      reason: text,
      depth: { type: 'integer', minimum: 1 },
    },
  },
} as const;

const podResources = {
  type: 'array',
  minItems: 1,
  maxItems: 5,
  items: {
    type: 'object',
    required: ['pods', 'pod', 'containers'],
    additionalProperties: false,
    properties: {
      pods: { type: 'integer', minimum: 1 },
      pod: text,
      resize: openObject,
      containers: openObjects,
    },
  },
} as const;

/** The shapes inside are those of `@berth/backstage-plugin-berth-workloads`. */
export const WorkloadDetails = {
  type: 'object',
  required: [
    'group',
    'version',
    'system',
    'role',
    'recognisedBy',
    'reason',
    'cause',
    'progress',
    'parts',
    'scaling',
    'quotas',
    'obstacles',
    'endpoints',
    'models',
    'references',
    'links',
    'advice',
    'createdBy',
    'warnings',
    'chain',
  ],
  additionalProperties: false,
  properties: {
    group: text,
    version: {
      type: 'object',
      required: ['given', 'read', 'isNearest'],
      additionalProperties: false,
      properties: { given: text, read: text, isNearest: { type: 'boolean' } },
    },
    system: text,
    role: text,
    recognisedBy: { type: 'string', enum: ['kind', 'convention', 'generic'] },
    reason: text,
    cause: {
      type: 'object',
      required: ['code'],
      properties: { code: text },
      additionalProperties: true,
    },
    condition: openObject,
    since: text,
    progress: openObjects,
    parts,
    scaling: openObjects,
    quotas: openObjects,
    obstacles: openObjects,
    endpoints: openObjects,
    models: openObjects,
    references: openObjects,
    links: openObjects,
    advice: openObjects,
    asks: openObject,
    createdBy: openObjects,
    managedBy: text,
    warnings: { type: 'integer', minimum: 0 },
    podResources,
    chain,
    chainOmitted: { type: 'integer', minimum: 1 },
  },
} as const;
