import type { StatusCode } from '../framework/plugin';
import type { NodeInput, PodInput } from '../kubernetes/types';

/**
 * A cluster and the pod that is to be placed on it: plain Kubernetes JSON, as a user would apply it. One case is one
 * line of a file that `./berth replay` and the oracle read.
 * @public
 */
export interface Case {
  id: string;
  nodes: NodeInput[];
  /** Pods with `spec.nodeName`, or with `status.nominatedNodeName`. */
  pods: PodInput[];
  pod: PodInput;
  namespaces?: object[];
  services?: object[];
  replicationControllers?: object[];
  replicaSets?: object[];
  statefulSets?: object[];
  pdbs?: object[];
  pvs?: object[];
  pvcs?: object[];
  storageClasses?: object[];
  csiNodes?: object[];
  csiDrivers?: object[];
  csiStorageCapacities?: object[];
  volumeAttachments?: object[];
  claims?: object[];
  slices?: object[];
  deviceClasses?: object[];
  priorityClasses?: object[];
  /** A KubeSchedulerConfiguration. */
  config?: object;
}

/**
 * What became of a {@link Case}. Names are sorted by code unit.
 * @public
 */
export interface Verdict {
  id: string;
  /** Why the API server would refuse a pod of the case: `pod: field: why`. Nothing else is given then. */
  invalid?: string;
  /** What the core does not model. What is given beside it is exact nevertheless. */
  unknown?: string;
  feasible?: string[];
  /** Why each other node is not feasible; `plugin` is absent where PreFilter left the node out. */
  status?: Record<
    string,
    { plugin?: string; code: StatusCode; reasons: string[] }
  >;
  /** `Plugin: message` when the pod was rejected before any node was looked at. */
  preFilter?: string;
  /** Weighted score of each plugin on each feasible node. */
  scores?: Record<string, Record<string, number>>;
  total?: Record<string, number>;
  /** The feasible nodes with the highest total. */
  best?: string[];
  /** Text of the event, PostFilter included. */
  message?: string;
  /** The node on which preemption makes room. */
  nominated?: string;
  /** Names of the pods that preemption deletes there, sorted. */
  victims?: string[];
  /** Given where several nodes do as well: kube-scheduler takes any of them, and says so in its message. */
  candidates?: Array<{ node: string; victims: string[]; message: string }>;
}
