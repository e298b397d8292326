import type { Profile } from '../framework/profile';
import type { Pod } from '../kubernetes/types';
import { isAtLeast } from '../kubernetes/version';
import { forbidden, required, unsupported, type Problem } from './problem';
import { validateContainers, validateImageNames } from './validateContainers';
import { validateGates, validateNotBound } from './validateGates';
import { validateLabels, validateSubdomain } from './validateLabels';
import { validateMetadata } from './validateMetadata';
import { validateNodeAffinity } from './validateNodeAffinity';
import { validatePodAffinity } from './validatePodAffinity';
import { validatePodResources } from './validatePodResources';
import { validateHostNetwork } from './validatePorts';
import { validatePodClaims } from './validateResourceClaims';
import { validateResources } from './validateResources';
import { validateTolerations } from './validateTolerations';
import { validateTopologySpread } from './validateTopologySpread';
import { validateVolumes } from './validateVolumes';

type PodRule = (
  pod: Pod,
  options: { profile: Profile; isWhole: boolean },
) => Problem[];

const RESTART_POLICIES = new Set(['Always', 'OnFailure', 'Never']);
const PREEMPTION_POLICIES = new Set(['PreemptLowerPriority', 'Never']);
const WITHOUT_HOST_USERS = 'when `hostUsers` is false';

/** In the order in which the API server checks: the first problem is the one that it reports first. */
const RULES: readonly PodRule[] = [
  (pod, { profile, isWhole }) =>
    validateMetadata(pod, { isWhole, version: profile.kubernetesVersion }),
  (pod, { isWhole }) => validateVolumes(pod, isWhole),
  ({ spec }) => validatePodClaims(spec),
  (pod, { profile, isWhole }) =>
    validateContainers(pod, { version: profile.kubernetesVersion, isWhole }),
  validatePodResources,
  ({ spec }) => validateHostNetwork(spec),
  ({ spec: { restartPolicy } }) =>
    restartPolicy && !RESTART_POLICIES.has(restartPolicy)
      ? [unsupported('spec.restartPolicy', restartPolicy)]
      : [],
  ({ spec }) => validateLabels(spec.nodeSelector, 'spec.nodeSelector'),
  ({ spec }) => validateNodeAffinity(spec),
  ({ spec }) => validatePodAffinity(spec),
  ({ spec }) => validateGates(spec),
  ({ spec }) => validateTopologySpread(spec),
  validateHostUsers,
  ({ spec }) => validateSubdomain(spec.nodeName, 'spec.nodeName'),
  ({ spec }, { profile }) =>
    validateTolerations(spec.tolerations ?? [], {
      comparisonOperators:
        isAtLeast(profile.kubernetesVersion, '1.35') &&
        profile.featureGates?.TaintTolerationComparisonOperators === true,
    }),
  ({ spec }) =>
    validateSubdomain(spec.priorityClassName, 'spec.priorityClassName'),
  ({ spec }) =>
    validateSubdomain(spec.runtimeClassName, 'spec.runtimeClassName'),
  ({ spec }) => validatePreemptionPolicy(spec.preemptionPolicy),
  ({ spec: { overhead: limits } }) =>
    limits ? validateResources({ limits }, 'spec.overhead', 'container') : [],
  validateImageNames,
  ({ spec }) => validateNotBound(spec),
];

/**
 * Why the API server would refuse a pod, with defaults set, in the order in which it would say so; of the fields that
 * scheduling reads, and those that a pod must have.
 *
 * @param options - `isWhole` is false for templates and projections: names, images and what scheduling does not read may
 *   be absent of them.
 * Source: pkg/apis/core/validation `ValidatePodCreate`, v1.34.4 to v1.37.1.
 */
export function validatePod(
  pod: Pod,
  options: { profile: Profile; isWhole: boolean },
): Problem[] {
  return RULES.flatMap(rule => rule(pod, options));
}

/** Source: pkg/apis/core/validation `validateHostUsers`; the gate UserNamespacesHostNetworkSupport is alpha, and off. */
function validateHostUsers({ spec }: Pod): Problem[] {
  if (spec.hostUsers !== false) {
    return [];
  }
  return [
    ...(spec.hostNetwork ? ['spec.hostNetwork'] : []),
    ...(spec.hostPID ? ['spec.HostPID'] : []),
    ...(spec.hostIPC ? ['spec.HostIPC'] : []),
  ].map(field => forbidden(field, WITHOUT_HOST_USERS));
}

function validatePreemptionPolicy(policy: string | undefined): Problem[] {
  const field = 'spec.preemptionPolicy';
  if (policy === '') {
    return [required(field)];
  }
  return policy === undefined || PREEMPTION_POLICIES.has(policy)
    ? []
    : [unsupported(field, policy)];
}
