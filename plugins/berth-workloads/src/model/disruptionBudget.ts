/**
 * A PodDisruptionBudget. Counts are pods.
 * @public
 */
export interface DisruptionBudget {
  name: string;
  /** How many pods may be evicted now. */
  disruptionsAllowed: number;
  currentHealthy: number;
  desiredHealthy: number;
}
