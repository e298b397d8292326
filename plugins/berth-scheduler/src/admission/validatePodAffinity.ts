import { isDnsLabel } from '../kubernetes/labels';
import type {
  PodAffinity,
  PodAffinityTerm,
  PodSpec,
} from '../kubernetes/types';
import { invalid, required, type Problem } from './problem';
import { validateLabelKeys } from './validateLabelKeys';
import { validateLabelKey } from './validateLabels';
import { validateLabelSelector } from './validateLabelSelector';

/** Source: pkg/apis/core/validation `validatePodAffinity`, `validatePodAntiAffinity`, v1.34.4 to v1.37.1. */
export function validatePodAffinity({ affinity }: PodSpec): Problem[] {
  return [
    ...validateTerms(affinity?.podAffinity, 'spec.affinity.podAffinity'),
    ...validateTerms(
      affinity?.podAntiAffinity,
      'spec.affinity.podAntiAffinity',
    ),
  ];
}

function validateTerms(
  affinity: PodAffinity | undefined,
  field: string,
): Problem[] {
  const needed = affinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  const preferred =
    affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  return [
    ...needed.flatMap((term, i) =>
      validateTerm(
        term,
        `${field}.requiredDuringSchedulingIgnoredDuringExecution[${i}]`,
      ),
    ),
    ...preferred.flatMap(({ weight = 0, podAffinityTerm = {} }, i) => {
      const at = `${field}.preferredDuringSchedulingIgnoredDuringExecution[${i}]`;
      return [
        ...(weight >= 1 && weight <= 100
          ? []
          : [invalid(`${at}.weight`, weight, 'must be in the range 1-100')]),
        ...validateTerm(podAffinityTerm, `${at}.podAffinityTerm`),
      ];
    }),
  ];
}

function validateTerm(term: PodAffinityTerm, field: string): Problem[] {
  const { labelSelector, namespaceSelector, namespaces = [] } = term;
  const topologyKey = term.topologyKey ?? '';
  return [
    ...validateLabelSelector(labelSelector, `${field}.labelSelector`),
    ...validateLabelSelector(namespaceSelector, `${field}.namespaceSelector`),
    // The API server calls this field so.
    ...namespaces
      .filter(name => !isDnsLabel(name))
      .map(name => invalid(`${field}.namespace`, name, 'not a DNS label')),
    ...validateLabelKeys(term, field),
    ...(topologyKey
      ? []
      : [required(`${field}.topologyKey`, 'can not be empty')]),
    ...validateLabelKey(topologyKey, `${field}.topologyKey`),
  ];
}
