import type { Profile } from '../framework/profile';
import { readPod, type Pod, type PodInput } from '../kubernetes/types';
import { admitPod } from './admitPod';

/** A pod that the API server would store, or why nothing can be said of it. */
export type AdmittedInput =
  | { outcome: 'admitted'; pod: Pod }
  | { outcome: 'unknown'; reason: string };

/**
 * What the API server makes of plain Kubernetes JSON that somebody asks about.
 *
 * @throws InputError for an object that is no pod.
 */
export function admitInput(input: PodInput, profile: Profile): AdmittedInput {
  const admission = admitPod(readPod(input), profile);
  if (admission.outcome === 'refused') {
    const { field, why } = admission.problem;
    const reason = `${field}: ${why}; the API server refuses this pod`;
    return { outcome: 'unknown', reason };
  }
  return admission.outcome === 'uncountable'
    ? { outcome: 'unknown', reason: admission.reason }
    : admission;
}
