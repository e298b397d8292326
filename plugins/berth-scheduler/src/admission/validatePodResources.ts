import {
  amountsOf,
  containerLimits,
  containerRequests,
} from '../kubernetes/podRequests';
import { isHugePages, isPodLevelResource } from '../kubernetes/resourceNames';
import type { Pod, ResourceRequirements } from '../kubernetes/types';
import { invalid } from './problem';
import type { Finding } from './rule';
import { validateResources } from './validateResources';

/**
 * What the pod as a whole asks for, against its containers.
 * Source: pkg/apis/core/validation `validatePodResources`, `validatePodResourceConsistency`.
 */
export function validatePodResources(pod: Pod): Finding {
  const { resources } = pod.spec;
  return (
    resources &&
    (validateResources(resources, isPodLevelResource) ||
      validateAgainstContainers(pod, resources))
  );
}

function validateAgainstContainers(
  pod: Pod,
  resources: ResourceRequirements,
): Finding {
  const requests = amountsOf(resources.requests);
  const limits = amountsOf(resources.limits);
  const ofContainers = containerRequests({
    pod,
    version: '1.37',
    useStatus: false,
  });
  for (const [name, sum] of ofContainers) {
    const request = requests.get(name) ?? sum;
    if (sum > request) {
      const why =
        'must be greater than or equal to aggregate container requests';
      return invalid(`.requests[${name}]`, `${request}m`, why);
    }
  }
  for (const [name, sum] of containerLimits(pod)) {
    const limit = limits.get(name) ?? sum;
    if (isHugePages(name) && sum > limit) {
      const why = 'must be greater than or equal to aggregate container limits';
      return invalid(`.limits[${name}]`, `${limit}m`, why);
    }
  }
  for (const [i, container] of (pod.spec.containers ?? []).entries()) {
    for (const [name, own] of amountsOf(container.resources?.limits)) {
      if (own > (limits.get(name) ?? own)) {
        const why = 'must be less than or equal to pod limits';
        return invalid(`.containers[${i}][${name}].limits`, `${own}m`, why);
      }
    }
  }
  return undefined;
}
