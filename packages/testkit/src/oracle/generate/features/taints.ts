import type { Feature } from '../CaseDraft';
import { generateTolerations } from '../generateTolerations';

/** Nodes are tainted or cordoned, and the pod tolerates some of it. */
export const taints: Feature = {
  name: 'taints',
  weight: 6,
  plan(random, { nodes }) {
    nodes.taints = random.pick([0, 0.03, 0.06, 0.15]);
    nodes.preferences = random.pick([0.05, 0.3]);
    nodes.unschedulable = random.pick([0, 0, 0.1, 0.3]);
  },
  apply(random, { pod }) {
    if (random.chance(0.75)) {
      pod.spec.tolerations = generateTolerations(random);
    }
  },
};
