import type { Random } from '../random';

/**
 * A label selector over the given words, with every operator; now and then the empty one, which selects everything, and
 * an absent one, which selects nothing.
 */
export function generateLabelSelector(
  random: Random,
  words: Record<string, readonly string[]>,
): object | undefined {
  const form = random.integer(0, 99);
  if (form < 4) {
    return undefined;
  }
  if (form < 10) {
    return {};
  }
  return {
    ...(form < 70 ? { matchLabels: matchLabels(random, words) } : {}),
    ...(form >= 60 ? { matchExpressions: expressions(random, words) } : {}),
  };
}

/** Labels to select by: one, or two that seldom meet. */
export function matchLabels(
  random: Random,
  words: Record<string, readonly string[]>,
): Record<string, string> {
  const keys = random.some(Object.keys(words), 0.35);
  const chosen = keys.length > 0 ? keys : [Object.keys(words)[0]];
  return Object.fromEntries(
    chosen.slice(0, 2).map(key => [key, random.pick(words[key])]),
  );
}

function expressions(
  random: Random,
  words: Record<string, readonly string[]>,
): object[] {
  return Array.from({ length: random.pick([1, 1, 2]) }, () => {
    const key = random.chance(0.95)
      ? random.pick(Object.keys(words))
      : 'absent';
    const operator = random.pick([
      'In',
      'In',
      'NotIn',
      'Exists',
      'Exists',
      'DoesNotExist',
    ]);
    if (operator === 'Exists' || operator === 'DoesNotExist') {
      return { key, operator };
    }
    const known = words[key] ?? ['x'];
    const values = random.some(known, 0.6);
    return { key, operator, values: values.length > 0 ? values : [known[0]] };
  });
}
