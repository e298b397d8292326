/**
 * Argo CD's six words for the health of an object, used everywhere so that two tabs of one portal never disagree.
 *
 * Source: argoproj/gitops-engine `pkg/health/health.go`.
 * @public
 */
export type Health =
  | 'Healthy'
  | 'Progressing'
  | 'Degraded'
  | 'Suspended'
  | 'Missing'
  | 'Unknown';

/**
 * The condition of an object that a statement about it comes from, in Kubernetes' own words.
 * @public
 */
export interface ConditionReason {
  /** `type` of the condition, e.g. `Progressing`. */
  condition: string;
  /** `reason` of the condition, e.g. `ProgressDeadlineExceeded`. */
  reason: string;
  message?: string;
  /** RFC 3339; when the condition took its present status. */
  since?: string;
}

/**
 * The health of one object, and the condition that says why where there is one.
 * @public
 */
export interface HealthAssessment {
  health: Health;
  reason?: ConditionReason;
}
