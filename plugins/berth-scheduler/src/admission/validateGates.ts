import type { PodSpec } from '../kubernetes/types';
import { forbidden } from './problem';
import { each, once, type Problems } from './rule';
import { validateQualifiedName } from './validateNames';

/** Source: pkg/apis/core/validation `validateSchedulingGates`. */
export function validateGates(gates: PodSpec['schedulingGates']): Problems {
  const names = new Set<string>();
  return each<{ name: string }>(function* validateGate({ name }) {
    yield* validateQualifiedName(name);
    yield* once(names, name);
  })(gates);
}

/** A pod that still waits for its gates is on no node. Source: `ValidatePodCreate`. */
export function* validateNotBound(spec: PodSpec): Problems {
  if (spec.nodeName && spec.schedulingGates?.length) {
    const why = 'cannot be set until all schedulingGates have been cleared';
    yield forbidden('.nodeName', why);
  }
}
