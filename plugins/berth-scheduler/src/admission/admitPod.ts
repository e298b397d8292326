import type { Profile } from '../framework/profile';
import {
  AmountError,
  podFootprint,
  type PodFootprint,
} from '../kubernetes/podFootprint';
import type { Pod } from '../kubernetes/types';
import { applyDefaults } from './applyDefaults';
import type { Problem } from './problem';
import { validatePod } from './validatePod';

/** A pod that the API server would store, or the first reason why it would not. */
export type Admission =
  | { outcome: 'admitted'; pod: Pod; footprint: PodFootprint }
  | { outcome: 'refused'; problem: Problem }
  /** The API server may store it, but its numbers are too big to be counted exactly here. */
  | { outcome: 'uncountable'; reason: string };

/**
 * What the API server makes of a pod before kube-scheduler sees it: defaults are set, then it is checked.
 *
 * @param options - `isWhole` says that the pod is all of what a user applied; otherwise it may be a template or a
 *   projection, of which names, images and what scheduling does not read may be absent.
 */
export function admitPod(
  pod: Pod,
  profile: Profile,
  options: { isWhole: boolean } = { isWhole: false },
): Admission {
  const stored = applyDefaults(pod, profile.kubernetesVersion);
  const problem = validatePod(stored, { profile, ...options });
  if (problem) {
    return { outcome: 'refused', problem };
  }
  try {
    const footprint = podFootprint(stored, profile.kubernetesVersion);
    return { outcome: 'admitted', pod: stored, footprint };
  } catch (error) {
    if (error instanceof AmountError) {
      return { outcome: 'uncountable', reason: error.message };
    }
    throw error;
  }
}
