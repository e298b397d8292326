import type {
  Condition,
  ResourceList,
} from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';

export interface Node extends KubernetesObject {
  kind: 'Node';
  spec: {
    podCIDR?: string;
    podCIDRs?: string[];
    providerID?: string;
    unschedulable?: boolean;
    taints?: Array<{
      key: string;
      value?: string;
      effect: string;
      timeAdded?: string;
    }>;
  };
  status: {
    capacity: ResourceList;
    allocatable: ResourceList;
    conditions: Array<Condition & { lastHeartbeatTime?: string }>;
    addresses: Array<{ type: string; address: string }>;
    nodeInfo: {
      architecture: string;
      bootID: string;
      containerRuntimeVersion: string;
      kernelVersion: string;
      kubeProxyVersion: string;
      kubeletVersion: string;
      machineID: string;
      operatingSystem: string;
      osImage: string;
      systemUUID: string;
    };
    images?: Array<{ names: string[]; sizeBytes: number }>;
  };
}

/** What a node's kubelet renews; `kubectl describe node` shows it. */
export interface Lease extends KubernetesObject {
  kind: 'Lease';
  spec: {
    holderIdentity: string;
    leaseDurationSeconds: number;
    renewTime: string;
  };
}
