import type {
  LabelSelector,
  Pod,
  PodAffinity,
  PodAffinityTerm,
  PodSpec,
} from '../kubernetes/types';

interface LabelKeys {
  labelSelector?: LabelSelector;
  matchLabelKeys?: string[];
  mismatchLabelKeys?: string[];
}

/**
 * The spec with the pod's own labels in the selectors that ask for them by `matchLabelKeys` and `mismatchLabelKeys`.
 * A pod that has a uid was stored before, and its selectors were merged then.
 * Source: pkg/registry/core/pod/strategy.go `mutatePodAffinity`, `mutateTopologySpreadConstraints` (gate
 * MatchLabelKeysInPodTopologySpreadSelectorMerge, on since 1.34), v1.34.4 to v1.37.1.
 */
export function mergeLabelKeys({ spec, labels, uid }: Pod): PodSpec {
  const { affinity, topologySpreadConstraints } = spec;
  if (uid || !(affinity || topologySpreadConstraints)) {
    return spec;
  }
  const merge = <T extends LabelKeys>(term: T) => withKeys(term, labels);
  return {
    ...spec,
    affinity: affinity && {
      ...affinity,
      podAffinity: mergeTerms(affinity.podAffinity, merge),
      podAntiAffinity: mergeTerms(affinity.podAntiAffinity, merge),
    },
    topologySpreadConstraints: topologySpreadConstraints?.map(merge),
  };
}

function mergeTerms(
  affinity: PodAffinity | undefined,
  merge: (term: PodAffinityTerm) => PodAffinityTerm,
): PodAffinity | undefined {
  return (
    affinity && {
      requiredDuringSchedulingIgnoredDuringExecution:
        affinity.requiredDuringSchedulingIgnoredDuringExecution?.map(merge),
      preferredDuringSchedulingIgnoredDuringExecution:
        affinity.preferredDuringSchedulingIgnoredDuringExecution?.map(
          ({ weight, podAffinityTerm }) => ({
            weight,
            podAffinityTerm: podAffinityTerm && merge(podAffinityTerm),
          }),
        ),
    }
  );
}

function withKeys<T extends LabelKeys>(
  term: T,
  labels: Readonly<Record<string, string>>,
): T {
  const { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] } = term;
  // A selector that is absent matches nothing, whatever the keys.
  if (!labelSelector || !(matchLabelKeys.length || mismatchLabelKeys.length)) {
    return term;
  }
  const expressions = (keys: string[], operator: string) =>
    keys
      .filter(key => Object.hasOwn(labels, key))
      .map(key => ({ key, operator, values: [labels[key]] }));
  return {
    ...term,
    labelSelector: {
      ...labelSelector,
      matchExpressions: [
        ...(labelSelector.matchExpressions ?? []),
        ...expressions(matchLabelKeys, 'In'),
        ...expressions(mismatchLabelKeys, 'NotIn'),
      ],
    },
  };
}
