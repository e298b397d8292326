import type { Profile } from '../framework/profile';
import type { Pod, PodSpec } from '../kubernetes/types';
import { isAtLeast } from '../kubernetes/version';
import { forbidden } from './problem';
import {
  each,
  field,
  fields,
  needed,
  oneOf,
  within,
  type Problems,
} from './rule';
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
import { validateToleration } from './validateToleration';
import { validateTopologySpread } from './validateTopologySpread';
import { validateVolumes } from './validateVolumes';

interface PodOptions {
  profile: Profile;
  /** False for templates and projections: names, images and what scheduling does not read may be absent of them. */
  isWhole: boolean;
}

const isRestartPolicy = oneOf('Always OnFailure Never');
const isPreemptionPolicy = oneOf('PreemptLowerPriority Never');

const validateAffinity = fields<NonNullable<PodSpec['affinity']>>({
  nodeAffinity: validateNodeAffinity,
  podAffinity: validatePodAffinity,
  podAntiAffinity: validatePodAffinity,
});

/**
 * Why the API server would refuse a pod, with defaults set, in the order in which it would say so; of the fields that
 * scheduling reads, and those that a pod must have.
 * Source: pkg/apis/core/validation `ValidatePodCreate`, v1.34.4 to v1.37.1.
 */
export function* validatePod(pod: Pod, options: PodOptions): Problems {
  const { isWhole, profile } = options;
  const version = profile.kubernetesVersion;
  yield* within('metadata', validateMetadata(pod, { isWhole, version }));
  yield* within('spec', validateSpec(pod, options));
}

/** In the order in which the API server checks. */
function* validateSpec(pod: Pod, options: PodOptions): Problems {
  const { spec } = pod;
  const { isWhole, profile } = options;
  const version = profile.kubernetesVersion;
  yield* validateVolumes(pod, isWhole);
  yield* field(spec, 'resourceClaims', validatePodClaims);
  yield* validateContainers(spec, { version, isWhole });
  yield* within('.resources', validatePodResources(pod));
  if (spec.hostNetwork) {
    yield* field(spec, 'containers', validateHostNetworkPorts);
  }
  if (spec.restartPolicy) {
    yield* field(spec, 'restartPolicy', isRestartPolicy);
  }
  yield* fields<PodSpec>({
    nodeSelector: validateLabels,
    affinity: validateAffinity,
    schedulingGates: validateGates,
    topologySpreadConstraints: validateTopologySpread,
  })(spec);
  yield* validateHostUsers(spec);
  yield* field(spec, 'nodeName', validateObjectName);
  const comparisonOperators =
    isAtLeast(version, '1.35') &&
    profile.featureGates?.TaintTolerationComparisonOperators === true;
  yield* field(
    spec,
    'tolerations',
    each(validateToleration({ comparisonOperators })),
  );
  yield* fields<PodSpec>({
    priorityClassName: validateObjectName,
    runtimeClassName: validateObjectName,
    preemptionPolicy: validatePreemptionPolicy,
  })(spec);
  if (spec.overhead) {
    const resources = { limits: spec.overhead };
    yield* within('.overhead', validateResources(resources, 'container'));
  }
  yield* fields<PodSpec>({
    containers: validateImages,
    initContainers: validateImages,
  })(spec);
  yield* validateNotBound(spec);
}

/** Source: pkg/apis/core/validation `validateHostUsers`; the gate UserNamespacesHostNetworkSupport is alpha, and off. */
function* validateHostUsers(spec: PodSpec): Problems {
  if (spec.hostUsers === false) {
    const why = 'when `hostUsers` is false';
    if (spec.hostNetwork) {
      yield forbidden('.hostNetwork', why);
    }
    if (spec.hostPID) {
      yield forbidden('.HostPID', why);
    }
    if (spec.hostIPC) {
      yield forbidden('.HostIPC', why);
    }
  }
}

function* validatePreemptionPolicy(policy: string | undefined): Problems {
  if (policy === '') {
    yield* needed(policy);
  }
  yield* isPreemptionPolicy(policy);
}
