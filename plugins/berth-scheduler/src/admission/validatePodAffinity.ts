import type { PodAffinity, PodAffinityTerm } from '../kubernetes/types';
import {
  between,
  each,
  field,
  fields,
  needed,
  within,
  type Problems,
} from './rule';
import { validateLabelKeys } from './validateLabelKeys';
import { validateLabelSelector } from './validateLabelSelector';
import { validateDnsLabel, validateLabelKey } from './validateNames';

/** Source: pkg/apis/core/validation `validatePodAffinity`, `validatePodAntiAffinity`, v1.34.4 to v1.37.1. */
export const validatePodAffinity = fields<PodAffinity>({
  requiredDuringSchedulingIgnoredDuringExecution: each(validateTerm),
  preferredDuringSchedulingIgnoredDuringExecution: each(
    fields({ weight: between(1, 100), podAffinityTerm: validateTerm }),
  ),
});

function* validateTerm(term: PodAffinityTerm = {}): Problems {
  yield* field(term, 'labelSelector', validateLabelSelector);
  yield* field(term, 'namespaceSelector', validateLabelSelector);
  for (const namespace of term.namespaces ?? []) {
    // The API server calls this field so, and does not count.
    yield* within('.namespace', validateDnsLabel(namespace));
  }
  yield* validateLabelKeys(term);
  yield* field(term, 'topologyKey', needed);
  yield* field(term, 'topologyKey', validateLabelKey);
}
