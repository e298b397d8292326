import type { Feature } from '../CaseDraft';

/** Some pods are terminating, finished, nominated to a node that is to be made free for them, or waiting. */
export const unsettledPods: Feature = {
  name: 'unsettledPods',
  weight: 3,
  plan(random, { others }) {
    others.crowd = random.integer(1, 5);
    others.unsettled = random.pick([0.1, 0.5]);
  },
};
