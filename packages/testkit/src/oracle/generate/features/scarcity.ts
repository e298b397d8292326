import type { Feature } from '../CaseDraft';

/** Nodes are full, or the pod asks for more than most of them have. */
export const scarcity: Feature = {
  name: 'scarcity',
  weight: 2.5,
  plan(random, { nodes, others, pending }) {
    nodes.edge = random.pick([0, 0.8]);
    nodes.fewPods = random.pick([0, 0.3, 0.8]);
    others.crowd = random.pick([1, 3, 6]);
    others.appetite = random.pick([1, 2, 2] as const);
    pending.appetite = random.pick([2, 3, 3] as const);
  },
};
