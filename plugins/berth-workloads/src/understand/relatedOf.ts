import { Fields } from '../json/Fields';
import type { WorkloadKind } from '../kinds/WorkloadKind';
import { workloadKinds } from '../kinds/workloadKinds';
import type { ObjectReference } from '../model';
import { identityOf } from './identityOf';
import { referencesOf } from './referencesOf';
import type { Related, UnreadObject } from './Related';

/**
 * Looks up among objects that are all at hand, such as those of one file.
 * @public
 */
export function relatedOf(
  objects: readonly UnreadObject[],
  kinds: readonly WorkloadKind[] = workloadKinds,
): Related {
  const byReference = new Map<string, UnreadObject>();
  const byOwner = new Map<string, UnreadObject[]>();
  const byKind = new Map<string, UnreadObject[]>();
  const byTarget = new Map<string, UnreadObject[]>();
  for (const object of objects) {
    const fields = Fields.of(object);
    const identity = identityOf(fields);
    byReference.set(referenceKey(identity), object);
    add(byKind, kindKey(identity), object);
    if (identity.namespace !== undefined) {
      add(byKind, kindKey({ ...identity, namespace: undefined }), object);
    }
    for (const owner of fields.object('metadata').objects('ownerReferences')) {
      add(byOwner, owner.string('uid') ?? '', object);
    }
    for (const { relation, ...target } of referencesOf(object, kinds)) {
      add(byTarget, relation + referenceKey(target), object);
    }
  }
  return {
    find: reference => byReference.get(referenceKey(reference)),
    childrenOf: uid => (uid === '' ? [] : byOwner.get(uid) ?? []),
    ofKind: options => byKind.get(kindKey(options)) ?? [],
    referrersOf: (reference, relation) =>
      byTarget.get(relation + referenceKey(reference)) ?? [],
  };
}

function add(
  lists: Map<string, UnreadObject[]>,
  key: string,
  object: UnreadObject,
) {
  const list = lists.get(key);
  if (list) {
    list.push(object);
  } else {
    lists.set(key, [object]);
  }
}

function referenceKey({ group, kind, namespace, name }: ObjectReference) {
  return JSON.stringify([group, kind, namespace ?? '', name]);
}

function kindKey(options: { group: string; kind: string; namespace?: string }) {
  return JSON.stringify([options.group, options.kind, options.namespace ?? '']);
}
