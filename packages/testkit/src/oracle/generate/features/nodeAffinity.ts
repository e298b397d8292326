import type { Feature } from '../CaseDraft';
import { addAffinity } from '../addAffinity';
import { generateNodeAffinity } from '../generateNodeAffinity';

/** The pod requires or prefers nodes by their labels and names. */
export const nodeAffinity: Feature = {
  name: 'nodeAffinity',
  weight: 6,
  apply(random, { pod, nodes }) {
    addAffinity(pod, {
      nodeAffinity: generateNodeAffinity(random, nodes.length),
    });
  },
};
