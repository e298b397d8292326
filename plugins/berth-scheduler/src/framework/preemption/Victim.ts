import type { PodClass } from '../../snapshot/PodClass';

/** A pod that may have to go for one of a higher priority. */
export interface Victim {
  readonly podClass: PodClass;
  readonly priority: number;
  /** When the kubelet took it, in milliseconds since 1970; Infinity where it has not yet: it counts as starting now. */
  readonly started: number;
  /** Absent in a snapshot that names no pods. */
  readonly name?: string;
  /** Tells pods of one node apart. */
  readonly place: number;
}

/** A node on which the pod fits once these are gone. */
export interface Candidate {
  readonly node: number;
  /** The most important first; at least one. */
  readonly victims: readonly Victim[];
  /** How many of them no disruption budget allows to go. */
  readonly violations: number;
  /**
   * What of it is chance: kube-scheduler sorts more than twelve pods by an algorithm that leaves equals in no order.
   * `names`: as many pods, all alike, go in any case.
   */
  readonly chance: 'none' | 'names' | 'victims';
  /** Whether it may be otherwise where disruption budgets are looked at in another order. */
  readonly dependsOnBudgetOrder: boolean;
}
