import {
  ClusterObjectsInput,
  NodeInput,
  PodInput,
} from '@berth/backstage-plugin-berth-scheduler';
import { ControlPlane, ListAnswer } from '../controlPlane';

/** Where every kind of object is served that decides beside nodes and pods. */
const paths: Record<keyof ClusterObjectsInput, string> = {
  namespaces: '/api/v1/namespaces',
  services: '/api/v1/services',
  replicationControllers: '/api/v1/replicationcontrollers',
  replicaSets: '/apis/apps/v1/replicasets',
  statefulSets: '/apis/apps/v1/statefulsets',
  deviceClasses: '/apis/resource.k8s.io/v1/deviceclasses',
  priorityClasses: '/apis/scheduling.k8s.io/v1/priorityclasses',
  podDisruptionBudgets: '/apis/policy/v1/poddisruptionbudgets',
  persistentVolumes: '/api/v1/persistentvolumes',
  persistentVolumeClaims: '/api/v1/persistentvolumeclaims',
  storageClasses: '/apis/storage.k8s.io/v1/storageclasses',
  csiNodes: '/apis/storage.k8s.io/v1/csinodes',
  csiDrivers: '/apis/storage.k8s.io/v1/csidrivers',
  csiStorageCapacities: '/apis/storage.k8s.io/v1/csistoragecapacities',
  volumeAttachments: '/apis/storage.k8s.io/v1/volumeattachments',
};

/** Everything that kube-scheduler knows, as the API server has it now. */
export interface Cluster {
  nodes: NodeInput[];
  pods: PodInput[];
  objects: ClusterObjectsInput;
}

/** Asks the API server for every kind of object that decides where pods go. */
export async function readCluster(
  controlPlane: ControlPlane,
): Promise<Cluster> {
  const list = async <T>(path: string) =>
    (await controlPlane.request<ListAnswer<T>>('GET', path)).items;
  const [nodes, pods, ...objects] = await Promise.all([
    list<NodeInput>('/api/v1/nodes'),
    list<PodInput>('/api/v1/pods'),
    ...Object.entries(paths).map(
      async ([kind, path]) => [kind, await list<object>(path)] as const,
    ),
  ]);
  return { nodes, pods, objects: Object.fromEntries(objects) };
}
