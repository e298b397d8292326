import { InputError } from '../input/InputError';
import { objectReader } from '../input/objectReader';
import { NODE } from '../input/objects/node';
import { POD } from '../input/objects/pod';

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
    /** RFC 3339; a pod that has one is terminating. */
    deletionTimestamp?: string;
    ownerReferences?: OwnerReference[];
  };
  spec?: object;
  status?: object;
}

/**
 * Who a pod belongs to.
 * @public
 */
export interface OwnerReference {
  apiVersion?: string;
  kind: string;
  name?: string;
  uid?: string;
  /** Whether it manages the pod; at most one owner does. */
  controller?: boolean;
}

/** Quantities by resource name, as the object gives them. */
export type ResourceList = Record<string, string | number>;

export interface ResourceRequirements {
  requests?: ResourceList;
  limits?: ResourceList;
}

export interface ContainerPort {
  name?: string;
  containerPort?: number;
  hostPort?: number;
  hostIP?: string;
  protocol?: string;
}

export interface Container {
  name?: string;
  image?: string;
  restartPolicy?: string;
  restartPolicyRules?: Array<{
    action?: string;
    exitCodes?: { operator?: string; values?: number[] };
  }>;
  resources?: ResourceRequirements & {
    claims?: Array<{ name?: string; request?: string }>;
  };
  ports?: ContainerPort[];
  volumeMounts?: Array<{ name?: string; mountPath?: string }>;
}

/** A claim of the pod for devices, by the name under which its containers ask for it. */
export interface PodResourceClaim {
  name?: string;
  resourceClaimName?: string;
  resourceClaimTemplateName?: string;
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

/**
 * What a label or a field must be.
 * @public
 */
export interface Requirement {
  key: string;
  operator: string;
  values?: string[];
}

/**
 * Requirements that a node must meet all together.
 * @public
 */
export interface NodeSelectorTerm {
  matchExpressions?: Requirement[];
  matchFields?: Requirement[];
}

/**
 * Terms of which a node must meet one.
 * @public
 */
export interface NodeSelector {
  nodeSelectorTerms?: NodeSelectorTerm[];
}

/**
 * Nodes that a pod must be on, and those that it rather would.
 * @public
 */
export interface NodeAffinity {
  requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
  preferredDuringSchedulingIgnoredDuringExecution?: Array<{
    weight?: number;
    preference?: NodeSelectorTerm;
  }>;
}

/**
 * Labels that an object must have, all together.
 * @public
 */
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

/**
 * How evenly alike pods are spread over the values of a topology key.
 * @public
 */
export interface TopologySpreadConstraint {
  maxSkew?: number;
  minDomains?: number;
  topologyKey?: string;
  whenUnsatisfiable?: string;
  labelSelector?: LabelSelector;
  matchLabelKeys?: string[];
  nodeAffinityPolicy?: string;
  nodeTaintsPolicy?: string;
}

export interface PersistentVolumeClaimSpec {
  accessModes?: string[];
  selector?: LabelSelector;
  resources?: ResourceRequirements;
  volumeName?: string;
  /** Absent and empty differ: only the absent one takes the default class. */
  storageClassName?: string;
  volumeMode?: string;
  volumeAttributesClassName?: string;
}

/** A volume of a pod: its name and one source. The sources are typed that some scheduler plugin or admission reads. */
export interface Volume {
  name?: string;
  persistentVolumeClaim?: { claimName?: string; readOnly?: boolean };
  ephemeral?: {
    volumeClaimTemplate?: {
      metadata?: {
        labels?: Record<string, string>;
        annotations?: Record<string, string>;
      };
      spec?: PersistentVolumeClaimSpec;
    };
  };
  csi?: { driver?: string; readOnly?: boolean };
  gcePersistentDisk?: {
    pdName?: string;
    fsType?: string;
    partition?: number;
    readOnly?: boolean;
  };
  awsElasticBlockStore?: {
    volumeID?: string;
    fsType?: string;
    partition?: number;
    readOnly?: boolean;
  };
  azureDisk?: {
    diskName?: string;
    diskURI?: string;
    cachingMode?: string;
    kind?: string;
    fsType?: string;
    readOnly?: boolean;
  };
  azureFile?: { secretName?: string; shareName?: string; readOnly?: boolean };
  cinder?: { volumeID?: string; readOnly?: boolean };
  portworxVolume?: { volumeID?: string; readOnly?: boolean };
  vsphereVolume?: { volumePath?: string };
  rbd?: {
    monitors?: string[];
    image?: string;
    pool?: string;
    readOnly?: boolean;
  };
  iscsi?: {
    targetPortal?: string;
    iqn?: string;
    lun?: number;
    iscsiInterface?: string;
    readOnly?: boolean;
  };
  image?: { reference?: string; pullPolicy?: string };
  emptyDir?: { medium?: string; sizeLimit?: string | number };
  hostPath?: { path?: string; type?: string };
  nfs?: { server?: string; path?: string };
  [source: string]: unknown;
}

export interface PodSpec {
  nodeName?: string;
  schedulerName?: string;
  priority?: number;
  priorityClassName?: string;
  preemptionPolicy?: string;
  hostNetwork?: boolean;
  hostPID?: boolean;
  hostIPC?: boolean;
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
  /** In 1.35, which has no `schedulingGroup`. */
  workloadRef?: { name?: string };
  resourceClaims?: PodResourceClaim[];
  volumes?: Volume[];
}

export interface ContainerStatus {
  name?: string;
  resources?: ResourceRequirements;
  allocatedResources?: ResourceList;
}

export interface PodStatus {
  phase?: string;
  /** RFC 3339. */
  startTime?: string;
  nominatedNodeName?: string;
  conditions?: Array<{ type: string; status?: string; reason?: string }>;
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
  ownerReferences: OwnerReference[];
  /** Whether it is being deleted. It holds what it asks for until it is gone. */
  terminating: boolean;
  /** When the kubelet took it, in milliseconds since 1970. */
  startTime?: number;
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

const decodePod = objectReader<{
  metadata?: NonNullable<PodInput['metadata']>;
  spec?: PodSpec;
  status?: PodStatus;
}>('Pod', POD);

const decodeNode = objectReader<{
  metadata?: NonNullable<NodeInput['metadata']>;
  spec?: NodeSpec;
  status?: NodeStatusFields;
}>('Node', NODE);

/**
 * Names the parts of a pod. The namespace defaults to `default`. The one place where loosely typed JSON becomes a
 * {@link Pod}: every field has its type, and what they hold is checked by `admission`.
 *
 * @throws InputError for a field of the wrong type, or text that is no quantity or time.
 */
export function readPod(input: PodInput): Pod {
  const { metadata = {}, spec = {}, status = {} } = decodePod(input);
  const { ownerReferences = [] } = metadata;
  return {
    name: metadata.name ?? '',
    namespace: metadata.namespace || 'default',
    uid: metadata.uid,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    controller: ownerReferences.find(owner => owner.controller)?.kind,
    ownerReferences,
    terminating: metadata.deletionTimestamp !== undefined,
    startTime:
      status.startTime === undefined ? undefined : Date.parse(status.startTime),
    spec,
    status,
  };
}

/**
 * Names the parts of a node.
 *
 * @throws InputError for a node without a name, a field of the wrong type, or an amount that is none or negative.
 */
export function readNode(input: NodeInput): Node {
  const { metadata, spec = {}, status = {} } = decodeNode(input);
  if (!metadata?.name) {
    throw new InputError({
      object: 'Node without a name',
      field: 'metadata.name',
      reason: 'must be given',
    });
  }
  return { name: metadata.name, labels: metadata.labels ?? {}, spec, status };
}
