import { InputError } from '../input/InputError';
import type { Case } from './verdict';

const LISTS = [
  'nodes',
  'pods',
  'namespaces',
  'services',
  'replicationControllers',
  'replicaSets',
  'statefulSets',
  'pdbs',
  'pvs',
  'pvcs',
  'storageClasses',
  'csiNodes',
  'csiDrivers',
  'csiStorageCapacities',
  'volumeAttachments',
  'claims',
  'slices',
  'deviceClasses',
  'priorityClasses',
] as const satisfies ReadonlyArray<keyof Case>;

/**
 * Checks that something is a case: that it has a pod and that its lists are lists. What they hold is checked by whoever
 * reads it. `null` is an absent list, and an id that is no text is none.
 *
 * @throws InputError that names the field.
 * @public
 */
export function readCase(input: unknown): Case {
  const id = idOf(input);
  const mistake = (field: string, reason: string) =>
    new InputError({ object: `Case "${id}"`, field, reason });
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw mistake('', 'must be an object');
  }
  const scheduling = { ...(input as Case), id };
  if (typeof scheduling.pod !== 'object' || scheduling.pod === null) {
    throw mistake('pod', 'must be an object');
  }
  for (const name of LISTS) {
    const list: unknown = scheduling[name] ?? [];
    if (!Array.isArray(list)) {
      throw mistake(name, 'must be a list');
    }
    scheduling[name] = list;
  }
  return scheduling;
}

/** The id of a case that may be anything; empty where it has none. */
export function idOf(input: unknown): string {
  const { id } = Object(input) as { id?: unknown };
  return typeof id === 'string' ? id : '';
}
