import type { ResourceList } from '../kubernetes';
import type { ConditionReason } from './health';

/** @public */
export interface Resources {
  requests?: ResourceList;
  limits?: ResourceList;
}

/**
 * What one container wants, was granted and has. The three differ while a pod is resized in place.
 *
 * Source: KEP-1287, k8s.io/api 0.37 `core/v1/types.go` `ContainerStatus`.
 * @public
 */
export interface ContainerResources {
  container: string;
  /** `spec.containers[].resources` */
  desired: Resources;
  /** `status.containerStatuses[].allocatedResources`: the requests that the kubelet has granted. */
  allocated?: ResourceList;
  /** `status.containerStatuses[].resources`: what the container runs with. */
  actual?: Resources;
}

/**
 * Pods of a workload that are alike, and that want, were granted or have something else each.
 * @public
 */
export interface PodResources {
  /** How many they are. */
  pods: number;
  /** The name of the first. */
  pod: string;
  resize?: Resize;
  containers: ContainerResources[];
}

/**
 * A resize in place that is not done: `deferred` waits for room on the node, `infeasible` never fits there.
 * @public
 */
export interface Resize {
  state: 'deferred' | 'infeasible' | 'inProgress' | 'failing';
  reason?: ConditionReason;
}
