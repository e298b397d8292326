import { ARGOCD_TRACKING_ID } from '@berth/backstage-plugin-berth-common';
import type { Application } from '@berth/backstage-plugin-berth-workloads';
import type { WorkloadRoot } from './EntityJoin';
import { parseTrackingId } from './trackingId';
import { workloadIdentity } from './workloadIdentity';

/** Argo CD's mark on managed objects before tracking ids; Helm charts set it too. */
const INSTANCE_LABEL = 'app.kubernetes.io/instance';

/** The name of the Application that a workload says manages it. */
export function managerName(root: WorkloadRoot): string | undefined {
  if (root.kind === 'named') {
    return undefined;
  }
  const { annotations, labels } = root.object.metadata;
  const trackingId = annotations?.[ARGOCD_TRACKING_ID];
  return (
    (trackingId && parseTrackingId(trackingId)?.application) ||
    labels?.[INSTANCE_LABEL]
  );
}

/** Whether an Application that deploys to the workload's cluster manages the workload. */
export function managesWorkload(
  application: Application,
  root: WorkloadRoot,
): boolean {
  if (root.kind === 'named') {
    return false;
  }
  const { namespace, name } = application.metadata;
  const { annotations, labels } = root.object.metadata;
  const trackingId = annotations?.[ARGOCD_TRACKING_ID];
  const tracked = trackingId ? parseTrackingId(trackingId) : undefined;
  if (tracked) {
    return (
      name === tracked.application &&
      (tracked.applicationNamespace === undefined ||
        namespace === tracked.applicationNamespace)
    );
  }
  return labels?.[INSTANCE_LABEL] === name && listsWorkload(application, root);
}

function listsWorkload(application: Application, root: WorkloadRoot): boolean {
  const own = workloadIdentity(root);
  return (application.status?.resources ?? []).some(
    ({ kind, namespace, name }) =>
      kind === own.kind && name === own.name && namespace === own.namespace,
  );
}
