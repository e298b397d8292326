import { parts } from './parts';
import { sentence } from './sentence';
import { tone } from './tone';

const count = { type: 'integer', minimum: 0 } as const;
const text = { type: 'string' } as const;

const ListedService = {
  type: 'object',
  required: [
    'entityRef',
    'title',
    'tone',
    'headline',
    'problemCount',
    'clusters',
    'gpus',
  ],
  additionalProperties: false,
  properties: {
    entityRef: text,
    title: text,
    type: text,
    owner: text,
    system: text,
    tone,
    headline: sentence,
    problemCount: count,
    clusters: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'tone', 'freshness'],
        additionalProperties: false,
        properties: {
          name: text,
          title: text,
          tone,
          freshness: { $ref: '#/components/schemas/Freshness' },
        },
      },
    },
    runs: {
      type: 'object',
      required: ['role', 'parts', 'more'],
      additionalProperties: false,
      properties: {
        role: text,
        progress: { type: 'object', additionalProperties: true },
        parts,
        more: count,
      },
    },
    pods: {
      type: 'object',
      required: ['available', 'desired', 'pending'],
      additionalProperties: false,
      properties: { available: count, desired: count, pending: count },
    },
    autoscaling: {
      type: 'object',
      required: ['state', 'min', 'max', 'current', 'more'],
      additionalProperties: false,
      properties: {
        state: text,
        min: count,
        max: count,
        current: count,
        desired: count,
        more: count,
      },
    },
    gpus: {
      type: 'array',
      items: {
        type: 'object',
        required: ['vendor', 'resource', 'unit', 'requested', 'bound'],
        additionalProperties: false,
        properties: {
          vendor: text,
          resource: text,
          unit: { type: 'object', additionalProperties: true },
          model: text,
          requested: count,
          bound: count,
        },
      },
    },
    applications: {
      type: 'object',
      required: ['synced', 'outOfSync', 'unknown'],
      additionalProperties: false,
      properties: { synced: count, outOfSync: count, unknown: count },
    },
  },
} as const;

const facet = {
  type: 'array',
  items: {
    type: 'object',
    required: ['value', 'count'],
    additionalProperties: false,
    properties: { value: text, count },
  },
} as const;

export const ServiceList = {
  type: 'object',
  required: ['items', 'inScope', 'total', 'tones', 'facets'],
  additionalProperties: false,
  properties: {
    items: { type: 'array', items: ListedService },
    inScope: count,
    total: count,
    tones: {
      type: 'object',
      required: ['good', 'look', 'bad', 'unknown'],
      additionalProperties: false,
      properties: { good: count, look: count, bad: count, unknown: count },
    },
    facets: {
      type: 'object',
      required: ['owner', 'system', 'cluster', 'tone', 'gpu', 'sync', 'pods'],
      additionalProperties: false,
      properties: {
        owner: facet,
        system: facet,
        cluster: facet,
        tone: facet,
        gpu: facet,
        sync: facet,
        pods: facet,
      },
    },
    next: text,
  },
} as const;
