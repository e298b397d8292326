import { Condition, LabelSelector, ObjectMeta } from './meta';

/** Quantities by resource name, as the object gives them. @public */
export type ResourceList = Record<string, string | number>;

/** @public */
export interface Container {
  name: string;
  image?: string;
  /** Init containers only: `Always` makes it a sidecar. */
  restartPolicy?: string;
  /** What to do by exit code (KEP-5307), which not every node can. */
  restartPolicyRules?: Array<{ action?: string }>;
  resources?: { requests?: ResourceList; limits?: ResourceList };
  ports?: Array<{
    containerPort?: number;
    hostPort?: number;
    hostIP?: string;
    protocol?: string;
  }>;
}

/**
 * The fields of a pod spec that decide where a pod may run, plus container names and images. Affinity, tolerations and
 * spread constraints are kept as they are: the scheduling core reads them.
 * @public
 */
export interface PodSpec {
  nodeName?: string;
  schedulerName?: string;
  priority?: number;
  priorityClassName?: string;
  preemptionPolicy?: string;
  hostNetwork?: boolean;
  /** `false` gives the pod a user namespace of its own. */
  hostUsers?: boolean;
  restartPolicy?: string;
  containers: Container[];
  initContainers?: Container[];
  overhead?: ResourceList;
  resources?: { requests?: ResourceList; limits?: ResourceList };
  nodeSelector?: Record<string, string>;
  affinity?: Record<string, unknown>;
  tolerations?: Array<Record<string, unknown>>;
  topologySpreadConstraints?: Array<Record<string, unknown>>;
  schedulingGates?: Array<{ name: string }>;
  schedulingGroup?: { podGroupName?: string };
  /** In Kubernetes 1.35 alone: a group of a Workload, and which replica of that group. */
  workloadRef?: {
    name?: string;
    podGroup?: string;
    podGroupReplicaKey?: string;
  };
  resourceClaims?: Array<Record<string, unknown>>;
  runtimeClassName?: string;
  /** Only what matters to scheduling: claims by name, inline ephemeral claims, images, and disks that nodes attach. */
  volumes?: Array<Record<string, unknown>>;
}

/** @public */
export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt?: string };
  terminated?: {
    exitCode: number;
    reason?: string;
    message?: string;
    finishedAt?: string;
  };
}

/** @public */
export interface ContainerStatus {
  name: string;
  ready?: boolean;
  restartCount?: number;
  state?: ContainerState;
  lastState?: ContainerState;
  resources?: { requests?: ResourceList; limits?: ResourceList };
  allocatedResources?: ResourceList;
}

/** @public */
export interface Pod {
  apiVersion?: string;
  kind?: 'Pod';
  metadata: ObjectMeta;
  spec: PodSpec;
  status?: {
    phase?: string;
    reason?: string;
    message?: string;
    startTime?: string;
    nominatedNodeName?: string;
    /** What the pod as a whole has been given, while or after it is resized. */
    resources?: { requests?: ResourceList; limits?: ResourceList };
    allocatedResources?: ResourceList;
    conditions?: Condition[];
    containerStatuses?: ContainerStatus[];
    initContainerStatuses?: ContainerStatus[];
  };
}

/** @public */
export interface PodTemplate {
  metadata?: Pick<ObjectMeta, 'labels' | 'annotations'>;
  spec?: PodSpec;
}

/** @public */
export interface Node {
  apiVersion?: string;
  kind?: 'Node';
  metadata: ObjectMeta;
  spec?: {
    unschedulable?: boolean;
    taints?: Array<{ key: string; value?: string; effect: string }>;
  };
  status?: {
    allocatable?: ResourceList;
    capacity?: ResourceList;
    conditions?: Condition[];
    images?: Array<{ names?: string[]; sizeBytes?: number }>;
    nodeInfo?: { kubeletVersion?: string };
  };
}

/** @public */
export interface PodDisruptionBudget {
  apiVersion?: string;
  kind?: 'PodDisruptionBudget';
  metadata: ObjectMeta;
  spec?: {
    selector?: LabelSelector;
    minAvailable?: string | number;
    maxUnavailable?: string | number;
  };
  status?: {
    observedGeneration?: number;
    disruptionsAllowed?: number;
    currentHealthy?: number;
    desiredHealthy?: number;
    expectedPods?: number;
    /** When the eviction of each pod was accepted, by name, while it is still there. */
    disruptedPods?: Record<string, string>;
    conditions?: Condition[];
  };
}
