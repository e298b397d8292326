import type { WorkloadKind } from '@berth/backstage-plugin-berth-workloads';

/**
 * A kind that Berth does not know by itself: how it is understood, and what of its objects must be kept for that.
 * @public
 */
export interface WatchedWorkloadKind {
  /**
   * The rule, of the same type as those of Berth's own kinds. It gets objects of which nothing is kept but `metadata`, what
   * `fields` names, and the usual fields of conditions. A reading that throws, or answers something else than its type,
   * makes the object Unknown, with the name of the reading.
   */
  rule: WorkloadKind;
  /**
   * Paths of the fields to keep: `spec.suspend`; `*` stands for each element of a list or each entry of a map
   * (`spec.nodeSelector.*`), a final `**` for everything below (`spec.affinity.**`), and a final `(podSpec)` for what decides
   * where a pod may run (`spec.template.spec.(podSpec)`). Fields that hold secrets in any API that runs containers, such as
   * `env` and `args`, are never kept; a path that leads to one is refused when the backend starts.
   */
  fields: readonly string[];
  /** Annotations to keep beside those of every kind. */
  annotations?: readonly string[];
}
