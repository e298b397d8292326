import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { WatchedKind } from '../../store/ClusterView';

/** What a look-up asks for, in any cluster: answers to equal keys change with the same objects. */
export const lookupKey = {
  all: (kind: WatchedKind) => kind,
  uid: (kind: WatchedKind, uid: string) => `${kind} uid ${uid}`,
  name: (kind: WatchedKind, namespace: string | undefined, name: string) =>
    `${kind} name ${namespace ?? ''}/${name}`,
  namespace: (kind: WatchedKind, namespace: string) =>
    `${kind} in ${namespace}`,
  label: (kind: WatchedKind, key: string, value: string) =>
    `${kind} label ${key}=${value}`,
  owner: (kind: WatchedKind, uid: string) => `${kind} of ${uid}`,
};

/** Every look-up that finds this object. */
export function* lookupKeysOf(
  kind: WatchedKind,
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
