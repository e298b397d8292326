import { isObject } from '../json/read';
import type { ResourceList } from '../kubernetes';
import { defined } from './defined';

interface Resources {
  requests?: ResourceList;
  limits?: ResourceList;
}

/** Requests and limits, each limit without a request also as one. */
export function resourcesShape(
  resources: Resources | undefined,
): Resources | undefined {
  if (!isObject(resources)) {
    return undefined;
  }
  const requests = resourceList(resources.requests);
  const limits = resourceList(resources.limits);
  return defined({
    requests: requests || limits ? { ...limits, ...requests } : undefined,
    limits,
  });
}

export function resourceList(list: unknown): ResourceList | undefined {
  return isObject(list)
    ? Object.fromEntries(
        Object.entries(list).filter(
          (entry): entry is [string, string | number] =>
            typeof entry[1] === 'string' || typeof entry[1] === 'number',
        ),
      )
    : undefined;
}
