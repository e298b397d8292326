import type { Profile } from '../framework/profile';
import type { Pod, PodSpec } from '../kubernetes/types';
import { isAtLeast } from '../kubernetes/version';
import { forbidden, required, type Problem } from './problem';
import { field, fields, given, oneOf, within, type Finding } from './rule';
import { validateContainers, validateImages } from './validateContainers';
import { validateGates, validateNotBound } from './validateGates';
import { validateLabels } from './validateLabels';
import { validateMetadata } from './validateMetadata';
import { validateObjectName } from './validateNames';
import { validateNodeAffinity } from './validateNodeAffinity';
import { validatePodAffinity } from './validatePodAffinity';
import { validatePodResources } from './validatePodResources';
import { validateHostNetworkPorts } from './validatePorts';
import { validatePodClaims } from './validateResourceClaims';
import { validateResources } from './validateResources';
import {
  validateComparingTolerations,
  validateTolerations,
} from './validateTolerations';
import { validateTopologySpread } from './validateTopologySpread';
import { validateVolumes } from './validateVolumes';

interface PodOptions {
  profile: Profile;
  /** False for templates and projections: names, images and what scheduling does not read may be absent of them. */
  isWhole: boolean;
}

const isRestartPolicy = given(oneOf('Always OnFailure Never'));
const isPreemptionPolicy = oneOf('PreemptLowerPriority Never');

const validateAffinity = fields<NonNullable<PodSpec['affinity']>>({
  nodeAffinity: validateNodeAffinity,
  podAffinity: validatePodAffinity,
  podAntiAffinity: validatePodAffinity,
});

const validatePlacement = fields<PodSpec>({
  restartPolicy: isRestartPolicy,
  nodeSelector: validateLabels,
  affinity: validateAffinity,
  schedulingGates: validateGates,
  topologySpreadConstraints: validateTopologySpread,
});

const validateClasses = fields<PodSpec>({
  priorityClassName: validateObjectName,
  runtimeClassName: validateObjectName,
  preemptionPolicy: validatePreemptionPolicy,
  overhead: limits => limits && validateResources({ limits }),
  containers: validateImages,
  initContainers: validateImages,
});

/**
 * Why the API server would refuse a pod, with defaults set, in the order in which it would say so; of the fields that
 * scheduling reads, and those that a pod must have.
 * Source: pkg/apis/core/validation `ValidatePodCreate`, v1.34.4 to v1.37.1.
 */
export function validatePod(
  pod: Pod,
  options: PodOptions,
): Problem | undefined {
  const { isWhole, profile } = options;
  const version = profile.kubernetesVersion;
  return (
    within('metadata', validateMetadata(pod, { isWhole, version })) ||
    within('spec', validateSpec(pod, options)) ||
    undefined
  );
}

/** In the order in which the API server checks. */
function validateSpec(pod: Pod, options: PodOptions): Finding {
  const { spec } = pod;
  const { isWhole, profile } = options;
  const { kubernetesVersion: version, featureGates } = profile;
  const comparisonOperators =
    isAtLeast(version, '1.35') &&
    featureGates?.TaintTolerationComparisonOperators === true;
  return (
    validateVolumes(pod, isWhole) ||
    field(spec, 'resourceClaims', validatePodClaims) ||
    validateContainers(spec, { version, isWhole }) ||
    within('.resources', validatePodResources(pod)) ||
    (spec.hostNetwork && field(spec, 'containers', validateHostNetworkPorts)) ||
    validatePlacement(spec) ||
    validateHostUsers(spec) ||
    field(spec, 'nodeName', validateObjectName) ||
    field(
      spec,
      'tolerations',
      comparisonOperators ? validateComparingTolerations : validateTolerations,
    ) ||
    validateClasses(spec) ||
    validateNotBound(spec)
  );
}

/** Source: pkg/apis/core/validation `validateHostUsers`; the gate UserNamespacesHostNetworkSupport is alpha, and off. */
function validateHostUsers(spec: PodSpec): Finding {
  const why = 'when `hostUsers` is false';
  return (
    spec.hostUsers === false &&
    ((spec.hostNetwork && forbidden('.hostNetwork', why)) ||
      (spec.hostPID && forbidden('.HostPID', why)) ||
      (spec.hostIPC && forbidden('.HostIPC', why)))
  );
}

function validatePreemptionPolicy(policy: string | undefined): Finding {
  return policy === '' ? required('') : isPreemptionPolicy(policy);
}
