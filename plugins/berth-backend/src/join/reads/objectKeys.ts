import type {
  ObjectMeta,
  ObjectReference,
  Relation,
  WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../../projection/optional';
import { targetKey, targetKeysOf } from '../../store/OptionalObjects';
import { Among, keyOf, LookupKey } from './LookupKey';

/** What a look-up asks for, in any cluster. */
export const lookupKey = {
  all: (among: Among) => keyOf(among, 'all'),
  uid: (among: Among, uid: string) => keyOf(among, 'uid', uid),
  name: (among: Among, namespace: string | undefined, name: string) =>
    keyOf(among, 'name', namespace, name),
  namespace: (among: Among, namespace: string) =>
    keyOf(among, 'namespace', namespace),
  /**
   * An entity looks for its labels among most kinds: it is one key for all of them. What has the label and is of another
   * kind, such as a Service, is a change as well, which costs an answer that stays as it was.
   */
  label: (key: string, value: string) => keyOf('anything', 'label', key, value),
  owner: (among: Among, uid: string) => keyOf(among, 'owner', uid),
};

/** Every look-up that finds this object. */
export function* lookupKeysOf(
  among: Among,
  { uid, namespace, name, labels, ownerReferences }: ObjectMeta,
): Iterable<LookupKey> {
  yield lookupKey.all(among);
  yield lookupKey.uid(among, uid);
  yield lookupKey.name(among, namespace, name);
  if (namespace !== undefined) {
    yield lookupKey.namespace(among, namespace);
  }
  for (const [key, value] of Object.entries(labels ?? {})) {
    yield lookupKey.label(key, value);
  }
  for (const owner of ownerReferences ?? []) {
    yield lookupKey.owner(among, owner.uid);
  }
}

/** Look-ups among the optional kinds that say which kind. */
export const optionalKey = {
  name: (kind: string, namespace: string | undefined, name: string) =>
    keyOf('optional', `name of ${kind}`, namespace, name),
  ofKind: (kind: string) => keyOf('optional', 'kind', kind),
  inNamespace: (kind: string, namespace: string) =>
    keyOf('optional', 'kind', kind, namespace),
  target: (reference: ObjectReference, relation: Relation) =>
    targeted(targetKey(reference, relation)),
};

function targeted(key: string): LookupKey {
  return keyOf('optional', 'target', key);
}

/** Every look-up that finds this object of an optional kind. */
export function* optionalKeysOf(
  object: OptionalObject,
  rules: readonly WorkloadKind[],
): Iterable<LookupKey> {
  const { kind, metadata } = object;
  const { namespace, name } = metadata;
  yield* lookupKeysOf('optional', metadata);
  yield optionalKey.name(kind, namespace, name);
  yield optionalKey.ofKind(kind);
  if (namespace !== undefined) yield optionalKey.inNamespace(kind, namespace);
  for (const key of targetKeysOf(object, rules)) yield targeted(key);
}
