import type { Feature } from '../CaseDraft';

/** Pods have init containers, sidecars, overhead or resources of their own, which change what they ask for. */
export const podShapes: Feature = {
  name: 'podShapes',
  weight: 5,
  plan(random, { others, pending }) {
    pending.initContainers = random.chance(0.6);
    pending.overhead = random.chance(0.4);
    pending.podResources = random.chance(0.5);
    others.initContainers = random.pick([0, 0.3]);
    others.overhead = random.pick([0, 0.2]);
    others.podResources = random.pick([0, 0.2]);
  },
};
