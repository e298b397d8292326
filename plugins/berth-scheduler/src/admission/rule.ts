import {
  duplicate,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';

/**
 * The first problem in the order in which the API server finds them; anything falsy if there is none, so that a rule
 * reads `value < 0 && invalid(...)`, and what is to be asked next stands behind `||`.
 */
export type Finding = Problem | undefined | false | 0 | '';

/** Checks one value. Paths begin at the value: whoever asks puts its own in front. */
export type Rule<T> = (value: T) => Finding;

/** The problem of a part, by the path of the whole. */
export function within(path: string, problem: Finding): Finding {
  return problem && { field: path + problem.field, why: problem.why };
}

/** Asks a rule of one field. */
export function field<T, K extends string & keyof T>(
  owner: T,
  name: K,
  rule: Rule<T[K]>,
): Finding {
  const problem = rule(owner[name]);
  return problem && within(`.${name}`, problem);
}

/** Asks one rule of each field, in the order in which they are given; nothing is said of an owner that is absent. */
export function fields<T extends object>(rules: {
  readonly [K in keyof T]?: Rule<T[K] | undefined>;
}): Rule<Partial<T> | undefined> {
  const names = Object.keys(rules) as Array<keyof T & string>;
  return owner =>
    owner &&
    firstOf(names, name => {
      const problem = rules[name]?.(owner[name]);
      return problem && within(`.${name}`, problem);
    });
}

/** The first problem that a rule finds in a list. */
export function firstOf<T>(
  list: readonly T[] = [],
  rule: (item: T, index: number) => Finding,
): Finding {
  for (let i = 0; i < list.length; i++) {
    const problem = rule(list[i], i);
    if (problem) {
      return problem;
    }
  }
  return undefined;
}

/** Asks a rule of every item of a list, if there is one. */
export function each<T>(
  rule: (item: T, index: number) => Finding,
): Rule<readonly T[] | undefined> {
  return list =>
    firstOf(list, (item, i) => {
      const problem = rule(item, i);
      return problem && within(`[${i}]`, problem);
    });
}

/** The same of a list in which something may stand only {@link once}: the rule gets what was seen of it before. */
export function eachOnce<T>(
  rule: (item: T, seen: Set<string>) => Finding,
): Rule<readonly T[] | undefined> {
  return list => {
    const seen = list && new Set<string>();
    return seen && each<T>(item => rule(item, seen))(list);
  };
}

/** Whether a value is the first of its like; the set then knows it. */
export function isNew(seen: Set<string>, value: string): boolean {
  const { size } = seen;
  return seen.add(value).size > size;
}

/** A value may stand once among those that share the set. */
export function once(seen: Set<string>, value: string): Finding {
  return !isNew(seen, value) && duplicate('', value);
}

/** Asks one rule, then another, of the same value. */
export function both<T>(first: Rule<T>, second: Rule<T>): Rule<T> {
  return value => first(value) || second(value);
}

/** Asks a rule of a value that may be absent or empty. */
export function given<T>(rule: Rule<T>): Rule<T> {
  return value => (value ? rule(value) : undefined);
}

/** A text or a list must be there, and not be empty. */
export function needed(
  value: { readonly length: number } | undefined,
): Finding {
  return !value?.length && required('');
}

/** A text must be one of some words, given with spaces between them; nothing is said of one that is absent. */
export function oneOf(words: string): Rule<string | undefined> {
  const known = words.split(' ');
  return value =>
    value !== undefined && !known.includes(value) && unsupported('', value);
}

/** A number, 0 where it is absent, must lie between two others. */
export function between(least: number, most: number): Rule<number | undefined> {
  return (value = 0) =>
    (value < least || value > most) &&
    invalid('', value, `must be between ${least} and ${most}, inclusive`);
}
