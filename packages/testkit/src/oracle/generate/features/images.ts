import type { Feature } from '../CaseDraft';

/** Nodes have images already. */
export const images: Feature = {
  name: 'images',
  weight: 5,
  plan(random, { nodes }) {
    nodes.images = random.pick([0.2, 0.5]);
  },
};
