import { createHash } from 'node:crypto';

/** What the API servers of a measurement hold. The same for the same numbers. */
export interface World {
  clusters: number;
  /** Of everybody's, in each cluster; each has a node for thirty. */
  podsPerCluster: number;
  /** Components; each is a Deployment in each cluster where it has pods. */
  components: number;
  /** Of each Component in each of its clusters. */
  podsPerComponent: number;
  /** Whether each Component is in every cluster, or in one. */
  everywhere: boolean;
  /** GPUs of each node, of which each pod of a Component has one; none where absent. */
  gpus?: number;
  /** Of the catalog, where more are there than have a Deployment. */
  entities?: number;
  /** Kinds that not every cluster serves, with so many objects of each in each cluster. */
  custom?: { kinds: readonly CustomKind[]; objects: number };
}

export interface CustomKind {
  group: string;
  version: string;
  plural: string;
  kind: string;
}

/** Pods of one owner follow each other, as in the order of names in which API servers list them. */
const PODS_OF_OTHER = 6;

const GPU = 'nvidia.com/gpu';
const GPU_PRODUCT = 'NVIDIA-H100-80GB-HBM3';

export const ID_LABEL = 'backstage.io/kubernetes-id';

/** A real pod is 8 KB of JSON, of which three are bookkeeping (`reference` figures of clusters in use). */
const FIELDS_OWNERS = Array.from({ length: 12 }, (_, index) => ({
  manager: `manager-${index}`,
  operation: 'Update',
  apiVersion: 'v1',
  time: '2026-11-20T10:00:00Z',
  fieldsType: 'FieldsV1',
  fieldsV1: Object.fromEntries(
    Array.from({ length: 8 }, (__, field) => [
      `f:field-${index}-${field}`,
      { 'f:value': {} },
    ]),
  ),
}));
const ENVIRONMENT = Array.from({ length: 30 }, (_, index) => ({
  name: `SETTING_${index}`,
  value: `the value of the setting number ${index}, as services have them`,
}));

export interface KubernetesObject {
  metadata: { name: string; uid: string; labels?: Record<string, string> };
}

function uid(...parts: Array<string | number>): string {
  const hex = createHash('md5').update(parts.join('/')).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** No two pods begin together: what all of them had alike would cost less to hold than it does. */
function momentOf(cluster: number, name: string): string {
  const second = parseInt(uid(cluster, name).slice(0, 8), 16) % 2_592_000;
  return new Date(Date.UTC(2026, 9, 20) + second * 1_000)
    .toISOString()
    .replace('.000', '');
}

function isIn(world: World, cluster: number, component: number): boolean {
  return world.everywhere || component % world.clusters === cluster;
}

function meta(cluster: number, kind: string, name: string, more: object = {}) {
  return {
    name,
    namespace: `team-${Number(name.split('-')[1] ?? 0) % 100}`,
    uid: uid(cluster, kind, name),
    resourceVersion: '1000',
    creationTimestamp: '2026-11-20T10:00:00Z',
    managedFields: FIELDS_OWNERS,
    ...more,
  };
}

function ownedBy(cluster: number, kind: string, name: string) {
  return {
    ownerReferences: [
      {
        apiVersion: 'apps/v1',
        kind,
        name,
        uid: uid(cluster, kind, name),
        controller: true,
      },
    ],
  };
}

export function podOf(options: {
  cluster: number;
  name: string;
  labels: Record<string, string>;
  owner: string;
  node: string;
  gpus?: number;
  restarts?: number;
  resourceVersion?: string;
}) {
  const { cluster, name, labels, owner, node, gpus, restarts = 0 } = options;
  const devices = gpus ? { [GPU]: `${gpus}` } : {};
  const startedAt = momentOf(cluster, name);
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: meta(cluster, 'Pod', name, {
      labels,
      creationTimestamp: startedAt,
      ...ownedBy(cluster, 'ReplicaSet', owner),
      resourceVersion: options.resourceVersion ?? '1000',
    }),
    spec: {
      nodeName: node,
      schedulerName: 'default-scheduler',
      containers: [
        {
          name: 'main',
          image: `registry.example/${owner}:1`,
          env: ENVIRONMENT,
          resources: {
            requests: { cpu: '500m', memory: '1Gi', ...devices },
            limits: devices,
          },
        },
      ],
    },
    status: {
      phase: 'Running',
      conditions: [
        'Initialized',
        'Ready',
        'ContainersReady',
        'PodScheduled',
      ].map(type => ({
        type,
        status: 'True',
        lastTransitionTime: startedAt,
      })),
      containerStatuses: [
        {
          name: 'main',
          ready: true,
          restartCount: restarts,
          image: `registry.example/${owner}:1`,
          state: { running: { startedAt } },
        },
      ],
    },
  };
}

export function componentPod(
  world: World,
  options: { cluster: number; component: number; pod: number },
  more: { restarts?: number; resourceVersion?: string } = {},
) {
  const { cluster, component, pod } = options;
  const name = `svc-${component}`;
  return podOf({
    cluster,
    name: `${name}-1-${pod}`,
    labels: { [ID_LABEL]: name, app: name },
    owner: `${name}-1`,
    // Those of one cluster are as many numbers apart as there are clusters.
    node: `node-${
      (Math.floor(component / (world.everywhere ? 1 : world.clusters)) + pod) %
      nodesOf(world)
    }`,
    gpus: world.gpus && 1,
    ...more,
  });
}

/** How many there are in all clusters. */
export function podsOf(world: World): number {
  const { clusters, podsPerCluster, components, podsPerComponent } = world;
  return (
    clusters * podsPerCluster +
    components * podsPerComponent * (world.everywhere ? clusters : 1)
  );
}

export function nodesOf({ podsPerCluster }: World): number {
  return Math.max(1, Math.ceil(podsPerCluster / 30));
}

/** The objects of one kind in one cluster, made as they are asked for: 150,000 pods would not fit beside what is measured. */
export function objectsOf(
  world: World,
  cluster: number,
  plural: string,
): { count: number; at(index: number): KubernetesObject } {
  const components = Array.from(
    { length: world.components },
    (_, index) => index,
  ).filter(component => isIn(world, cluster, component));
  const own = components.length * world.podsPerComponent;
  const of = (index: number) => {
    const component = components[Math.floor(index / world.podsPerComponent)];
    return { cluster, component, pod: index % world.podsPerComponent };
  };
  switch (plural) {
    case 'pods':
      return {
        count: own + world.podsPerCluster,
        at: index =>
          index < own
            ? componentPod(world, of(index))
            : podOf({
                cluster,
                ...podOfOther(cluster, index - own),
                node: `node-${index % nodesOf(world)}`,
              }),
      };
    case 'deployments':
    case 'replicasets':
      return {
        count: components.length,
        at: index => workloadOf(world, cluster, components[index], plural),
      };
    case 'nodes':
      return {
        count: nodesOf(world),
        at: index => ({
          apiVersion: 'v1',
          kind: 'Node',
          metadata: {
            ...meta(cluster, 'Node', `node-${index}`),
            labels: labelsOfNode(world),
          },
          spec: {},
          status: {
            allocatable: {
              ...{ cpu: '64', memory: '512Gi', pods: '110' },
              ...(world.gpus && { [GPU]: `${world.gpus}` }),
            },
            conditions: [{ type: 'Ready', status: 'True' }],
          },
        }),
      };
    default: {
      const kind = world.custom?.kinds.find(one => one.plural === plural);
      return kind
        ? {
            count: world.custom?.objects ?? 0,
            at: index => customOf(kind, cluster, index),
          }
        : {
            count: 0,
            at: () => {
              throw new Error(`There are no ${plural}`);
            },
          };
    }
  }
}

function labelsOfNode({ gpus }: World): Record<string, string> {
  return gpus ? { [`${GPU}.product`]: GPU_PRODUCT } : {};
}

/** Of everybody else's in a cluster, and of that cluster alone. */
function podOfOther(cluster: number, index: number) {
  const other = Math.floor(index / PODS_OF_OTHER);
  const app = `other-${cluster}-${other}`;
  return {
    name: `other-${other}-${index % PODS_OF_OTHER}`,
    labels: { app, 'pod-template-hash': uid(app).slice(0, 10) },
    owner: `${app}-1`,
  };
}

/** What every kind has: a spec that nobody reads, and conditions. */
function customOf(
  { group, version, kind }: CustomKind,
  cluster: number,
  index: number,
): KubernetesObject {
  return {
    metadata: meta(cluster, kind, `other-${index}`, {
      generation: 1,
      labels: { app: `other-${index}` },
    }),
    ...{
      apiVersion: `${group}/${version}`,
      kind,
      spec: { env: ENVIRONMENT },
      status: {
        observedGeneration: 1,
        conditions: ['Ready', 'Available'].map(type => ({
          type,
          status: 'True',
          reason: 'Reconciled',
          message: `all of object number ${index} is as it should be`,
          lastTransitionTime: '2026-11-20T10:00:00Z',
        })),
      },
    },
  };
}

function workloadOf(
  world: World,
  cluster: number,
  component: number,
  plural: 'deployments' | 'replicasets',
): KubernetesObject {
  const name = `svc-${component}`;
  const replicas = world.podsPerComponent;
  const labels = { [ID_LABEL]: name, app: name };
  const kind = plural === 'deployments' ? 'Deployment' : 'ReplicaSet';
  return {
    metadata: {
      ...meta(cluster, kind, kind === 'Deployment' ? name : `${name}-1`),
      ...(kind === 'ReplicaSet' && ownedBy(cluster, 'Deployment', name)),
      labels,
    },
    ...{
      apiVersion: 'apps/v1',
      kind,
      spec: {
        replicas,
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'main', image: `${name}:1` }] },
        },
      },
      status: {
        replicas,
        readyReplicas: replicas,
        availableReplicas: replicas,
        updatedReplicas: replicas,
      },
    },
  };
}
