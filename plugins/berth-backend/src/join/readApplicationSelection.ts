import {
  ARGOCD_APP_NAME,
  ARGOCD_APP_NAMESPACE,
  ARGOCD_APP_SELECTOR,
  ARGOCD_PROJECT_NAME,
} from '@berth/backstage-plugin-berth-common';
import type { AnnotationReader } from './AnnotationReader';
import type { ApplicationSelection } from './EntitySelection';

/**
 * Reads which Argo CD Applications an entity asks for. A name, a selector or a project is enough on its own; where both
 * a name and a selector are given, the name decides, because the community plugin refuses the pair.
 */
export function readApplicationSelection(
  annotations: AnnotationReader,
): ApplicationSelection | undefined {
  const narrowing = {
    namespace: annotations.text(ARGOCD_APP_NAMESPACE) || undefined,
    project: annotations.text(ARGOCD_PROJECT_NAME) || undefined,
  };
  const name = annotations.text(ARGOCD_APP_NAME);
  if (name) {
    return {
      annotation: ARGOCD_APP_NAME,
      value: name,
      name,
      ...narrowing,
    };
  }
  const selector = annotations.selector(ARGOCD_APP_SELECTOR);
  if (selector) {
    return {
      annotation: ARGOCD_APP_SELECTOR,
      value: selector.selector,
      requirements: selector.requirements,
      ...narrowing,
    };
  }
  // A selector that could not be read must not widen into the whole project.
  if (narrowing.project && !annotations.text(ARGOCD_APP_SELECTOR)) {
    return {
      annotation: ARGOCD_PROJECT_NAME,
      value: narrowing.project,
      ...narrowing,
    };
  }
  return undefined;
}
