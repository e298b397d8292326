import type { LabelRequirement } from './selector';

/** What an entity's annotations select, read once and checked. */
export interface EntitySelection {
  entityRef: string;
  name: string;
  /** Objects by their labels; absent where no annotation asks for them. */
  labels?: { selector: string; requirements: readonly LabelRequirement[] };
  /** Only for `labels`; absent means all namespaces. */
  namespaces?: readonly string[];
  /** The clusters to look in; absent means all. */
  clusters?: readonly string[];
  /** Argo CD Applications by annotation; absent where none asks for them. */
  applications?: ApplicationSelection;
  /** Annotations that could not be read, with why. */
  invalid: ReadonlyArray<{
    annotation: string;
    value: string;
    message: string;
  }>;
}

/** All given parts must hold. */
export interface ApplicationSelection {
  /** The annotation that names the Applications, and its value, to show to a reader. */
  annotation: string;
  value: string;
  name?: string;
  requirements?: readonly LabelRequirement[];
  namespace?: string;
  project?: string;
}
