import { matchesLabelSelector } from '../kubernetes/labelSelector';
import type { LabelSelector, Pod, PodAffinityTerm } from '../kubernetes/types';
import type { ExistingAffinityTerm } from './columns';
import { digest } from './digest';

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
      labelSelector: digestSelector(withLabelKeys(pod, term)),
      namespaces: namespacesOf(pod, term),
    }));
}

function namespacesOf(
  pod: Pod,
  { namespaces, namespaceSelector }: PodAffinityTerm,
): ExistingAffinityTerm['namespaces'] {
  // The labels of namespaces are not known here.
  if (namespaceSelector) {
    return 'any';
  }
  const named = namespaces?.length ? namespaces : [pod.namespace];
  return named.map(digest).sort();
}

/** The four operators of label selectors ask for equality alone, which digests keep. */
function digestSelector(selector: LabelSelector): LabelSelector {
  return {
    matchLabels: digestLabels(selector.matchLabels ?? {}),
    matchExpressions: selector.matchExpressions?.map(
      ({ key, operator, values }) => ({
        key: digest(key),
        operator,
        values: values?.map(digest),
      }),
    ),
  };
}

function digestLabels(labels: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).map(([key, value]) => [digest(key), digest(value)]),
  );
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

/** Whether one of the terms may select a pod. */
export function maySelect(
  terms: readonly ExistingAffinityTerm[],
  pod: Pod,
): boolean {
  const namespace = digest(pod.namespace);
  const labels = digestLabels(pod.labels);
  return terms.some(
    ({ namespaces, labelSelector }) =>
      (namespaces === 'any' || namespaces.includes(namespace)) &&
      matchesLabelSelector(labelSelector, labels),
  );
}
