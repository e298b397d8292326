import { matchesLabelSelector } from '../kubernetes/labelSelector';
import type { LabelSelector, Pod, PodAffinityTerm } from '../kubernetes/types';
import type { ExistingAffinityTerm } from './columns';

/** The terms of a pod by which it keeps other pods away (InterPodAffinity, filter). */
export function antiAffinityTermsOf(pod: Pod): ExistingAffinityTerm[] {
  const required =
    pod.spec.affinity?.podAntiAffinity
      ?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  return resolve(pod, required);
}

/** The terms of a pod by which it moves the scores of other pods (InterPodAffinity, score). */
export function scoringTermsOf(pod: Pod): ExistingAffinityTerm[] {
  const { podAffinity, podAntiAffinity } = pod.spec.affinity ?? {};
  const preferred = [podAffinity, podAntiAffinity].flatMap(
    affinity => affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [],
  );
  return resolve(pod, [
    ...(podAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
    ...preferred.flatMap(({ podAffinityTerm }) => podAffinityTerm ?? []),
  ]);
}

function resolve(pod: Pod, terms: PodAffinityTerm[]): ExistingAffinityTerm[] {
  return terms
    .filter(term => term.labelSelector)
    .map(term => ({
      labelSelector: withLabelKeys(pod, term),
      namespaces:
        term.namespaces?.length || term.namespaceSelector
          ? [...(term.namespaces ?? [])].sort()
          : [pod.namespace],
      namespaceSelector: term.namespaceSelector,
      topologyKey: term.topologyKey ?? '',
    }));
}

/** The API server's merge of `matchLabelKeys` and `mismatchLabelKeys` into the selector (KEP-3633). */
function withLabelKeys(pod: Pod, term: PodAffinityTerm): LabelSelector {
  const merged = (keys: string[] | undefined, operator: string) =>
    (keys ?? [])
      .filter(key => Object.hasOwn(pod.labels, key))
      .map(key => ({ key, operator, values: [pod.labels[key]] }));
  return {
    ...term.labelSelector,
    matchExpressions: [
      ...(term.labelSelector?.matchExpressions ?? []),
      ...merged(term.matchLabelKeys, 'In'),
      ...merged(term.mismatchLabelKeys, 'NotIn'),
    ],
  };
}

/**
 * Whether a term may select a pod. The labels of namespaces are not known here, so that any namespace selector counts
 * as a match.
 */
export function maySelect(term: ExistingAffinityTerm, pod: Pod): boolean {
  const inNamespace =
    term.namespaceSelector !== undefined ||
    term.namespaces.includes(pod.namespace);
  return (
    inNamespace &&
    term.labelSelector !== undefined &&
    matchesLabelSelector(term.labelSelector, pod.labels)
  );
}
