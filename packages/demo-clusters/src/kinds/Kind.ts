import type { KubernetesObject } from '../kubernetes';

/** One kind that the demo serves: its names in the API, what may select it, and how `kubectl get` prints it. */
export interface Kind<T extends KubernetesObject = KubernetesObject> {
  /** Empty for the core group. */
  group: string;
  version: string;
  kind: T['kind'];
  plural: string;
  singular: string;
  namespaced: boolean;
  shortNames: string[];
  categories?: string[];
  /** Whether a change of `spec` counts `metadata.generation` up. */
  generation?: true;
  /** Served from a CustomResourceDefinition: items of its lists carry their own kind. */
  custom?: true;
  /** Fields that may be selected besides `metadata.name` and `metadata.namespace`. */
  selectableFields?: Array<SelectableField<T>>;
  /** Columns after the name, in the order of upstream's printers. */
  columns: Array<Column<T>>;
}

export interface SelectableField<T extends KubernetesObject> {
  path: string;
  value(object: T): string;
}

export interface Column<T extends KubernetesObject> {
  name: string;
  type: 'string' | 'integer' | 'date';
  description: string;
  /** Columns of priority 1 are for `-o wide`. */
  priority?: 0 | 1;
  cell(object: T, now: Date): string | number;
}

export function apiVersionOf(kind: Kind): string {
  return kind.group ? `${kind.group}/${kind.version}` : kind.version;
}
