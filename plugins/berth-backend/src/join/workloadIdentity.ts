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
    const { apiVersion: _, ...identity } = root.name;
    return identity;
  }
  const { namespace = '', name, uid } = root.object.metadata;
  return {
    kind: root.kind === 'optional' ? root.object.kind : root.kind,
    namespace,
    name,
    uid,
  };
}

/** The API group of a workload; `undefined` where only a name is known. */
export function groupOf(root: WorkloadRoot): string | undefined {
  switch (root.kind) {
    case 'named':
      return undefined;
    case 'Pod':
      return '';
    case 'optional': {
      const [group, version] = root.object.apiVersion.split('/');
      return version === undefined ? '' : group;
    }
    default:
      return 'apps';
  }
}
