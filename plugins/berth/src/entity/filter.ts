import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  ARGOCD_APP_NAME,
  ARGOCD_APP_SELECTOR,
  ARGOCD_PROJECT_NAME,
  KUBERNETES_ID,
  KUBERNETES_LABEL_SELECTOR,
  KUBERNETES_NAMESPACE,
} from '@berth/backstage-plugin-berth-common';

/**
 * The annotations by which a Component says that it runs somewhere. `kubernetes-cluster` and `app-namespace` only
 * narrow a search that one of these starts.
 */
export const BERTH_ANNOTATIONS = [
  KUBERNETES_ID,
  KUBERNETES_LABEL_SELECTOR,
  KUBERNETES_NAMESPACE,
  ARGOCD_APP_NAME,
  ARGOCD_APP_SELECTOR,
  ARGOCD_PROJECT_NAME,
] as const;

function has(annotation: string): FilterPredicate {
  const path = `metadata.annotations.${annotation}`;
  // The type leaves keys that start with `$` to operators, and cannot tell that a computed one does not.
  return { [path]: { $exists: true } } as FilterPredicate;
}

/** A predicate, not a function, so that an integrator can read and override it in app-config. */
export const berthEntityFilter: FilterPredicate = {
  $all: [{ kind: 'component' }, { $any: BERTH_ANNOTATIONS.map(has) }],
};
