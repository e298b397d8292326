import type { Feature } from '../CaseDraft';

/** Labels that divide the cluster are missing on some nodes or on all, and hostnames differ from names. */
export const topology: Feature = {
  name: 'topology',
  weight: 6,
  plan(random, { nodes }) {
    nodes.zone = random.pick([0, 0.5, 1]);
    nodes.hostname = random.pick([0, 0.6, 1]);
    nodes.renamed = random.pick([0, 0, 0.3, 1]);
    nodes.rack = random.pick([0, 0.5, 1]);
    nodes.cell = random.pick([0, 0.5, 1]);
  },
};
