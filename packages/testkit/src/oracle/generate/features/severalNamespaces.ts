import type { Feature } from '../CaseDraft';
import { namespaces } from '../vocabulary';

/** Pods live in several namespaces. */
export const severalNamespaces: Feature = {
  name: 'severalNamespaces',
  weight: 5,
  apply(random, { pod, pods }) {
    for (const one of [pod, ...pods]) {
      if (random.chance(0.5)) {
        one.metadata.namespace = random.pick(Object.keys(namespaces));
      }
    }
  },
};
