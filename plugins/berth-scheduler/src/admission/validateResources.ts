import { parseMillis, QuantityError, unitsOf } from '../kubernetes/quantity';
import {
  CPU,
  EPHEMERAL_STORAGE,
  hugePageSize,
  isExtendedResource,
  isHugePages,
  isNativeResource,
  isOvercommitAllowed,
  isPodLevelResource,
  isQualifiedName,
  MEMORY,
} from '../kubernetes/resourceNames';
import type { ResourceList, ResourceRequirements } from '../kubernetes/types';
import { forbidden, invalid, required } from './problem';
import { firstOf, within, type Finding } from './rule';

/**
 * Requests and limits of a container; or, with other names that are `known`, of the pod as a whole.
 * Source: pkg/apis/core/validation `validateResourceRequirements`.
 */
export function validateResources(
  { requests = {}, limits = {} }: ResourceRequirements,
  isKnown = isContainerResource,
): Finding {
  return (
    within('.limits', validateList(limits, isKnown)) ||
    within('.requests', validateList(requests, isKnown)) ||
    firstOf(Object.keys(requests), name =>
      validateAgainstLimit(name, requests[name], limits[name]),
    ) ||
    validateHugePages({ ...requests, ...limits })
  );
}

function isContainerResource(name: string): boolean {
  return name.includes('/')
    ? isNativeResource(name) || isExtendedResource(name)
    : isPodLevelResource(name) || name === EPHEMERAL_STORAGE;
}

/** A list of quantities with names that are known there. */
function validateList(
  list: ResourceList,
  isKnown: (name: string) => boolean,
): Finding {
  return firstOf(Object.keys(list), name => {
    const problem = validateQuantity(name, list[name], isKnown);
    return problem && within(`[${name}]`, problem);
  });
}

function validateQuantity(
  name: string,
  quantity: string | number,
  isKnown: (name: string) => boolean,
): Finding {
  if (!isQualifiedName(name) || !isKnown(name)) {
    return invalid('', name, 'not a resource that can be asked for here');
  }
  const millis = parseMillis(quantity);
  return (
    (millis < 0n &&
      invalid('', quantity, 'must be greater than or equal to 0')) ||
    (isExtendedResource(name) &&
      millis % 1000n !== 0n &&
      invalid('', quantity, 'must be an integer')) ||
    (isHugePages(name) &&
      !isWholePages(name, millis) &&
      invalid('', quantity, `must be a multiple of ${name}`))
  );
}

function isWholePages(name: string, millis: bigint): boolean {
  try {
    const size = parseMillis(hugePageSize(name));
    return (
      size > 0n && size % 1000n === 0n && unitsOf(millis) % unitsOf(size) === 0n
    );
  } catch (error) {
    if (error instanceof QuantityError) {
      return false;
    }
    throw error;
  }
}

function validateAgainstLimit(
  name: string,
  request: string | number,
  limit: string | number | undefined,
): Finding {
  const mayExceed = isOvercommitAllowed(name);
  if (limit === undefined) {
    const why = 'Limit must be set for non overcommitable resources';
    return !mayExceed && required('.limits', why);
  }
  const asked = parseMillis(request);
  const most = parseMillis(limit);
  const relation = mayExceed ? 'less than or equal' : 'equal';
  return (
    (mayExceed ? asked > most : asked !== most) &&
    invalid(
      '.requests',
      request,
      `must be ${relation} to ${name} limit of ${limit}`,
    )
  );
}

function validateHugePages(asked: ResourceList): Finding {
  return (
    asked[CPU] === undefined &&
    asked[MEMORY] === undefined &&
    Object.keys(asked).some(isHugePages) &&
    forbidden('', 'HugePages require cpu or memory')
  );
}
