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
import { forbidden, invalid, required, type Problem } from './problem';

const CONTAINER_RESOURCES = new Set([CPU, MEMORY, EPHEMERAL_STORAGE]);

/**
 * Requests and limits of a container, or of the pod as a whole.
 * Source: pkg/apis/core/validation `validateResourceRequirements`.
 */
export function validateResources(
  resources: ResourceRequirements,
  field: string,
  level: 'container' | 'pod',
): Problem[] {
  const { requests = {}, limits = {} } = resources;
  const problems = [
    ...validateList(limits, `${field}.limits`, level),
    ...validateList(requests, `${field}.requests`, level),
  ];
  if (problems.length > 0) {
    return problems;
  }
  for (const [name, request] of Object.entries(requests)) {
    problems.push(...validateAgainstLimit(name, request, limits[name], field));
  }
  const names = [...Object.keys(requests), ...Object.keys(limits)];
  if (names.some(isHugePages) && !names.some(n => n === CPU || n === MEMORY)) {
    problems.push(forbidden(field, 'HugePages require cpu or memory'));
  }
  return problems;
}

/** A list of quantities with names that are allowed there. */
export function validateList(
  list: ResourceList,
  field: string,
  level: 'container' | 'pod',
): Problem[] {
  return Object.entries(list).flatMap(([name, quantity]) => {
    const at = `${field}[${name}]`;
    return [
      ...(isAllowedName(name, level)
        ? []
        : [invalid(at, name, 'not a resource that can be asked for here')]),
      ...validateQuantity(name, quantity, at),
    ];
  });
}

function isAllowedName(name: string, level: 'container' | 'pod'): boolean {
  if (!isQualifiedName(name)) {
    return false;
  }
  if (level === 'pod') {
    return isPodLevelResource(name);
  }
  if (!name.includes('/')) {
    return CONTAINER_RESOURCES.has(name) || isHugePages(name);
  }
  return isNativeResource(name) || isExtendedResource(name);
}

function validateQuantity(
  name: string,
  quantity: string | number,
  field: string,
): Problem[] {
  let millis: bigint;
  try {
    millis = parseMillis(quantity);
  } catch (error) {
    if (error instanceof QuantityError) {
      return [invalid(field, quantity, error.message)];
    }
    throw error;
  }
  if (millis < 0n) {
    return [invalid(field, quantity, 'must be greater than or equal to 0')];
  }
  if (isExtendedResource(name) && millis % 1000n !== 0n) {
    return [invalid(field, quantity, 'must be an integer')];
  }
  if (isHugePages(name) && !isWholePages(name, millis)) {
    return [
      invalid(field, quantity, `is not positive integer multiple of ${name}`),
    ];
  }
  return [];
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
  field: string,
): Problem[] {
  if (limit === undefined) {
    return isOvercommitAllowed(name)
      ? []
      : [
          required(
            `${field}.limits`,
            'Limit must be set for non overcommitable resources',
          ),
        ];
  }
  const asked = parseMillis(request);
  const most = parseMillis(limit);
  if (asked !== most && !isOvercommitAllowed(name)) {
    const why = `must be equal to ${name} limit of ${limit}`;
    return [invalid(`${field}.requests`, request, why)];
  }
  if (asked > most) {
    const why = `must be less than or equal to ${name} limit of ${limit}`;
    return [invalid(`${field}.requests`, request, why)];
  }
  return [];
}
