import type { Feature } from '../CaseDraft';
import { addAffinity } from '../addAffinity';
import { generatePodAffinity } from '../generatePodAffinity';

/**
 * Pods that are there already ask to be near or away from others: required anti-affinity rejects nodes, everything else
 * moves scores.
 */
export const podAffinityOfOthers: Feature = {
  name: 'podAffinityOfOthers',
  weight: 7,
  plan(random, { others }) {
    others.crowd = Math.max(others.crowd, random.integer(1, 3));
  },
  apply(random, { pod: { metadata }, pods }) {
    const share = random.pick([0.1, 0.3, 0.8]);
    const shy = random.pick([0.1, 0.5]);
    for (const pod of random.some(pods, share)) {
      const habits = {
        required: random.chance(shy) ? 1 : 0,
        preferred: 0.3,
        near: metadata.labels,
      };
      const field = random.chance(0.5) ? 'podAffinity' : 'podAntiAffinity';
      addAffinity(pod, { [field]: generatePodAffinity(random, habits) });
    }
  },
};
