import type { Random } from '../random';

const binarySuffixes: Array<[string, number]> = [
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
];
const decimalSuffixes: Array<[string, number]> = [
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['E', 1e18],
  ['e3', 1e3],
  ['E6', 1e6],
];

/**
 * Writes an amount in one of the many ways that people and controllers write it. CPU is given in thousandths,
 * everything else in units. Some spellings are finer than the API keeps and round up to the amount.
 */
export function spellQuantity(
  random: Random,
  resource: string,
  amount: number,
): string | number {
  if (resource === 'cpu') {
    return spellCpu(random, amount);
  }
  if (resource.startsWith('hugepages-') || resource.includes('/')) {
    return random.chance(0.5) ? amount : String(amount);
  }
  return spellBytes(random, amount);
}

function spellCpu(random: Random, milli: number): string | number {
  const spellings: Array<string | number> = [
    `${milli}m`,
    `${milli}m`,
    String(milli / 1000),
    milli / 1000,
    `${milli * 1000}u`,
    `${milli * 1_000_000}n`,
    `${milli}e-3`,
    `+${milli}m`,
  ];
  if (milli > 0) {
    spellings.push(`${milli * 1000 - 500}u`);
  }
  if (milli % 1000 === 0) {
    spellings.push(`${milli / 1000}.0`, `${milli / 1000}`);
  }
  return random.pick(spellings);
}

function spellBytes(random: Random, bytes: number): string | number {
  const spellings: Array<string | number> = [bytes, String(bytes)];
  for (const [suffix, unit] of [...binarySuffixes, ...decimalSuffixes]) {
    if (bytes % unit === 0) {
      spellings.push(`${bytes / unit}${suffix}`);
    } else if ((bytes * 2) % unit === 0) {
      spellings.push(`${bytes / unit}${suffix}`);
    }
  }
  if (bytes < 1e12) {
    spellings.push(`${bytes}000m`);
  }
  return random.pick(spellings);
}
