import type { Feature } from '../CaseDraft';
import { addAffinity } from '../addAffinity';
import { generatePodAffinity } from '../generatePodAffinity';

/** The pod asks to be near others, away from others, or both. */
export const podAffinity: Feature = {
  name: 'podAffinity',
  weight: 9,
  plan(random, { others }) {
    others.crowd = Math.max(others.crowd, random.integer(1, 3));
  },
  apply(random, { pod, pods }) {
    // Near to a pod that is there, or to the pod's own like.
    const { labels } = random.pick([pod, ...pods.slice(0, 3)]).metadata;
    const habits = {
      required: random.pick([0, 0.5, 1]),
      preferred: 0.4,
      near: labels,
    };
    const which = random.integer(0, 4);
    if (which < 3) {
      addAffinity(pod, { podAffinity: generatePodAffinity(random, habits) });
    }
    if (which > 1) {
      addAffinity(pod, {
        podAntiAffinity: generatePodAffinity(random, habits),
      });
    }
  },
};
