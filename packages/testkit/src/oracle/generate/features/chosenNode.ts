import type { Feature } from '../CaseDraft';
import { nodeName } from '../vocabulary';

/** The pod names its node, which may not exist. */
export const chosenNode: Feature = {
  name: 'chosenNode',
  weight: 0.6,
  apply(random, { pod, nodes }) {
    pod.spec.nodeName = nodeName(random.integer(0, nodes.length));
    delete pod.spec.schedulingGates;
  },
};
