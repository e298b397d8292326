import { Fields } from '../json/Fields';
import type { ObjectReference } from '../model';
import { groupAndVersion, identityOf } from './identityOf';
import type { Related } from './Related';

/** No chain of real controllers is longer: TrainJob, JobSet, Job, Pod are four. */
const CHAIN_LIMIT = 10;

/** The controllers of an object, the nearest first, as far as they are held. A circle ends where it begins. */
export function ownersOf(object: Fields, related: Related): ObjectReference[] {
  const owners: ObjectReference[] = [];
  const seen = new Set<string>([keyOf(identityOf(object))]);
  let next = controllerOf(object);
  while (next && owners.length < CHAIN_LIMIT && !seen.has(keyOf(next))) {
    owners.push(next);
    seen.add(keyOf(next));
    const found = related.find(next);
    next = found && controllerOf(Fields.of(found));
  }
  return owners;
}

/** Owners are in the namespace of what they own, or in none. */
function controllerOf(object: Fields): ObjectReference | undefined {
  const metadata = object.object('metadata');
  const owners = metadata.objects('ownerReferences');
  const owner =
    owners.find(reference => reference.flag('controller') === true) ??
    owners[0];
  const kind = owner?.string('kind');
  const name = owner?.string('name');
  return kind === undefined || name === undefined
    ? undefined
    : {
        group: groupAndVersion(owner.string('apiVersion')).group,
        kind,
        namespace: metadata.string('namespace'),
        name,
      };
}

function keyOf({ group, kind, namespace, name }: ObjectReference): string {
  return JSON.stringify([group, kind, namespace, name]);
}
