import {
  containerLimits,
  containerRequests,
  unroundedAmounts,
  type Amounts,
} from '../kubernetes/podRequests';
import {
  isHugePages,
  isOvercommitAllowed,
  isPodLevelResource,
} from '../kubernetes/resourceNames';
import type {
  Container,
  Pod,
  PodSpec,
  ResourceList,
  ResourceRequirements,
  Volume,
} from '../kubernetes/types';
import { isAtLeast, type KubernetesVersion } from '../kubernetes/version';
import { dropDisabledFields } from './dropDisabledFields';
import { mergeLabelKeys } from './mergeLabelKeys';

/**
 * The pod as the API server stores it, as far as scheduling reads it: requests default to limits, host ports to
 * container ports in the host's network, pod-level requests to what the containers ask for, and selectors hold the
 * labels that they name by key.
 * Source: pkg/apis/core/v1/defaults.go `SetDefaults_Pod`, pkg/api/pod `DefaultPodLevelResources` (1.37).
 *
 * @throws QuantityError for text that is no quantity.
 */
export function applyDefaults(pod: Pod, version: KubernetesVersion): Pod {
  const container = (original: Container): Container => ({
    ...original,
    resources: requestsFromLimits(original.resources),
    ports: pod.spec.hostNetwork
      ? original.ports?.map(port => ({
          ...port,
          hostPort: port.hostPort || port.containerPort,
        }))
      : original.ports,
  });
  const kept = dropDisabledFields(mergeLabelKeys(pod), version);
  const spec: PodSpec = {
    ...kept,
    schedulerName: kept.schedulerName || 'default-scheduler',
    containers: kept.containers?.map(container),
    initContainers: kept.initContainers?.map(container),
    volumes: kept.volumes?.map(withPool),
  };
  const stored = { ...pod, spec };
  return spec.resources
    ? {
        ...stored,
        spec: { ...spec, resources: podLevelDefaults(stored, version) },
      }
    : stored;
}

/** The pool of RBD images; generated `SetObjectDefaults_Pod`. */
function withPool(volume: Volume): Volume {
  return volume.rbd
    ? { ...volume, rbd: { ...volume.rbd, pool: volume.rbd.pool || 'rbd' } }
    : volume;
}

function requestsFromLimits(
  resources: ResourceRequirements | undefined,
): ResourceRequirements | undefined {
  return resources?.limits
    ? { ...resources, requests: { ...resources.limits, ...resources.requests } }
    : resources;
}

function podLevelDefaults(
  pod: Pod,
  version: KubernetesVersion,
): ResourceRequirements {
  const own = pod.spec.resources ?? {};
  if (isEmpty(own.requests) && isEmpty(own.limits)) {
    return own;
  }
  // Up to 1.36 quantities were rounded only after this, sums of them too (PodLevelResourcesFixDefaulting).
  const isRounded = isAtLeast(version, '1.37');
  const limits = {
    ...pick(
      isRounded ? containerLimits(pod) : unroundedAmounts(pod, 'limits'),
      isRounded ? 'm' : 'n',
      name => isHugePages(name) && !Object.hasOwn(own.requests ?? {}, name),
    ),
    ...own.limits,
  };
  // And requests were completed only beside limits.
  if (isEmpty(limits) && !isRounded) {
    return own;
  }
  const ofContainers = isRounded
    ? containerRequests({ pod, version, useStatus: false })
    : unroundedAmounts(pod, 'requests');
  const ofLimits = Object.fromEntries(
    Object.entries(limits).filter(([name]) => isPodLevelResource(name)),
  );
  return {
    limits,
    requests: {
      ...ofLimits,
      ...pick(
        ofContainers,
        isRounded ? 'm' : 'n',
        name => isPodLevelResource(name) && isOvercommitAllowed(name),
      ),
      ...own.requests,
    },
  };
}

function pick(
  amounts: Amounts,
  suffix: 'm' | 'n',
  wanted: (name: string) => boolean,
) {
  const picked: ResourceList = {};
  for (const [name, amount] of amounts) {
    if (wanted(name)) {
      picked[name] = `${amount}${suffix}`;
    }
  }
  return picked;
}

function isEmpty(list: ResourceList | undefined): boolean {
  return Object.keys(list ?? {}).length === 0;
}
