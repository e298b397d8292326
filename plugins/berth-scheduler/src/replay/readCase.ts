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
  'claims',
  'slices',
  'deviceClasses',
] as const satisfies ReadonlyArray<keyof Case>;

/**
 * Checks that the lists of a case are lists; what they hold is checked by whoever reads it. `null` is an absent list.
 *
 * @throws InputError that names the list.
 */
export function readCase(input: Case): Case {
  const { id = '' } = Object(input) as Partial<Case>;
  const scheduling = { ...input, id: String(id) };
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
