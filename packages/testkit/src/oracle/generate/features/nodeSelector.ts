import type { Feature } from '../CaseDraft';
import { generateNodeSelector } from '../generateNodeAffinity';

/** The pod names labels that its node must have. */
export const nodeSelector: Feature = {
  name: 'nodeSelector',
  weight: 2,
  apply(random, { pod }) {
    pod.spec.nodeSelector = generateNodeSelector(random);
  },
};
