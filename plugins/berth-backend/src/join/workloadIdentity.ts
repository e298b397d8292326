import type { WorkloadRoot } from './EntityJoin';

/** How a workload is named, whatever is known of it. */
export interface WorkloadIdentity {
  kind: string;
  namespace: string;
  name: string;
  uid: string;
}

export function workloadIdentity(root: WorkloadRoot): WorkloadIdentity {
  if (root.kind === 'named') {
    return root.name;
  }
  const { namespace = '', name, uid } = root.object.metadata;
  return { kind: root.kind, namespace, name, uid };
}
