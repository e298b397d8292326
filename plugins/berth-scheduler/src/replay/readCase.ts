import { InputError } from '../input/InputError';
import type { Case } from './verdict';

const LISTS = [
  'nodes',
  'pods',
  'namespaces',
  'services',
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
 * Checks that the lists of a case are lists; what they hold is checked by whoever reads it. `null` is an absent list.
 *
 * @throws InputError that names the list.
 */
export function readCase(input: Case): Case {
  const scheduling = { ...input, id: idOf(input) };
  for (const name of LISTS) {
    const list: unknown = scheduling[name] ?? [];
    if (!Array.isArray(list)) {
      throw new InputError({
        object: `Case "${scheduling.id}"`,
        field: name,
        reason: 'must be a list',
      });
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
