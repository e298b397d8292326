import type { Feature } from '../CaseDraft';
import { generateTolerations } from '../generateTolerations';

/** Nodes are tainted or cordoned, and the pod tolerates some of it. */
export const taints: Feature = {
  name: 'taints',
  weight: 6,
  plan(random, { nodes }) {
    nodes.taints = random.pick([0.02, 0.05, 0.2]);
    nodes.unschedulable = random.pick([0, 0.1, 0.3]);
  },
  apply(random, { pod }) {
    if (random.chance(0.65)) {
      pod.spec.tolerations = generateTolerations(random);
    }
  },
};
