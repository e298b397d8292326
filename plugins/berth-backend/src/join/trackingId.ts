/** What the annotation `argocd.argoproj.io/tracking-id` of a managed object names. */
export interface TrackingId {
  application: string;
  /** The Application's namespace; absent where it lives in Argo CD's own. */
  applicationNamespace?: string;
}

/**
 * Reads `<application>:<group>/<kind>:<namespace>/<name>`. An Application outside Argo CD's own namespace is written
 * `<namespace>_<application>`; names of Kubernetes objects hold no underscore.
 *
 * Source: argoproj/argo-cd v3 `util/argo/resource_tracking.go` and `pkg/apis/application/v1alpha1` `InstanceName`.
 */
export function parseTrackingId(value: string): TrackingId | undefined {
  const end = value.indexOf(':');
  if (end <= 0) {
    return undefined;
  }
  const instance = value.slice(0, end);
  const separator = instance.indexOf('_');
  return separator < 0
    ? { application: instance }
    : {
        applicationNamespace: instance.slice(0, separator),
        application: instance.slice(separator + 1),
      };
}
