const count = { type: 'integer', minimum: 0 } as const;
/** A place in a list; -1 for none of it. */
const place = { type: 'integer', minimum: -1 } as const;
const text = { type: 'string' } as const;
const freshness = { $ref: '#/components/schemas/Freshness' } as const;

const accelerator = {
  vendor: text,
  resource: text,
  unit: { type: 'object', additionalProperties: true },
  model: text,
} as const;
const ofAccelerator = ['vendor', 'resource', 'unit'] as const;

function object<const Properties, const Required extends readonly string[]>(
  properties: Properties,
  required: Required,
) {
  return {
    type: 'object',
    required,
    additionalProperties: false,
    properties,
  } as const;
}

function listOf<const Items>(items: Items) {
  return { type: 'array', items } as const;
}

const amount = object({ allocatable: count, requested: count }, [
  'allocatable',
  'requested',
]);
const block = object({ units: count, node: text }, ['units', 'node']);

const gpus = object(
  {
    ...accelerator,
    ...{ total: count, allocated: count, free: count, unusable: count },
    freeBlocks: listOf(
      object({ units: count, nodes: count }, ['units', 'nodes']),
    ),
    largestFree: block,
  },
  [...ofAccelerator, 'total', 'allocated', 'free', 'unusable', 'freeBlocks'],
);

export const Fleet = object(
  {
    clusters: listOf(
      object(
        {
          ...{ name: text, title: text, freshness, kubernetesVersion: text },
          nodes: object({ total: count, cordoned: count, notReady: count }, [
            'total',
            'cordoned',
            'notReady',
          ]),
          cpu: amount,
          memory: amount,
          pods: object({ allocatable: count, bound: count, waiting: count }, [
            'allocatable',
            'bound',
            'waiting',
          ]),
          unread: count,
          gpus: listOf(gpus),
        },
        ['name', 'freshness', 'nodes', 'cpu', 'memory', 'pods', 'gpus'],
      ),
    ),
  },
  ['clusters'],
);

const holders = listOf(
  object({ entityRef: text, title: text, owner: text, system: text }, [
    'entityRef',
    'title',
  ]),
);

const column = listOf(count);
const places = listOf(place);

export const FleetMap = object(
  {
    ...{ cluster: text, freshness, utilisation: freshness },
    ...{ labels: listOf(text), groupBy: text, groups: listOf(text) },
    accelerators: listOf(object(accelerator, ofAccelerator)),
    holders,
    nodes: object({ name: listOf(text), group: places, state: column }, [
      'name',
      'group',
      'state',
    ]),
    devices: object(
      {
        ...{ node: column, accelerator: column, units: column },
        ...{ unusable: column, perGpu: column },
      },
      ['node', 'accelerator', 'units', 'unusable', 'perGpu'],
    ),
    held: object(
      {
        ...{ device: column, units: column, holder: places, pod: listOf(text) },
        utilisation: listOf({
          type: ['number', 'null'],
          minimum: 0,
          maximum: 100,
        }),
      },
      ['device', 'units', 'holder', 'pod', 'utilisation'],
    ),
  },
  [
    'cluster',
    'freshness',
    'utilisation',
    'labels',
    'groupBy',
    'groups',
    'accelerators',
    'holders',
    'nodes',
    'devices',
    'held',
  ],
);

export const FleetHoldings = object(
  {
    clusters: listOf(
      object({ name: text, freshness, utilisation: freshness }, [
        'name',
        'freshness',
        'utilisation',
      ]),
    ),
    accelerators: listOf(
      object({ ...accelerator, total: count }, [...ofAccelerator, 'total']),
    ),
    holders,
    rows: listOf(
      object(
        {
          ...{ holder: place, cluster: text, namespace: text },
          ...{ accelerator: count, allocated: count, waiting: count },
          since: text,
          idle: object({ measured: count, idle: count }, ['measured', 'idle']),
        },
        ['holder', 'cluster', 'accelerator', 'allocated', 'waiting'],
      ),
    ),
  },
  ['clusters', 'accelerators', 'holders', 'rows'],
);

const cause = object(
  {
    code: {
      type: 'string',
      enum: [
        'gpusScattered',
        'gpusTaken',
        'noSuchGpu',
        'gang',
        'resource',
        'rule',
        'gated',
        'queue',
        'quota',
        'refused',
        'unmade',
        'fits',
        'unknown',
      ],
    },
    ...{ free: count, largestFree: block, fits: count, of: count },
    ...{ resource: text, reason: text, gates: listOf(text) },
    ...{ system: text, queue: text, position: count, waiting: count },
    ...{ check: text, quota: text, namespace: text, limit: count },
    resources: listOf(text),
  },
  ['code'],
);

export const FleetQueue = object(
  {
    clusters: listOf(object({ name: text, freshness }, ['name', 'freshness'])),
    holders,
    waits: listOf(
      object(
        {
          ...{ cluster: text, holder: place, groups: count },
          isMore: { type: 'boolean' },
          workload: object({ kind: text, namespace: text, name: text }, [
            'kind',
            'namespace',
            'name',
          ]),
          ...{ isGang: { type: 'boolean' }, pods: count, since: text, cause },
          gpus: object({ ...accelerator, units: count, total: count }, [
            ...ofAccelerator,
            'units',
            'total',
          ]),
        },
        ['cluster', 'holder', 'groups', 'isGang', 'pods', 'cause'],
      ),
    ),
    unfit: listOf(
      object({ ...accelerator, cluster: text, units: count, limit: count }, [
        ...ofAccelerator,
        'cluster',
      ]),
    ),
  },
  ['clusters', 'holders', 'waits', 'unfit'],
);
