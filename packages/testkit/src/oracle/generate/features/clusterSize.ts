import type { Feature } from '../CaseDraft';

/** A cluster without nodes, of one node, or of very many. */
export const clusterSize: Feature = {
  name: 'clusterSize',
  weight: 2.5,
  plan(random, { nodes }) {
    nodes.count = random.pick([0, 1, 1, 2, 2, random.integer(60, 110)]);
  },
};
