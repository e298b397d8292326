/**
 * Whether a value is of a type, all the way down. Made of the functions below, whose types see to it that a shape names every
 * field of the type that it stands for.
 */
export type Shape<T> = (value: unknown) => value is T;

export const aText: Shape<string> = value => typeof value === 'string';

export const aFlag: Shape<boolean> = value => typeof value === 'boolean';

export const aNumber: Shape<number> = (value): value is number =>
  Number.isFinite(value);

/** A whole number from 0. */
export const aCount: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export function oneOf<T extends string>(...words: readonly T[]): Shape<T> {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value): value is T => known.has(value);
}

export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return (value): value is A | B => a(value) || b(value);
}

export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(shape);
}

export function mapOf<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return (value): value is Record<string, T> =>
    isRecord(value) && Object.values(value).every(shape);
}

/** Fields that are not named here may be there as well. */
export function anObject<T extends object>(fields: {
  readonly [K in keyof T]-?: Shape<T[K]>;
}): Shape<T> {
  const names = Object.keys(fields) as Array<keyof T & string>;
  return (value): value is T =>
    isRecord(value) && names.every(name => fields[name](value[name]));
}

/** An object whose field `tag` says what else it has. */
export function tagged<K extends string, T extends Record<K, string>>(
  tag: K,
  variants: {
    readonly [V in T[K]]: Shape<Omit<Extract<T, Record<K, V>>, K>>;
  },
): Shape<T> {
  const shapes = new Map<unknown, Shape<unknown>>(Object.entries(variants));
  return (value): value is T =>
    isRecord(value) && (shapes.get(value[tag])?.(value) ?? false);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
