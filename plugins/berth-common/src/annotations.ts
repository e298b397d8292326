/**
 * Annotations and labels as users have them today; Berth adds none of its own that a first look needs.
 *
 * Sources: `@backstage/plugin-kubernetes-common` 0.9.13, `@backstage-community/plugin-argocd` 3.1.0,
 * `@roadiehq/backstage-plugin-argo-cd` 2.12.5.
 */

/** @public */
export const KUBERNETES_ID = 'backstage.io/kubernetes-id';
/** @public */
export const KUBERNETES_LABEL_SELECTOR =
  'backstage.io/kubernetes-label-selector';
/** One namespace, or several separated by commas. @public */
export const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';
/** One cluster name, or several separated by commas. @public */
export const KUBERNETES_CLUSTER = 'backstage.io/kubernetes-cluster';
/** @public */
export const ARGOCD_APP_NAME = 'argocd/app-name';
/** @public */
export const ARGOCD_APP_SELECTOR = 'argocd/app-selector';
/** @public */
export const ARGOCD_APP_NAMESPACE = 'argocd/app-namespace';
/** @public */
export const ARGOCD_PROJECT_NAME = 'argocd/project-name';
/** Of the instances that are read through their API: one, or several separated by commas. @public */
export const ARGOCD_INSTANCE_NAME = 'argocd/instance-name';
/** On objects that Argo CD manages: `<app>:<group>/<kind>:<namespace>/<name>`. @public */
export const ARGOCD_TRACKING_ID = 'argocd.argoproj.io/tracking-id';
/** On an Application: the catalog entity it belongs to. @public */
export const ENTITY_REF = 'backstage.io/entity-ref';

/**
 * The annotations by which a Component says that it runs somewhere. `kubernetes-cluster` and `app-namespace` only
 * narrow a search that one of these starts.
 * @public
 */
export const SERVICE_ANNOTATIONS = [
  KUBERNETES_ID,
  KUBERNETES_LABEL_SELECTOR,
  KUBERNETES_NAMESPACE,
  ARGOCD_APP_NAME,
  ARGOCD_APP_SELECTOR,
  ARGOCD_PROJECT_NAME,
] as const;
