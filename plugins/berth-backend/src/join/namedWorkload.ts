import type { ClusterView } from '../store/ClusterView';
import type { HeldRoot, WorkloadRoot } from './EntityJoin';
import { replicationControllerRoot } from './replicationControllerRoot';
import { topOwner } from './topOwner';

/** The workload that an object of a watched kind is or is part of; `undefined` where Berth does not hold the object. */
export function namedWorkload(options: {
  view: ClusterView;
  /** Any where absent. */
  group?: string;
  kind: string;
  namespace: string;
  name: string;
}): WorkloadRoot | undefined {
  const found = namedObject(options);
  return found && topOwner(options.view, found);
}

function namedObject(options: {
  view: ClusterView;
  group?: string;
  kind: string;
  namespace: string;
  name: string;
}): HeldRoot | undefined {
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
      return object && { kind, object };
    }
    case 'ReplicationController': {
      const store = view.store('replicationcontrollers');
      const object = store.byName(namespace, name);
      return object && replicationControllerRoot(object);
    }
    case 'Pod': {
      const object = view.store('pods').byName(namespace, name);
      return object && { kind, object };
    }
    default: {
      const object = view.optional.named(options);
      return object && { kind: 'optional', object };
    }
  }
}
