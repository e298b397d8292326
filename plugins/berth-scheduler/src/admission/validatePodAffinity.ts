import type { PodAffinity, PodAffinityTerm } from '../kubernetes/types';
import {
  between,
  both,
  each,
  field,
  fields,
  firstOf,
  needed,
  within,
  type Finding,
} from './rule';
import { validateLabelKeys } from './validateLabelKeys';
import { validateLabelSelector } from './validateLabelSelector';
import { validateDnsLabel, validateLabelKey } from './validateNames';

const validateTopologyKey = both(needed, validateLabelKey);

/** Source: pkg/apis/core/validation `validatePodAffinity`, `validatePodAntiAffinity`, v1.34.4 to v1.37.1. */
export const validatePodAffinity = fields<PodAffinity>({
  requiredDuringSchedulingIgnoredDuringExecution: each(validateTerm),
  preferredDuringSchedulingIgnoredDuringExecution: each(
    fields({ weight: between(1, 100), podAffinityTerm: validateTerm }),
  ),
});

function validateTerm(term: PodAffinityTerm = {}): Finding {
  return (
    field(term, 'labelSelector', validateLabelSelector) ||
    field(term, 'namespaceSelector', validateLabelSelector) ||
    // The API server calls this field so, and does not count.
    within('.namespace', firstOf(term.namespaces, validateDnsLabel)) ||
    validateLabelKeys(term) ||
    field(term, 'topologyKey', validateTopologyKey)
  );
}
