import type { ClusterView } from '../store/ClusterView';
import type { WorkloadRoot } from './EntityJoin';
import { topOwnerOfPod, topOwnerOfReplicaSet } from './topOwner';

/** The workload that an object of a watched kind is or is part of; `undefined` where Berth does not hold the object. */
export function namedWorkload(options: {
  view: ClusterView;
  kind: string;
  namespace: string;
  name: string;
}): WorkloadRoot | undefined {
  const { view, kind, namespace, name } = options;
  switch (kind) {
    case 'Deployment': {
      const object = view.store('deployments').byName(namespace, name);
      return object && { kind, object };
    }
    case 'StatefulSet': {
      const object = view.store('statefulsets').byName(namespace, name);
      return object && { kind, object };
    }
    case 'ReplicaSet': {
      const object = view.store('replicasets').byName(namespace, name);
      return object && topOwnerOfReplicaSet(view, object);
    }
    case 'Pod': {
      const object = view.store('pods').byName(namespace, name);
      return object && topOwnerOfPod(view, object);
    }
    default:
      return undefined;
  }
}
