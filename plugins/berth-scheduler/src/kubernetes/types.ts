/**
 * Objects of the Kubernetes API, the fields that scheduling reads, as plain JSON. Every field is optional, because
 * what arrives may be a projection, a template or what a user is still typing.
 */

/**
 * A Node as plain JSON: `metadata.{name,labels}`, `spec.{unschedulable,taints}`, `status.{allocatable,capacity,images}`.
 * @public
 */
export interface NodeInput {
  metadata?: { name?: string; labels?: Record<string, string> };
  spec?: object;
  status?: object;
}

/**
 * A Pod, or the template of one, as plain JSON.
 * @public
 */
export interface PodInput {
  metadata?: {
    name?: string;
    namespace?: string;
    uid?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    ownerReferences?: Array<{ kind: string; controller?: boolean }>;
  };
  spec?: object;
  status?: object;
}

/** Quantities by resource name, as the object gives them. */
export type ResourceList = Record<string, string | number>;

export interface ResourceRequirements {
  requests?: ResourceList;
  limits?: ResourceList;
}

export interface ContainerPort {
  containerPort?: number;
  hostPort?: number;
  hostIP?: string;
  protocol?: string;
}

export interface Container {
  name?: string;
  image?: string;
  restartPolicy?: string;
  restartPolicyRules?: Array<{ action?: string }>;
  resources?: ResourceRequirements & { claims?: unknown[] };
  ports?: ContainerPort[];
}

/**
 * A taint of a node. Effects are compared as strings; unknown ones match nothing.
 * @public
 */
export interface Taint {
  key: string;
  value?: string;
  effect: string;
}

export interface Toleration {
  key?: string;
  operator?: string;
  value?: string;
  effect?: string;
  tolerationSeconds?: number;
}

export interface Requirement {
  key: string;
  operator: string;
  values?: string[];
}

export interface NodeSelectorTerm {
  matchExpressions?: Requirement[];
  matchFields?: Requirement[];
}

export interface NodeSelector {
  nodeSelectorTerms?: NodeSelectorTerm[];
}

export interface NodeAffinity {
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
  preferredDuringSchedulingIgnoredDuringExecution?: Array<{
    weight?: number;
    preference?: NodeSelectorTerm;
  }>;
}

export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Requirement[];
}

export interface PodAffinityTerm {
  labelSelector?: LabelSelector;
  namespaces?: string[];
  namespaceSelector?: LabelSelector;
  topologyKey?: string;
  matchLabelKeys?: string[];
  mismatchLabelKeys?: string[];
}

export interface PodAffinity {
  requiredDuringSchedulingIgnoredDuringExecution?: PodAffinityTerm[];
  preferredDuringSchedulingIgnoredDuringExecution?: Array<{
    weight?: number;
    podAffinityTerm?: PodAffinityTerm;
  }>;
}

export interface TopologySpreadConstraint {
  maxSkew?: number;
  topologyKey?: string;
  whenUnsatisfiable?: string;
}

export interface Volume {
  name?: string;
  image?: { reference?: string };
  [source: string]: unknown;
}

export interface PodSpec {
  nodeName?: string;
  schedulerName?: string;
  priority?: number;
  priorityClassName?: string;
  preemptionPolicy?: string;
  hostNetwork?: boolean;
  hostUsers?: boolean;
  restartPolicy?: string;
  runtimeClassName?: string;
  containers?: Container[];
  initContainers?: Container[];
  overhead?: ResourceList;
  resources?: ResourceRequirements;
  nodeSelector?: Record<string, string>;
  affinity?: {
    nodeAffinity?: NodeAffinity;
    podAffinity?: PodAffinity;
    podAntiAffinity?: PodAffinity;
  };
  tolerations?: Toleration[];
  topologySpreadConstraints?: TopologySpreadConstraint[];
  schedulingGates?: Array<{ name: string }>;
  schedulingGroup?: { podGroupName?: string };
  resourceClaims?: unknown[];
  volumes?: Volume[];
}

export interface ContainerStatus {
  name?: string;
  resources?: ResourceRequirements;
  allocatedResources?: ResourceList;
}

export interface PodStatus {
  phase?: string;
  nominatedNodeName?: string;
  conditions?: Array<{ type: string; reason?: string }>;
  containerStatuses?: ContainerStatus[];
  initContainerStatuses?: ContainerStatus[];
  resources?: ResourceRequirements;
  allocatedResources?: ResourceList;
}

/** A pod whose parts are named; see {@link readPod}. */
export interface Pod {
  name: string;
  namespace: string;
  uid?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Kind of the owner that controls it, if any. */
  controller?: string;
  spec: PodSpec;
  status: PodStatus;
}

export interface NodeSpec {
  unschedulable?: boolean;
  taints?: Taint[];
}

export interface NodeStatusFields {
  allocatable?: ResourceList;
  capacity?: ResourceList;
  images?: Array<{ names?: string[]; sizeBytes?: number }>;
}

export interface Node {
  name: string;
  labels: Record<string, string>;
  spec: NodeSpec;
  status: NodeStatusFields;
}

/**
 * Names the parts of a pod. The namespace defaults to `default`. The one place where loosely typed JSON becomes a
 * {@link Pod}; what the fields hold is checked by `admission`.
 */
export function readPod(input: PodInput): Pod {
  const metadata = input.metadata ?? {};
  return {
    name: metadata.name ?? '',
    namespace: metadata.namespace || 'default',
    uid: metadata.uid,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    controller: metadata.ownerReferences?.find(owner => owner.controller)?.kind,
    spec: (input.spec ?? {}) as PodSpec,
    status: (input.status ?? {}) as PodStatus,
  };
}

/** Names the parts of a node; a node without a name is a mistake of the caller. */
export function readNode(input: NodeInput): Node {
  const name = input.metadata?.name;
  if (!name) {
    throw new Error('A node has no metadata.name');
  }
  return {
    name,
    labels: input.metadata?.labels ?? {},
    spec: (input.spec ?? {}) as NodeSpec,
    status: (input.status ?? {}) as NodeStatusFields,
  };
}
