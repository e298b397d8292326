import { InputError } from './InputError';

/**
 * A list that may be anything but must be iterable; `null` and `undefined` are empty, and a text is no list.
 *
 * @param where - `object` and `field` for the error.
 * @throws InputError for what is no list.
 */
export function listOf<T>(
  list: Iterable<T> | null | undefined,
  where: { object: string; field: string },
): Iterable<T> {
  if (list === undefined || list === null) {
    return [];
  }
  if (typeof list !== 'object' || typeof list[Symbol.iterator] !== 'function') {
    throw new InputError({ ...where, reason: 'must be a list' });
  }
  return list;
}
