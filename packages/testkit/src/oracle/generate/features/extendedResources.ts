import type { Feature } from '../CaseDraft';

/** Pods ask for GPUs and other extended resources. */
export const extendedResources: Feature = {
  name: 'extendedResources',
  weight: 4,
  plan(random, { others, pending }) {
    others.extended = random.pick([0.1, 0.6]);
    pending.extended = 0.6;
  },
};
