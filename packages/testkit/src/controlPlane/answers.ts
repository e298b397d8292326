/**
 * A `…List`.
 * @public
 */
export interface ListAnswer<T> {
  items: T[];
}

/** @public */
export interface ConditionAnswer {
  type: string;
  status: string;
  reason?: string;
  message?: string;
}

/**
 * The fields of a Node that tests look at.
 * @public
 */
export interface NodeAnswer {
  metadata: { name: string };
  spec: { taints?: Array<{ key: string }> };
  status: { conditions?: ConditionAnswer[] };
}

/**
 * The fields of a Pod that tests look at.
 * @public
 */
export interface PodAnswer {
  metadata: { name: string };
  spec: { nodeName?: string };
  status: {
    phase: string;
    conditions?: ConditionAnswer[];
    containerStatuses?: Array<{ state: { waiting?: { reason: string } } }>;
  };
}

/**
 * The fields of a Deployment or StatefulSet that tests look at.
 * @public
 */
export interface WorkloadAnswer {
  metadata: { name: string; labels?: Record<string, string> };
  spec: { replicas: number };
  status?: { availableReplicas?: number };
}

/**
 * The field of a `core/v1` Event that tests look at.
 * @public
 */
export interface EventAnswer {
  message: string;
}
