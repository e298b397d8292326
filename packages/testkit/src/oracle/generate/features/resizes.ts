import type { Feature } from '../CaseDraft';
import { generateResize } from '../generateResize';

/** Resources of running pods are being changed in place. */
export const resizes: Feature = {
  name: 'resizes',
  weight: 3,
  plan(random, { others }) {
    others.crowd = random.integer(1, 4);
  },
  apply(random, { pods }) {
    for (const pod of pods) {
      if (pod.spec.nodeName && random.chance(0.4)) {
        pod.status = generateResize(random, pod.spec);
      }
    }
  },
};
