import type { Random } from '../random';

/** One of the choices, each as often as its weight says. */
export function pickWeighted<T extends { weight: number }>(
  random: Random,
  choices: readonly T[],
): T {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  // In thousandths, because drawn numbers are whole.
  let left = random.integer(0, Math.round(total * 1000) - 1) / 1000;
  const found = choices.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return found ?? choices[0];
}
