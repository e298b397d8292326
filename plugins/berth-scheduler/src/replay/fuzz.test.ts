import fc from 'fast-check';
import { schedule } from '../framework/schedule';
import { InputError } from '../input/InputError';
import { AmountError } from '../kubernetes/podFootprint';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { replayCase } from './replayCase';
import type { Case } from './verdict';

const RUNS = 10_000;
/** A call that hangs ends the test, milliseconds. */
const LONGEST = 600_000;

const selector = {
  matchLabels: { app: 'web' },
  matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }],
};
const term = { topologyKey: 'zone', labelSelector: selector };
const metadata = {
  name: 'web-0',
  namespace: 'shop',
  labels: { app: 'web', tier: 'front' },
  ownerReferences: [
    {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      name: 'web',
      uid: '1',
      controller: true,
    },
  ],
};
const spec = {
  nodeName: 'a',
  priority: 5,
  containers: [
    {
      name: 'main',
      image: 'nginx:1',
      ports: [{ containerPort: 80, hostPort: 80 }],
      resources: {
        requests: { cpu: '500m', memory: '1Gi', 'nvidia.com/gpu': '1' },
        limits: { 'nvidia.com/gpu': '1' },
      },
    },
  ],
  nodeSelector: { zone: 'a' },
  tolerations: [{ key: 'gpu', operator: 'Exists', effect: 'NoSchedule' }],
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: 'zone', operator: 'Exists' }] },
        ],
      },
    },
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [term],
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: 5, podAffinityTerm: term },
      ],
    },
  },
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector: selector,
    },
  ],
  volumes: [
    { name: 'a', persistentVolumeClaim: { claimName: 'disk' } },
    { name: 'b', awsElasticBlockStore: { volumeID: 'vol-1' } },
  ],
};

/** A case in which every field that may be spoiled is of use. */
const VALID = {
  id: 'fuzzed',
  nodes: ['a', 'b'].map(name => ({
    metadata: { name, labels: { zone: name, 'kubernetes.io/hostname': name } },
    spec: { taints: [{ key: 'gpu', value: 'yes', effect: 'NoSchedule' }] },
    status: {
      allocatable: {
        cpu: '4',
        memory: '8Gi',
        pods: '10',
        'nvidia.com/gpu': '2',
      },
      images: [{ names: ['nginx:1'], sizeBytes: 1e8 }],
    },
  })),
  pods: [
    {
      metadata,
      spec,
      status: {
        phase: 'Running',
        startTime: '2026-01-01T00:00:00Z',
        conditions: [{ type: 'PodResizePending', reason: 'Deferred' }],
        containerStatuses: [
          { name: 'main', allocatedResources: { cpu: '1' }, resources: {} },
        ],
      },
    },
  ],
  pod: {
    metadata: { ...metadata, name: 'web-1' },
    spec: { ...spec, nodeName: undefined, volumes: spec.volumes.slice(0, 1) },
  },
  namespaces: [{ metadata: { name: 'shop', labels: { team: 'x' } } }],
  services: [
    { metadata: { namespace: 'shop' }, spec: { selector: { app: 'web' } } },
  ],
  pdbs: [
    {
      metadata: { name: 'web', namespace: 'shop' },
      spec: { minAvailable: 1, selector },
      status: { disruptionsAllowed: 1 },
    },
  ],
  pvs: [
    {
      metadata: { name: 'pv', labels: { 'topology.kubernetes.io/zone': 'a' } },
      spec: {
        capacity: { storage: '1Gi' },
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'fast',
        csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-2' },
        claimRef: { namespace: 'shop', name: 'disk' },
        nodeAffinity: {
          required: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: 'zone', operator: 'In', values: ['a'] },
                ],
              },
            ],
          },
        },
      },
      status: { phase: 'Bound' },
    },
  ],
  pvcs: [
    {
      metadata: {
        name: 'disk',
        namespace: 'shop',
        annotations: { 'pv.kubernetes.io/bind-completed': 'yes' },
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
        storageClassName: 'fast',
        volumeName: 'pv',
      },
      status: { phase: 'Bound' },
    },
  ],
  storageClasses: [
    {
      metadata: { name: 'fast' },
      provisioner: 'ebs.csi.aws.com',
      volumeBindingMode: 'WaitForFirstConsumer',
      allowedTopologies: [
        { matchLabelExpressions: [{ key: 'zone', values: ['a'] }] },
      ],
    },
  ],
  csiNodes: [
    {
      metadata: { name: 'a' },
      spec: {
        drivers: [{ name: 'ebs.csi.aws.com', allocatable: { count: 3 } }],
      },
    },
  ],
  deviceClasses: [
    { metadata: { name: 'gpu' }, spec: { extendedResourceName: 'a.b/c' } },
  ],
};

type Step = 'replace' | 'delete' | 'duplicate' | 'cycle' | 'list' | 'null';

const junk = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSparseArray: true,
    withNullPrototype: true,
  }),
  fc.constantFrom<unknown>(
    NaN,
    Infinity,
    -1,
    0.5,
    2 ** 31,
    2 ** 53,
    1e300,
    '-1',
    '1e400',
    '9'.repeat(130),
    'x'.repeat(100_000),
    '',
    'a b',
    '__proto__',
    'constructor',
    [null],
    {},
    [],
    true,
    Symbol('junk'),
    () => 'junk',
    JSON.parse('{"__proto__": {"x": 1}, "toString": 5}'),
  ),
);

const mutation = fc.record({
  step: fc.constantFrom<Step>(
    'replace',
    'replace',
    'delete',
    'duplicate',
    'cycle',
    'list',
    'null',
  ),
  /** Which way to go at each level, down to where something changes. */
  way: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  value: junk,
});

type Container = Record<string, unknown>;

/** Follows the way as far as it goes, and changes what it ends at. */
function mutate(
  root: object,
  { step, way, value }: { step: Step; way: number[]; value: unknown },
): void {
  let parent = root as Container;
  const ancestors = [parent];
  let key = '';
  for (const turn of way) {
    const keys = Object.keys(parent);
    if (keys.length === 0) {
      return;
    }
    key = keys[turn % keys.length];
    const child = parent[key];
    if (typeof child !== 'object' || child === null || turn % 7 === 0) {
      break;
    }
    ancestors.push((parent = child as Container));
    key = Object.keys(parent)[0] ?? '';
  }
  switch (step) {
    case 'delete':
      delete parent[key];
      break;
    case 'duplicate':
      if (Array.isArray(parent)) {
        parent.push(...parent);
      }
      break;
    case 'cycle':
      parent[key] = ancestors[way[0] % ancestors.length];
      break;
    case 'list':
      parent[key] = [parent[key], value];
      break;
    case 'null':
      parent[key] = null;
      break;
    default:
      parent[key] = value;
  }
}

const spoiled = fc
  .array(mutation, { minLength: 1, maxLength: 4 })
  .map(mutations => {
    const scheduling: Case = structuredClone(VALID);
    mutations.forEach(one => mutate(scheduling, one));
    return scheduling;
  });

function isTyped(error: unknown): boolean {
  return error instanceof InputError || error instanceof AmountError;
}

it('decides on the case before it is spoiled', () => {
  const verdict = replayCase(VALID, { kubernetesVersion: '1.37' });
  expect(verdict.invalid).toBeUndefined();
});

it(
  'decides on spoiled cases, and fails on spoiled objects only with errors that name them',
  () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        spoiled,
        fc.constantFrom('1.34', '1.37'),
        (scheduling, kubernetesVersion) => {
          const profile = { kubernetesVersion };
          const { invalid } = replayCase(scheduling, profile);
          outcomes.add(invalid === undefined ? 'decided' : 'invalid');
          const { nodes, pods, pod } = scheduling;
          try {
            schedule(takeSnapshot({ nodes, pods }), pod, profile);
          } catch (error) {
            if (!isTyped(error)) {
              throw error;
            }
            outcomes.add('typed error');
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(outcomes).toEqual(new Set(['decided', 'invalid', 'typed error']));
  },
  LONGEST,
);
