import {
  amountsOf,
  containerLimits,
  containerRequests,
} from '../kubernetes/podRequests';
import { isHugePages } from '../kubernetes/resourceNames';
import type { Pod } from '../kubernetes/types';
import { invalid } from './problem';
import type { Problems } from './rule';
import { validateResources } from './validateResources';

/**
 * What the pod as a whole asks for, against its containers.
 * Source: pkg/apis/core/validation `validatePodResources`, `validatePodResourceConsistency`.
 */
export function* validatePodResources(pod: Pod): Problems {
  const { resources, containers = [] } = pod.spec;
  if (!resources) {
    return;
  }
  yield* validateResources(resources, 'pod');
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
      yield invalid(`.requests[${name}]`, `${request}m`, why);
    }
  }
  for (const [name, sum] of containerLimits(pod)) {
    const limit = limits.get(name) ?? sum;
    if (isHugePages(name) && sum > limit) {
      const why = 'must be greater than or equal to aggregate container limits';
      yield invalid(`.limits[${name}]`, `${limit}m`, why);
    }
  }
  for (const [i, container] of containers.entries()) {
    for (const [name, own] of amountsOf(container.resources?.limits)) {
      if (own > (limits.get(name) ?? own)) {
        const why = 'must be less than or equal to pod limits';
        yield invalid(`.containers[${i}][${name}].limits`, `${own}m`, why);
      }
    }
  }
}
