import { mockServices } from '@backstage/backend-test-utils';
import type { Node, Pod } from '@berth/backstage-plugin-berth-workloads';
import { fillCluster } from '../../__fixtures__/fillCluster';
import {
  deployment,
  node,
  ownedBy,
  pod,
  replicaSet,
} from '../../__fixtures__/kubernetesObjects';
import { DefaultClusterSnapshots } from '../../snapshot';
import type { ClusterStore } from '../../store/ClusterStore';
import { MemoryClusterViews } from '../../store/MemoryClusterViews';

export const GPU = 'nvidia.com/gpu';

/** A node with H100, unless told otherwise. */
export function gpuNode(
  name: string,
  options: {
    gpus?: number;
    healthy?: number;
    labels?: Record<string, string>;
    isCordoned?: boolean;
    isReady?: boolean;
  } = {},
): Node {
  const { gpus = 8, healthy = gpus, isCordoned, isReady = true } = options;
  const made = node(name, {
    allocatable: { [GPU]: `${healthy}` },
    labels: {
      'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3',
      ...options.labels,
    },
  });
  return {
    ...made,
    spec: { unschedulable: isCordoned },
    status: {
      ...made.status,
      capacity: { ...made.status?.allocatable, [GPU]: `${gpus}` },
      conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
    },
  };
}

/** A Deployment with its pods, each on the node that is named, or waiting for one. */
export function workload(
  name: string,
  options: { gpus: number; on: Array<string | undefined>; namespace?: string },
) {
  const { gpus, on, namespace } = options;
  const owner = deployment({ name, namespace });
  const set = replicaSet({
    ...{ name: `${name}-1`, namespace },
    ...ownedBy('Deployment', owner.metadata),
  });
  const limits = { [GPU]: `${gpus}` };
  const resources = {
    requests: { ...limits, cpu: '2', memory: '4Gi' },
    limits,
  };
  const pods = on.map((nodeName, at): Pod => {
    const metadata = {
      ...{ name: `${name}-1-${at}`, namespace },
      creationTimestamp: `2026-11-2${at}T10:00:00Z`,
      ...ownedBy('ReplicaSet', set.metadata),
    };
    const spec = { nodeName, containers: [{ name: 'main', resources }] };
    return pod(metadata, {
      spec,
      status: nodeName === undefined ? { phase: 'Pending' } : undefined,
    });
  });
  return { owner, set, pods };
}

/** One cluster, named tokyo, with these nodes and workloads. */
export function gpuCluster(
  nodes: Node[],
  workloads: Array<ReturnType<typeof workload>>,
): {
  views: MemoryClusterViews;
  tokyo: ClusterStore;
  snapshots: DefaultClusterSnapshots;
} {
  const views = new MemoryClusterViews();
  const tokyo = views.add({ name: 'tokyo' });
  tokyo.kubernetesVersion = 'v1.37.1';
  fillCluster(tokyo, {
    nodes,
    deployments: workloads.map(({ owner }) => owner),
    replicasets: workloads.map(({ set }) => set),
    pods: workloads.flatMap(({ pods }) => pods),
  });
  const logger = mockServices.logger.mock();
  const snapshots = new DefaultClusterSnapshots({ views, logger });
  return { views, tokyo, snapshots };
}
