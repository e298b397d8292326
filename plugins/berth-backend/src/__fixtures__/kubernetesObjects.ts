import type {
  Application,
  Deployment,
  HorizontalPodAutoscaler,
  Node,
  ObjectMeta,
  OwnerReference,
  Pod,
  PodDisruptionBudget,
  ReplicaSet,
  ResourceList,
  StatefulSet,
} from '@berth/backstage-plugin-berth-workloads';

type Meta = Partial<ObjectMeta> & { name: string };

function meta(kind: string, { namespace = 'chat', ...rest }: Meta): ObjectMeta {
  return { namespace, uid: `${kind}-${namespace}-${rest.name}`, ...rest };
}

export function ownedBy(
  kind: string,
  { name, uid }: ObjectMeta,
): { ownerReferences: OwnerReference[] } {
  return {
    ownerReferences: [
      { apiVersion: 'apps/v1', kind, name, uid, controller: true },
    ],
  };
}

/** Complete unless told otherwise. */
export function deployment(
  metadata: Meta,
  options: {
    replicas?: number;
    available?: number;
    podLabels?: Record<string, string>;
    requests?: ResourceList;
    conditions?: NonNullable<Deployment['status']>['conditions'];
    spec?: Deployment['spec'];
  } = {},
): Deployment {
  const { replicas = 2, available = replicas, podLabels, requests } = options;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { generation: 1, ...meta('deploy', metadata) },
    spec: {
      replicas,
      template: {
        metadata: { labels: podLabels },
        spec: {
          containers: [
            {
              name: 'main',
              image: 'chat:1',
              resources: { requests, limits: requests },
            },
          ],
        },
      },
      ...options.spec,
    },
    status: {
      observedGeneration: 1,
      replicas,
      updatedReplicas: replicas,
      readyReplicas: available,
      availableReplicas: available,
      conditions: options.conditions ?? [],
    },
  };
}

export function statefulSet(metadata: Meta): StatefulSet {
  return {
    kind: 'StatefulSet',
    metadata: meta('sts', metadata),
    spec: { replicas: 1 },
    status: { replicas: 1, readyReplicas: 1, availableReplicas: 1 },
  };
}

export function replicaSet(metadata: Meta): ReplicaSet {
  return {
    kind: 'ReplicaSet',
    metadata: meta('rs', metadata),
    spec: { replicas: 1 },
    status: { replicas: 1, readyReplicas: 1, availableReplicas: 1 },
  };
}

/** Running and ready on a node unless told otherwise. */
export function pod(
  metadata: Meta,
  options: { spec?: Partial<Pod['spec']>; status?: Pod['status'] } = {},
): Pod {
  return {
    kind: 'Pod',
    metadata: meta('pod', metadata),
    spec: {
      nodeName: 'node-1',
      containers: [{ name: 'main' }],
      ...options.spec,
    },
    status: options.status ?? {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
      containerStatuses: [{ name: 'main', ready: true, restartCount: 0 }],
    },
  };
}

/** Waits for a node: the scheduler has said that none fits. */
export function pendingPod(
  metadata: Meta,
  options: { requests?: ResourceList; message?: string } = {},
): Pod {
  return pod(metadata, {
    spec: {
      nodeName: undefined,
      containers: [{ name: 'main', resources: { requests: options.requests } }],
    },
    status: {
      phase: 'Pending',
      conditions: [
        {
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
          message:
            options.message ?? '0/1 nodes are available: 1 Too many pods.',
          lastTransitionTime: '2026-11-20T10:00:00Z',
        },
      ],
    },
  });
}

export function autoscaler(
  metadata: Meta,
  target: { kind: string; name: string },
  status?: HorizontalPodAutoscaler['status'],
): HorizontalPodAutoscaler {
  return {
    kind: 'HorizontalPodAutoscaler',
    metadata: meta('hpa', metadata),
    spec: { scaleTargetRef: target, minReplicas: 1, maxReplicas: 5 },
    status: status ?? { currentReplicas: 2, desiredReplicas: 2 },
  };
}

export function disruptionBudget(
  metadata: Meta,
  matchLabels: Record<string, string>,
): PodDisruptionBudget {
  return {
    kind: 'PodDisruptionBudget',
    metadata: meta('pdb', metadata),
    spec: { selector: { matchLabels }, minAvailable: 1 },
    status: { disruptionsAllowed: 1, currentHealthy: 2, desiredHealthy: 1 },
  };
}

export function application(
  metadata: Meta,
  options: {
    spec?: Partial<Application['spec']>;
    status?: Application['status'];
  } = {},
): Application {
  return {
    kind: 'Application',
    metadata: meta('app', { namespace: 'argocd', ...metadata }),
    spec: {
      project: 'default',
      source: { repoURL: 'https://git.example/chat' },
      destination: { name: 'in-cluster', namespace: 'chat' },
      ...options.spec,
    },
    status: options.status ?? {
      sync: { status: 'Synced' },
      health: { status: 'Healthy' },
    },
  };
}

export function node(
  name: string,
  options: {
    allocatable?: ResourceList;
    labels?: Record<string, string>;
    taints?: Array<{ key: string; value?: string; effect: string }>;
  } = {},
): Node {
  return {
    kind: 'Node',
    metadata: { name, uid: `node-${name}`, labels: options.labels },
    spec: { taints: options.taints },
    status: {
      allocatable: {
        cpu: '64',
        memory: '512Gi',
        pods: '110',
        ...options.allocatable,
      },
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  };
}
