import type { PodSpec } from '../kubernetes/types';
import { forbidden } from './problem';
import { eachOnce, once, type Finding } from './rule';
import { validateQualifiedName } from './validateNames';

/** Source: pkg/apis/core/validation `validateSchedulingGates`. */
export const validateGates = eachOnce<{ name: string }>(
  ({ name }, seen) => validateQualifiedName(name) || once(seen, name),
);

/** A pod that still waits for its gates is on no node. Source: `ValidatePodCreate`. */
export function validateNotBound(spec: PodSpec): Finding {
  return (
    spec.nodeName &&
    spec.schedulingGates?.length &&
    forbidden(
      '.nodeName',
      'cannot be set until all schedulingGates have been cleared',
    )
  );
}
