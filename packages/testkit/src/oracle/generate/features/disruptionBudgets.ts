import type { Random } from '../../random';
import type { Feature, ObjectDraft, PodDraft } from '../CaseDraft';
import { generateLabelSelector } from '../generateLabelSelector';
import { namespaces, podLabels } from '../vocabulary';

/** Budgets say how many of the pods may go. */
export const disruptionBudgets: Feature = {
  name: 'disruptionBudgets',
  weight: 6,
  apply(random, { pdbs, pods }) {
    for (let index = random.integer(1, 3); index > 0; index--) {
      pdbs.push(budget(random, index, pods));
    }
  },
};

function budget(random: Random, index: number, pods: PodDraft[]): ObjectDraft {
  const selector = random.chance(0.75)
    ? { matchLabels: { app: random.pick(podLabels.app) } }
    : generateLabelSelector(random, podLabels);
  const going = random.chance(0.25) ? random.some(pods, 0.15) : [];
  return {
    metadata: {
      name: `pdb-${index}`,
      namespace: random.chance(0.8)
        ? 'default'
        : random.pick(Object.keys(namespaces)),
    },
    spec: { minAvailable: 1, ...(selector ? { selector } : {}) },
    status: {
      disruptionsAllowed: random.pick([0, 0, 1, 1, 2]),
      currentHealthy: 3,
      desiredHealthy: 1,
      expectedPods: 3,
      ...(going.length > 0
        ? {
            disruptedPods: Object.fromEntries(
              going.map(({ metadata }) => [
                metadata.name,
                '2026-11-01T00:00:00Z',
              ]),
            ),
          }
        : {}),
    },
  };
}
