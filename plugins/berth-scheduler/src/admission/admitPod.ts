import { AmountError, podFootprint } from '../kubernetes/podFootprint';
import { QuantityError } from '../kubernetes/quantity';
import type { Container, Pod } from '../kubernetes/types';
import { isAtLeast } from '../kubernetes/version';
import type { Profile } from '../framework/profile';
import { applyDefaults } from './applyDefaults';
import { required, type Problem } from './problem';
import { validateGates } from './validateGates';
import { validateList, validateResources } from './validateResources';
import { validateNodeAffinity } from './validateNodeAffinity';
import { validatePodResources } from './validatePodResources';
import { validatePorts } from './validatePorts';
import { validateTolerations } from './validateTolerations';

/** A pod that the API server would store, or the first reason why it would not. */
export type Admission =
  | { outcome: 'admitted'; pod: Pod }
  | { outcome: 'refused'; problem: Problem }
  /** The API server may store it, but its numbers are too big to be counted exactly here. */
  | { outcome: 'uncountable'; reason: string };

/** Sets defaults, then checks the fields that scheduling reads. */
export function admitPod(pod: Pod, profile: Profile): Admission {
  const problem = validateQuantities(pod)[0];
  if (problem) {
    return { outcome: 'refused', problem };
  }
  const stored = applyDefaults(pod, profile.kubernetesVersion);
  const [refused] = validateStored(stored, profile);
  if (refused) {
    return { outcome: 'refused', problem: refused };
  }
  try {
    podFootprint(stored, profile.kubernetesVersion);
  } catch (error) {
    if (error instanceof AmountError || error instanceof QuantityError) {
      return { outcome: 'uncountable', reason: error.message };
    }
    throw error;
  }
  return { outcome: 'admitted', pod: stored };
}

/** Quantities come first, because defaults are computed from them. */
function validateQuantities({ spec }: Pod): Problem[] {
  return [
    ...containersOf(spec.containers, 'spec.containers'),
    ...containersOf(spec.initContainers, 'spec.initContainers'),
    { field: 'spec', resources: spec.resources, level: 'pod' as const },
  ].flatMap(({ field, resources, level }) => [
    ...validateList(
      resources?.limits ?? {},
      `${field}.resources.limits`,
      level,
    ),
    ...validateList(
      resources?.requests ?? {},
      `${field}.resources.requests`,
      level,
    ),
  ]);
}

function validateStored(pod: Pod, profile: Profile): Problem[] {
  const { spec } = pod;
  if (!spec.containers?.length) {
    return [required('spec.containers')];
  }
  const containers = [
    ...containersOf(spec.containers, 'spec.containers'),
    ...containersOf(spec.initContainers, 'spec.initContainers'),
  ];
  return [
    ...containers.flatMap(({ field, resources, level }) =>
      validateResources(resources ?? {}, `${field}.resources`, level),
    ),
    ...validatePorts(spec),
    ...validatePodResources(pod),
    ...validateNodeAffinity(spec),
    ...validateGates(spec),
    ...validateTolerations(spec.tolerations ?? [], {
      comparisonOperators:
        isAtLeast(profile.kubernetesVersion, '1.35') &&
        profile.featureGates?.TaintTolerationComparisonOperators === true,
    }),
    ...validateList(spec.overhead ?? {}, 'spec.overhead', 'container'),
  ];
}

function containersOf(containers: Container[] | undefined, field: string) {
  return (containers ?? []).map((container, i) => ({
    field: `${field}[${i}]`,
    resources: container.resources,
    level: 'container' as const,
  }));
}
