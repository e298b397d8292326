import type { Random } from '../../random';
import type { Feature, Fields } from '../CaseDraft';

const keys = ['sla', 'maintenance', 'cost'];
const effects = ['NoSchedule', 'NoExecute', 'PreferNoSchedule'];

/** At the ends of 64 bits, and beyond what a double tells apart. */
const bounds = [
  '-9223372036854775808',
  '9223372036854775807',
  '9007199254740993',
  '9007199254740992',
];

/** What an API server takes as the value of a taint, and no number of 64 bits. */
const noNumbers = ['ten', '007', '1.5', '1e3', '', '9223372036854775808'];

/** Nodes have taints with numbers, and the pod tolerates those below or above a bound. */
export const comparingTolerations: Feature = {
  name: 'comparingTolerations',
  weight: 1,
  apply(random, { nodes, pods, pod }) {
    const tainted = random.pick([0.2, 0.5, 1]);
    for (const { spec } of nodes) {
      if (random.chance(tainted)) {
        spec.taints = [
          ...((spec.taints as object[] | undefined) ?? []),
          ...random.some(keys, 0.4).map(key => taint(random, key)),
        ];
      }
    }
    if (random.chance(0.9)) {
      tolerate(random, pod.spec);
    }
    for (const { spec } of random.some(pods, 0.1)) {
      tolerate(random, spec);
    }
  },
};

function taint(random: Random, key: string): object {
  const value = random.chance(0.15) ? random.pick(noNumbers) : number(random);
  return { key, value, effect: random.pick(effects) };
}

function tolerate(random: Random, spec: Fields): void {
  spec.tolerations = [
    ...((spec.tolerations as object[] | undefined) ?? []),
    ...random.some(keys, 0.6).map(key => toleration(random, key)),
  ];
}

function toleration(random: Random, key: string): object {
  const effect = random.chance(0.4) ? { effect: random.pick(effects) } : {};
  return {
    key,
    operator: random.pick(['Lt', 'Gt', 'Lt', 'Gt', 'Equal']),
    value: number(random),
    ...effect,
  };
}

/** Few, so that taints and tolerations meet at their bounds. */
function number(random: Random): string {
  return random.chance(0.2)
    ? random.pick(bounds)
    : random.pick(['0', '9', '10', '11', '100', '-1']);
}
