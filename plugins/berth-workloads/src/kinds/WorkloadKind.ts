import type { LabelSelector, ObjectMeta, PodTemplate } from '../kubernetes';
import type { HealthAssessment, Rollout } from '../model';

/** Any object that runs pods, before its kind is known. @public */
export interface WorkloadObject {
  metadata: ObjectMeta;
}

/**
 * What Berth knows about one kind of object that runs pods. Adding a kind is one file that exports one of these, and a
 * line in `workloadKinds`.
 *
 * Every function is total: a missing status, or fields of the wrong type, give `unknown`, `Unknown` or `undefined` and
 * never an exception.
 * @public
 */
export interface WorkloadKind<T extends WorkloadObject = WorkloadObject> {
  /** API group; empty for the core group. */
  readonly group: string;
  /** The version whose fields are read. */
  readonly version: string;
  readonly kind: string;
  /** As in the REST path. */
  readonly plural: string;
  rollout(object: T): Rollout;
  /** As Argo CD assesses it, so that two tabs of one portal never disagree. */
  health(object: T): HealthAssessment;
  /** The template of the pods it asks for. */
  podTemplate(object: T): PodTemplate | undefined;
  /** How it finds its pods; ownerReferences are the better way where they exist. */
  selector(object: T): LabelSelector | undefined;
}
