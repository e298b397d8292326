import type { PodAffinity, PodAffinityTerm } from '../kubernetes/types';
import type { Words } from './Words';

/**
 * Affinity between pods in other words. Topology keys stay plain, because they are labels of nodes; label keys to merge
 * are gone, because the API server has merged them into the selector.
 */
export function sayAffinity(affinity: PodAffinity, words: Words): PodAffinity {
  return {
    requiredDuringSchedulingIgnoredDuringExecution:
      affinity.requiredDuringSchedulingIgnoredDuringExecution?.map(term =>
        sayTerm(term, words),
      ),
    preferredDuringSchedulingIgnoredDuringExecution:
      affinity.preferredDuringSchedulingIgnoredDuringExecution?.map(
        ({ weight, podAffinityTerm }) => ({
          weight,
          podAffinityTerm: podAffinityTerm && sayTerm(podAffinityTerm, words),
        }),
      ),
  };
}

function sayTerm(term: PodAffinityTerm, words: Words): PodAffinityTerm {
  const { labelSelector, namespaces, namespaceSelector, topologyKey } = term;
  return {
    labelSelector: labelSelector && words.selector(labelSelector),
    namespaces: namespaces?.map(words.text),
    namespaceSelector: namespaceSelector && words.selector(namespaceSelector),
    topologyKey,
  };
}
