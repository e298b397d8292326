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
import { field, type Problems, type Rule } from './rule';

type Level = 'container' | 'pod';

/**
 * Requests and limits of a container, or of the pod as a whole.
 * Source: pkg/apis/core/validation `validateResourceRequirements`.
 */
export function* validateResources(
  resources: ResourceRequirements,
  level: Level,
): Problems {
  const { requests = {}, limits = {} } = resources;
  yield* field(resources, 'limits', validateList(level));
  yield* field(resources, 'requests', validateList(level));
  for (const [name, request] of Object.entries(requests)) {
    yield* validateAgainstLimit(name, request, limits[name]);
  }
  const names = Object.keys({ ...requests, ...limits });
  if (
    names.some(isHugePages) &&
    !names.includes(CPU) &&
    !names.includes(MEMORY)
  ) {
    yield forbidden('', 'HugePages require cpu or memory');
  }
}

/** A list of quantities with names that are allowed there. */
function validateList(level: Level): Rule<ResourceList | undefined> {
  return function* ofList(list = {}) {
    for (const [name, quantity] of Object.entries(list)) {
      const at = `[${name}]`;
      if (!isAllowedName(name, level)) {
        yield invalid(at, name, 'not a resource that can be asked for here');
      }
      const millis = parseMillis(quantity);
      if (millis < 0n) {
        yield invalid(at, quantity, 'must be greater than or equal to 0');
      }
      if (isExtendedResource(name) && millis % 1000n !== 0n) {
        yield invalid(at, quantity, 'must be an integer');
      }
      if (isHugePages(name) && !isWholePages(name, millis)) {
        yield invalid(at, quantity, `must be a multiple of ${name}`);
      }
    }
  };
}

function isAllowedName(name: string, level: Level): boolean {
  if (!isQualifiedName(name)) {
    return false;
  }
  if (level === 'pod') {
    return isPodLevelResource(name);
  }
  return name.includes('/')
    ? isNativeResource(name) || isExtendedResource(name)
    : isPodLevelResource(name) || name === EPHEMERAL_STORAGE;
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

function* validateAgainstLimit(
  name: string,
  request: string | number,
  limit: string | number | undefined,
): Problems {
  const mayExceed = isOvercommitAllowed(name);
  if (limit === undefined) {
    if (!mayExceed) {
      const why = 'Limit must be set for non overcommitable resources';
      yield required('.limits', why);
    }
    return;
  }
  const asked = parseMillis(request);
  const most = parseMillis(limit);
  if (mayExceed ? asked > most : asked !== most) {
    const relation = mayExceed ? 'less than or equal' : 'equal';
    const why = `must be ${relation} to ${name} limit of ${limit}`;
    yield invalid('.requests', request, why);
  }
}
