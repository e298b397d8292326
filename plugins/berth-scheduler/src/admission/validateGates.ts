import { isQualifiedName } from '../kubernetes/resourceNames';
import type { PodSpec } from '../kubernetes/types';
import { duplicate, forbidden, invalid, type Problem } from './problem';

/** Source: pkg/apis/core/validation `validateSchedulingGates`, `ValidatePodCreate`. */
export function validateGates(spec: PodSpec): Problem[] {
  const gates = (spec.schedulingGates ?? []).map(({ name }) => name);
  const problems = gates.flatMap((name, i) => {
    const field = `spec.schedulingGates[${i}]`;
    return [
      ...(isQualifiedName(name)
        ? []
        : [invalid(field, name, 'not a qualified name')]),
      ...(gates.indexOf(name) < i ? [duplicate(field, name)] : []),
    ];
  });
  if (spec.nodeName && gates.length > 0) {
    problems.push(
      forbidden(
        'spec.nodeName',
        'cannot be set until all schedulingGates have been cleared',
      ),
    );
  }
  return problems;
}
