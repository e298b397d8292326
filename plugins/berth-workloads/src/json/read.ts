/**
 * What a cluster sends has the shape its API promises, until a CRD, an old server, or someone hostile breaks the promise.
 * These turn "promised" into "checked" where code would otherwise throw or believe nonsense.
 */

/** Entries beyond this are not read: no real object has as many, and a hostile one must not cost more. */
export const LIST_LIMIT = 1000;

const MESSAGE_LIMIT = 1000;

const RFC_3339 =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf<T extends object>(
  value: T | null | undefined,
): T | undefined {
  return isObject(value) ? value : undefined;
}

/** The objects of a list; anything that is no list is an empty one. */
export function listOf<T extends object>(
  value: readonly T[] | null | undefined,
): T[] {
  return Array.isArray(value)
    ? value.slice(0, LIST_LIMIT).filter((entry): entry is T => isObject(entry))
    : [];
}

export function stringsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value
        .slice(0, LIST_LIMIT)
        .filter((entry): entry is string => typeof entry === 'string')
    : [];
}

/** A string that is not empty. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number from 0. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : undefined;
}

/** A time that every reader can parse. */
export function timeOf(value: unknown): string | undefined {
  return typeof value === 'string' &&
    RFC_3339.test(value) &&
    !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

/** Text written by a controller, a kubelet or a container: at most 1,000 characters, the last an ellipsis if cut. */
export function messageOf(value: unknown): string | undefined {
  const text = stringOf(value);
  if (text === undefined || text.length <= MESSAGE_LIMIT) {
    return text;
  }
  const cut = text.slice(0, MESSAGE_LIMIT - 1);
  const endsInHalfACharacter = /[\uD800-\uDBFF]$/.test(cut);
  return `${endsInHalfACharacter ? cut.slice(0, -1) : cut}…`;
}

/** Only the entries whose value is a string. */
export function labelsOf(value: unknown): Record<string, string> | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, LIST_LIMIT)
      .filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
  );
}
