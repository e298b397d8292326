import {
  amountsOf,
  containerLimits,
  containerRequests,
} from '../kubernetes/podRequests';
import { isHugePages } from '../kubernetes/resourceNames';
import type { Pod } from '../kubernetes/types';
import { invalid, type Problem } from './problem';
import { validateResources } from './validateResources';

/**
 * What the pod as a whole asks for, against its containers.
 * Source: pkg/apis/core/validation `validatePodResources`, `validatePodResourceConsistency`.
 */
export function validatePodResources(pod: Pod): Problem[] {
  const { resources, containers = [] } = pod.spec;
  if (!resources) {
    return [];
  }
  const field = 'spec.resources';
  const problems = validateResources(resources, field, 'pod');
  if (problems.length > 0) {
    return problems;
  }
  const requests = amountsOf(resources.requests);
  const limits = amountsOf(resources.limits);
  const ofContainers = containerRequests({
    pod,
    version: '1.37',
    useStatus: false,
  });
  for (const [name, sum] of ofContainers) {
    const request = requests.get(name);
    if (request !== undefined && sum > request) {
      const why =
        'must be greater than or equal to aggregate container requests';
      problems.push(invalid(`${field}.requests[${name}]`, `${request}m`, why));
    }
  }
  for (const [name, sum] of containerLimits(pod)) {
    const limit = limits.get(name);
    if (isHugePages(name) && limit !== undefined && sum > limit) {
      const why = 'must be greater than or equal to aggregate container limits';
      problems.push(invalid(`${field}.limits[${name}]`, `${limit}m`, why));
    }
  }
  containers.forEach((container, i) => {
    for (const [name, own] of amountsOf(container.resources?.limits)) {
      const limit = limits.get(name);
      if (limit !== undefined && own > limit) {
        const why = 'must be less than or equal to pod limits';
        problems.push(
          invalid(`${field}.containers[${i}][${name}].limits`, `${own}m`, why),
        );
      }
    }
  });
  return problems;
}
