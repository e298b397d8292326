import type { NamespaceAccess } from './namespaces';
import type { LabelRequirement } from './selector';

/** What an entity's annotations and relations select, read once and checked. */
export interface EntitySelection {
  entityRef: string;
  name: string;
  /** Objects by their labels; absent where no annotation asks for them. */
  labels?: { selector: string; requirements: readonly LabelRequirement[] };
  /** Only for `labels`; absent means all namespaces. Closed ones are not among them. */
  namespaces?: readonly string[];
  /** What the policy leaves open to the entity, by whatever way an object is found; absent means everything. */
  access?: NamespaceAccess;
  /** Those that its annotations name and the policy closes to it. */
  closedNamespaces: readonly string[];
  /** The clusters to look in; absent means all. */
  clusters?: readonly string[];
  /** Those that its annotation names, whether or not they are looked in. */
  annotatedClusters?: readonly string[];
  /** Only those are looked in that it depends on, by its relations. */
  clustersBy?: 'relation';
  /** The Argo CD instances whose API may tell of Applications; absent means all. */
  instances?: readonly string[];
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
