import { isObject } from '../json/read';
import type { ResourceList } from '../kubernetes';
import { defined } from './defined';

interface Resources {
  requests?: ResourceList;
  limits?: ResourceList;
}

/** Requests and limits as they are given. */
export function resourcesShape(
  resources: Resources | undefined,
): Resources | undefined {
  return isObject(resources)
    ? defined({
        requests: resourceList(resources.requests),
        limits: resourceList(resources.limits),
      })
    : undefined;
}

/** Each limit without a request also as a request. */
export function requestsFromLimits({ requests, limits }: Resources): Resources {
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
