import { isQualifiedName } from '../kubernetes/resourceNames';
import type { PodSpec } from '../kubernetes/types';
import { duplicate, forbidden, invalid, type Problem } from './problem';

/** Source: pkg/apis/core/validation `validateSchedulingGates`. */
export function validateGates({ schedulingGates = [] }: PodSpec): Problem[] {
  const names = new Set<string>();
  return schedulingGates.flatMap(({ name = '' }, i) => {
    const field = `spec.schedulingGates[${i}]`;
    const problems = isQualifiedName(name)
      ? []
      : [invalid(field, name, 'not a qualified name')];
    if (names.has(name)) {
      problems.push(duplicate(field, name));
    }
    names.add(name);
    return problems;
  });
}

/** A pod that still waits for its gates is on no node. Source: `ValidatePodCreate`. */
export function validateNotBound(spec: PodSpec): Problem[] {
  return spec.nodeName && spec.schedulingGates?.length
    ? [
        forbidden(
          'spec.nodeName',
          'cannot be set until all schedulingGates have been cleared',
        ),
      ]
    : [];
}
