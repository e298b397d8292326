import type {
  ObjectMeta,
  WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../../projection/optional';
import type { WatchedKind } from '../../store/ClusterView';
import { targetKeysOf } from '../../store/OptionalObjects';

/** A watched kind, or the optional ones together. */
type Among = WatchedKind | 'optional';

/** What a look-up asks for, in any cluster: answers to equal keys change with the same objects. */
export const lookupKey = {
  all: (kind: Among) => kind,
  uid: (kind: Among, uid: string) => `${kind} uid ${uid}`,
  name: (kind: Among, namespace: string | undefined, name: string) =>
    `${kind} name ${namespace ?? ''}/${name}`,
  namespace: (kind: Among, namespace: string) => `${kind} in ${namespace}`,
  label: (kind: Among, key: string, value: string) =>
    `${kind} label ${key}=${value}`,
  owner: (kind: Among, uid: string) => `${kind} of ${uid}`,
};

/** Every look-up that finds this object. */
export function* lookupKeysOf(
  kind: Among,
  { uid, namespace, name, labels, ownerReferences }: ObjectMeta,
): Iterable<string> {
  yield lookupKey.all(kind);
  yield lookupKey.uid(kind, uid);
  yield lookupKey.name(kind, namespace, name);
  if (namespace !== undefined) {
    yield lookupKey.namespace(kind, namespace);
  }
  for (const key of Object.keys(labels ?? {})) {
    yield lookupKey.label(kind, key, labels?.[key] ?? '');
  }
  for (const owner of ownerReferences ?? []) {
    yield lookupKey.owner(kind, owner.uid);
  }
}

/** Look-ups among the optional kinds that say which kind. */
export const optionalKey = {
  name: (kind: string, namespace: string | undefined, name: string) =>
    `optional ${kind} ${namespace ?? ''}/${name}`,
  ofKind: (kind: string) => `optional ${kind}`,
  inNamespace: (kind: string, namespace: string) =>
    `optional ${kind} in ${namespace}`,
  target: (key: string) => `optional ${key}`,
};

/** Every look-up that finds this object of an optional kind. */
export function* optionalKeysOf(
  object: OptionalObject,
  rules: readonly WorkloadKind[],
): Iterable<string> {
  const { kind, metadata } = object;
  const { namespace, name } = metadata;
  yield* lookupKeysOf('optional', metadata);
  yield optionalKey.name(kind, namespace, name);
  yield optionalKey.ofKind(kind);
  if (namespace !== undefined) yield optionalKey.inNamespace(kind, namespace);
  for (const key of targetKeysOf(object, rules)) {
    yield optionalKey.target(key);
  }
}
