import { emptyObject } from './emptyObject';
import { copyOf, strings } from './strings';

/**
 * Readers for values that somebody else wrote. Each takes anything, gives a value of its type or `undefined`, and never
 * throws: a field of the wrong type is as good as absent.
 */

export type Fields = Readonly<Record<string, unknown>>;

const MAX_MESSAGE_LENGTH = 1024;
const NO_FIELDS: Fields = Object.freeze({});

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

/** The fields of an object, or none. */
export function fields(value: unknown): Fields {
  return fieldsOf(value) ?? NO_FIELDS;
}

/** A string that is likely to repeat across objects. */
export function word(value: unknown): string | undefined {
  return typeof value === 'string' ? strings.intern(value) : undefined;
}

/** A string that belongs to one object alone, such as a uid. */
export function unique(value: unknown): string | undefined {
  return typeof value === 'string' ? copyOf(value) : undefined;
}

/** Words for people; cut at 1,024 characters, because a termination message may be a whole log. */
export function message(value: unknown): string | undefined {
  return typeof value === 'string'
    ? strings.intern(value.slice(0, MAX_MESSAGE_LENGTH))
    : undefined;
}

export function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A quantity or an IntOrString: parsed by whoever uses it. */
export function amount(value: unknown): string | number | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : undefined;
  }
  return word(value);
}

/** The elements that `read` understands; `undefined` where there is no list. */
export function list<T>(
  value: unknown,
  read: (element: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return withoutGaps(value.map(element => read(element)));
}

/** Those that are there, in a list with room for no more: one that is made by growing has room for 17 elements. */
export function withoutGaps<T>(items: Array<T | undefined>): T[] {
  return items.includes(undefined)
    ? items.filter(item => item !== undefined).slice()
    : (items as T[]);
}

/** The entries that `read` understands, all of them or those whose key is `allowed`; `undefined` where there are none. */
export function record<T>(
  value: unknown,
  read: (element: unknown) => T | undefined,
  allowed?: ReadonlySet<string>,
): Record<string, T> | undefined {
  const source = fieldsOf(value);
  if (!source) return undefined;
  const entries: Array<[string, T]> = [];
  for (const key of Object.keys(source)) {
    if (key === '__proto__' || (allowed && !allowed.has(key))) continue;
    const item = read(source[key]);
    if (item !== undefined) entries.push([strings.intern(key), item]);
  }
  return entries.length > 0 ? objectOf(entries) : undefined;
}

/** An object that takes no more room than these fields do. */
export function objectOf<T>(
  entries: ReadonlyArray<readonly [string, T]>,
): Record<string, T> {
  const result = emptyObject(entries.length) as Record<string, T>;
  for (const [key, value] of entries) result[key] = value;
  return result;
}

/** All texts by key; that there are none is told from that nothing is said. */
export function texts(value: unknown): Record<string, string> | undefined {
  return fieldsOf(value) && (record(value, word) ?? {});
}

/** The object without the fields that are `undefined`; absent and unknown fields cost no memory. */
export function compact<T extends object>(object: T): T {
  const all = Object.keys(object) as Array<keyof T>;
  const keys = all.filter(key => object[key] !== undefined);
  if (keys.length === all.length) return object;
  const result = emptyObject(keys.length) as Partial<T>;
  for (const key of keys) result[key] = object[key];
  return result as T;
}

/** Like {@link compact}, and `undefined` when nothing is left. */
export function compactOrNothing<T extends object>(object: T): T | undefined {
  const result = compact(object);
  return Object.keys(result).length > 0 ? result : undefined;
}
