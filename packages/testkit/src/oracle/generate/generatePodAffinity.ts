import type { Random } from '../random';
import { drawLabelKeys } from './drawLabelKeys';
import { generateLabelSelector } from './generateLabelSelector';
import { namespaces, topologyKeys } from './vocabulary';

/** Which of the two lists a drawn affinity has; it has one at least. */
export interface AffinityHabits {
  required: number;
  preferred: number;
  /** Labels of a pod that most terms select. */
  near?: Record<string, string>;
}

/** `podAffinity` or `podAntiAffinity`: required terms, preferred terms or both. */
export function generatePodAffinity(
  random: Random,
  habits: AffinityHabits,
): object {
  const required = random.chance(habits.required);
  const preferred = !required || random.chance(habits.preferred);
  return {
    ...(required
      ? {
          requiredDuringSchedulingIgnoredDuringExecution: terms(
            random,
            [1, 1, 1, 2],
            habits.near,
          ),
        }
      : {}),
    ...(preferred
      ? {
          preferredDuringSchedulingIgnoredDuringExecution: terms(
            random,
            [1, 1, 2, 3],
            habits.near,
          ).map(podAffinityTerm => ({
            weight: random.pick([1, 2, 10, 50, 100]),
            podAffinityTerm,
          })),
        }
      : {}),
  };
}

function terms(
  random: Random,
  counts: number[],
  near?: Record<string, string>,
): object[] {
  return Array.from({ length: random.pick(counts) }, () => term(random, near));
}

const keys = [
  'kubernetes.io/hostname',
  'kubernetes.io/hostname',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/zone',
  ...topologyKeys.slice(2),
];

function term(random: Random, near?: Record<string, string>): object {
  const { words, matchLabelKeys } = drawLabelKeys(random, near);
  const labelSelector = generateLabelSelector(random, words);
  return {
    topologyKey: random.pick(keys),
    ...(labelSelector ? { labelSelector } : {}),
    ...(labelSelector ? labelKeys(random, matchLabelKeys) : {}),
    ...generateNamespaces(random),
  };
}

/** The API server refuses a key in both lists. */
function labelKeys(random: Random, keysToMatch: string[] | undefined): object {
  if (!keysToMatch) {
    return random.chance(0.08) ? { mismatchLabelKeys: ['version'] } : {};
  }
  if (random.chance(0.3)) {
    return { mismatchLabelKeys: keysToMatch };
  }
  return {
    matchLabelKeys: keysToMatch,
    ...(random.chance(0.2) ? { mismatchLabelKeys: ['tier'] } : {}),
  };
}

/** Where to look for pods: in the pod's own namespace if nothing is said. */
function generateNamespaces(random: Random): object {
  const names = random.some(Object.keys(namespaces), 0.5);
  return random.pick([
    {},
    {},
    {},
    { namespaces: names },
    { namespaceSelector: {} },
    { namespaceSelector: namespaceSelector(random) },
    { namespaces: names, namespaceSelector: namespaceSelector(random) },
  ]);
}

function namespaceSelector(random: Random): object {
  return random.pick<object>([
    { matchLabels: { env: 'prod' } },
    { matchLabels: { team: 'ml' } },
    { matchLabels: { 'kubernetes.io/metadata.name': 'training' } },
    { matchExpressions: [{ key: 'env', operator: 'NotIn', values: ['dev'] }] },
    { matchExpressions: [{ key: 'team', operator: 'Exists' }] },
    { matchLabels: { env: 'nowhere' } },
  ]);
}
