import { compileLabelSelector } from '../../kubernetes/labelSelector';
import type { PodAffinityTerm } from '../../kubernetes/types';
import { namespaceLabels } from '../../snapshot/namespaceLabels';
import type { PodTraits } from '../../snapshot/PodClass';
import type { Snapshot } from '../../snapshot/Snapshot';

/** A term of affinity, ready to be asked which pods it means. */
export interface AffinityTerm {
  readonly topologyKey: string;
  matches(pod: Pick<PodTraits, 'namespace' | 'labels'>): boolean;
}

export interface TermOptions {
  snapshot: Snapshot;
  /** Namespace of the pod whose term it is. */
  namespace: string;
  /**
   * Whether a namespaceSelector that matches a namespace without labels means every namespace: what kube-scheduler makes
   * of the terms of the pod that it places, up to 1.36, where it looks the namespaces up but keeps the selector
   * (`mergeAffinityTermNamespacesIfNotEmpty`, v1.34.4 to v1.36.3).
   */
  keepsSelector: boolean;
}

/**
 * Reads a term in the words of the snapshot. It means the pods that its labelSelector selects, in the namespaces that
 * it names or selects, or in its own if it does neither; none if it has no labelSelector.
 * Source: kube-scheduler framework/types.go `AffinityTerm.Matches`, v0.34.4 to v0.37.1.
 */
export function readTerm(
  {
    topologyKey = '',
    labelSelector,
    namespaces,
    namespaceSelector,
  }: PodAffinityTerm,
  { snapshot, namespace, keepsSelector }: TermOptions,
): AffinityTerm {
  if (!labelSelector) {
    return { topologyKey, matches: () => false };
  }
  const isOwn = !namespaces?.length && !namespaceSelector;
  const names = new Set(isOwn ? [namespace] : namespaces);
  const selectsPod = compileLabelSelector(labelSelector);
  const selectsNamespace =
    namespaceSelector && compileLabelSelector(namespaceSelector);
  const isEverywhere = keepsSelector && selectsNamespace?.({}) === true;
  const isIn = (name: string) =>
    isEverywhere ||
    names.has(name) ||
    selectsNamespace?.(namespaceLabels(snapshot, name)) === true;
  return {
    topologyKey,
    matches: pod => isIn(pod.namespace) && selectsPod(pod.labels),
  };
}
