import type { Random } from '../random';
import { generateLabelSelector } from './generateLabelSelector';
import { drawLabelKeys } from './drawLabelKeys';
import { topologyKeys } from './vocabulary';

/** How a drawn set of constraints leans. */
export interface SpreadHabits {
  /** How many may reject nodes. */
  hard: number;
  /** Constraints in a KubeSchedulerConfiguration have neither selectors nor policies. */
  clusterDefault?: boolean;
  /** Labels of the pod that is spread; most selectors select it. */
  near?: Record<string, string>;
}

/** Hostname and zone most often, because most clusters spread over these. */
const keys = [
  'kubernetes.io/hostname',
  'kubernetes.io/hostname',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/zone',
  'topology.kubernetes.io/zone',
  ...topologyKeys.slice(2),
];

/** One to three constraints; the API server refuses the same key and action twice. */
export function generateTopologySpread(
  random: Random,
  { hard, clusterDefault = false, near }: SpreadHabits,
): object[] {
  const constraints = new Map<string, object>();
  for (let left = random.pick([1, 1, 2, 2, 3]); left > 0; left--) {
    const topologyKey = random.pick(keys);
    const whenUnsatisfiable = random.chance(hard)
      ? 'DoNotSchedule'
      : 'ScheduleAnyway';
    constraints.set(`${topologyKey} ${whenUnsatisfiable}`, {
      maxSkew: random.pick([1, 1, 1, 2, 3, 5]),
      topologyKey,
      whenUnsatisfiable,
      ...(clusterDefault ? {} : generateScope(random, whenUnsatisfiable, near)),
    });
  }
  return [...constraints.values()];
}

const policies = [undefined, undefined, 'Honor', 'Ignore'];

/** Which pods and domains a constraint counts. */
function generateScope(
  random: Random,
  whenUnsatisfiable: string,
  near?: Record<string, string>,
): object {
  const { words, matchLabelKeys } = drawLabelKeys(random, near);
  const labelSelector = generateLabelSelector(random, words);
  const nodeAffinityPolicy = random.pick(policies);
  const nodeTaintsPolicy = random.pick(policies);
  return {
    ...(labelSelector ? { labelSelector } : {}),
    ...(labelSelector && matchLabelKeys ? { matchLabelKeys } : {}),
    ...(whenUnsatisfiable === 'DoNotSchedule' && random.chance(0.2)
      ? { minDomains: random.integer(1, 5) }
      : {}),
    ...(nodeAffinityPolicy ? { nodeAffinityPolicy } : {}),
    ...(nodeTaintsPolicy ? { nodeTaintsPolicy } : {}),
  };
}
