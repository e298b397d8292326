import type { Feature, Fields, PodDraft } from '../CaseDraft';

/** Around 2^53, and as far above as kube-scheduler can score: it multiplies capacities by 100 in 64 bits. */
const capacities = [
  '9007199254740992',
  '9007199254740993',
  '9007199254740991',
  '4Pi',
  '4503599627370497',
  '79Pi',
  '88e15',
  '88000000000000001',
];

/** What nobody has, with room in 64 bits for what the other containers ask for. */
const appetites = [...capacities, '9e18', '7Ei', '1e18', '1E'];

/** What several pods of one node may have together. */
const shares = ['750599937895083', '300000000000001', '5e14'];

/** Nodes offer and pods ask for amounts that doubles do not hold exactly. */
export const vastAmounts: Feature = {
  name: 'vastAmounts',
  weight: 1,
  apply(random, { nodes, pods, pod }) {
    const shared = random.chance(0.5);
    for (const { status } of nodes) {
      const offered: Fields = { ...status.capacity };
      for (const name of random.some(['memory', 'ephemeral-storage'], 0.6)) {
        offered[name] = random.pick(capacities);
      }
      if (shared) {
        offered.memory = random.pick(capacities);
      }
      status.capacity = offered;
      status.allocatable = offered;
    }
    for (const other of random.some(pods, shared ? 0.3 : 0)) {
      ask(other, random.pick(shares));
    }
    if (random.chance(0.6)) {
      ask(pod, random.pick(random.chance(0.7) ? capacities : appetites));
    }
  },
};

/** Resources of a whole pod would have to be as large. */
function ask({ spec }: PodDraft, memory: string): void {
  delete spec.resources;
  spec.containers[0] = {
    ...spec.containers[0],
    resources: { requests: { memory } },
  };
}
