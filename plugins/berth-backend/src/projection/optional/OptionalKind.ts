import type {
  ObjectMeta,
  WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';

/**
 * A kind that some clusters serve and others do not, such as that of a CRD. It is watched where discovery says that it is
 * served, and of its objects only the fields are kept that are listed here.
 */
export interface OptionalKind {
  /** API group; empty for the core group. */
  group: string;
  kind: string;
  /** As in the REST path. */
  plural: string;
  /** That are understood, the preferred first. */
  versions: readonly string[];
  /**
   * Paths of the fields to keep, beside `metadata`: `spec.suspend`; `*` stands for each element of a list or each entry of a
   * map (`status.conditions.*.type`, `spec.nodeSelector.*`), and a final `**` for everything below (`spec.affinity.**`).
   */
  fields: readonly string[];
  /** Annotations to keep beside those of every kind. */
  annotations?: readonly string[];
  /** How it is understood, where it is none of Berth's own kinds. */
  rule?: WorkloadKind;
  /** Nobody has listed it: objects of it control pods. */
  isFound?: true;
}

/** What is kept of an object of an optional kind. */
export interface OptionalObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  readonly [field: string]: unknown;
}

/** The name that Kubernetes gives a CRD, such as `rayclusters.ray.io`; the plural alone for the core group. */
export function kindId(kind: { plural: string; group: string }): string {
  return kind.group === '' ? kind.plural : `${kind.plural}.${kind.group}`;
}
