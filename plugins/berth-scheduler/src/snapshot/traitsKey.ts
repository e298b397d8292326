import type { PodInput } from '../kubernetes/types';

/**
 * What the traits of a pod are made from, as text: pods with the same text are alike, and what is read of one holds for
 * all. It is taken from the object as it came, because reading an object takes longer than comparing it, and most pods are
 * alike to one that was read before.
 *
 * @param part - See `traitsInput`.
 * @returns `undefined` for what text cannot tell from something else, such as NaN from `null`.
 */
export function traitsKey(part: PodInput): string | undefined {
  try {
    const text = JSON.stringify(part);
    // Only now, when nothing holds itself.
    return isJson(part) ? text : undefined;
  } catch {
    // It holds itself, or has a getter that throws: whoever reads the pod finds out where.
    return undefined;
  }
}

function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || isJsonObject(value);
    default:
      return false;
  }
}

function isJsonObject(value: object): boolean {
  if (Array.isArray(value)) {
    for (const element of value) {
      if (typeof element !== 'string' && !isJson(element)) {
        return false;
      }
    }
    return true;
  }
  if (!isPlain(value)) {
    return false;
  }
  const fields = value as Record<string, unknown>;
  // What is inherited is no JSON either.
  // eslint-disable-next-line guard-for-in
  for (const field in fields) {
    const held = fields[field];
    if (typeof held !== 'string' && !isJson(held)) {
      return false;
    }
  }
  return true;
}

/** Dates, maps and boxed values are written as something else than they are. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (
    prototype === Object.prototype ||
    prototype === null ||
    // Of another window.
    Object.getPrototypeOf(prototype) === null
  );
}
