import {
  duplicate,
  invalid,
  required,
  unsupported,
  type Problem,
} from './problem';

/**
 * Problems in the order in which the API server finds them. Only the first is ever asked for, so that a rule may rely on
 * what it has asked before.
 */
export type Problems = Iterable<Problem>;

/** Checks one value. Paths begin at the value: whoever asks puts its own in front. */
export type Rule<T> = (value: T) => Problems;

/** Problems of a part, by the path of the whole. */
export function* within(path: string, problems: Problems): Problems {
  for (const problem of problems) {
    yield { field: path + problem.field, why: problem.why };
  }
}

/** Asks a rule of one field. */
export function field<T, K extends string & keyof T>(
  owner: T,
  name: K,
  rule: Rule<T[K]>,
): Problems {
  return within(`.${name}`, rule(owner[name]));
}

/** Asks one rule of each field, in the order in which they are given; an owner that is absent has no fields. */
export function fields<T extends object>(rules: {
  readonly [K in keyof T]?: Rule<T[K] | undefined>;
}): Rule<Partial<T> | undefined> {
  return function* eachField(owner = {}) {
    for (const name of Object.keys(rules) as Array<keyof T & string>) {
      const rule = rules[name];
      if (rule) {
        yield* within(`.${name}`, rule(owner[name]));
      }
    }
  };
}

/** Asks a rule of every item of a list, if there is one. */
export function each<T>(
  rule: (item: T, index: number) => Problems,
): Rule<readonly T[] | undefined> {
  return function* eachItem(list = []) {
    for (const [i, item] of list.entries()) {
      yield* within(`[${i}]`, rule(item, i));
    }
  };
}

/** A text or a list must be there, and not be empty. */
export function* needed(
  value: { readonly length: number } | undefined,
): Problems {
  if (!value?.length) {
    yield required('');
  }
}

/** A text must be one of some words, given with spaces between them; nothing is said of one that is absent. */
export function oneOf(words: string): Rule<string | undefined> {
  return function* isWord(value) {
    if (value !== undefined && !words.split(' ').includes(value)) {
      yield unsupported('', value);
    }
  };
}

/** A number, 0 where it is absent, must lie between two others. */
export function between(least: number, most: number): Rule<number | undefined> {
  return function* isBetween(value = 0) {
    if (value < least || value > most) {
      yield invalid(
        '',
        value,
        `must be between ${least} and ${most}, inclusive`,
      );
    }
  };
}

/** A value may stand once among those that share the set. */
export function* once(seen: Set<string>, value: string): Problems {
  if (seen.has(value)) {
    yield duplicate('', value);
  }
  seen.add(value);
}
