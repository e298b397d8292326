import type { FilterPredicate } from '@backstage/filter-predicates';
import { SERVICE_ANNOTATIONS } from '@berth/backstage-plugin-berth-common';

function has(annotation: string): FilterPredicate {
  const path = `metadata.annotations.${annotation}`;
  // The type leaves keys that start with `$` to operators, and cannot tell that a computed one does not.
  return { [path]: { $exists: true } } as FilterPredicate;
}

/** A predicate, not a function, so that an integrator can read and override it in app-config. */
export const berthEntityFilter: FilterPredicate = {
  $all: [{ kind: 'component' }, { $any: SERVICE_ANNOTATIONS.map(has) }],
};
