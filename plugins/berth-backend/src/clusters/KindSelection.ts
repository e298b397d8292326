import type { OptionalKind } from '../projection/optional';

/** What is asked for in every cluster, beside the kinds that Berth cannot do without. */
export interface KindSelection {
  optional: readonly OptionalKind[];
  /** Ids of kinds that are not asked for, optional or not. */
  disabled: ReadonlySet<string>;
  /** How many kinds beside these are watched in a cluster because objects of them control pods; none where absent. */
  owners?: number;
}
