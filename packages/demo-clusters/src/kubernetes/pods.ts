import type {
  Condition,
  Container as ContainerShape,
  ContainerStatus as ContainerStatusShape,
  PodSpec as PodSpecShape,
} from '@berth/backstage-plugin-berth-workloads';
import type { KubernetesObject } from './meta';

export interface Container extends ContainerShape {
  image: string;
  imagePullPolicy?: string;
  env?: Array<{ name: string; value: string }>;
  terminationMessagePath?: string;
  terminationMessagePolicy?: string;
  readinessProbe?: Record<string, unknown>;
}

export interface PodSpec extends PodSpecShape {
  containers: Container[];
  dnsPolicy?: string;
  hostname?: string;
  subdomain?: string;
  serviceAccountName?: string;
  terminationGracePeriodSeconds?: number;
  enableServiceLinks?: boolean;
  securityContext?: Record<string, unknown>;
}

export interface ContainerStatus extends ContainerStatusShape {
  ready: boolean;
  restartCount: number;
  started?: boolean;
  image: string;
  imageID: string;
  containerID?: string;
}

export interface PodStatus {
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  reason?: string;
  message?: string;
  conditions?: Condition[];
  hostIP?: string;
  podIP?: string;
  podIPs?: Array<{ ip: string }>;
  startTime?: string;
  qosClass?: string;
  containerStatuses?: ContainerStatus[];
}

export interface Pod extends KubernetesObject {
  kind: 'Pod';
  spec: PodSpec;
  status: PodStatus;
}

export interface PodTemplate {
  metadata: {
    labels: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: PodSpec;
}
