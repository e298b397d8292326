import { priorityOf } from '../kubernetes/priority';
import { isAtLeast } from '../kubernetes/version';
import type { Cycle } from './cycle';
import { fitError } from './fitError';

const NO_CLAIMS = 'no new claims to deallocate, ';
const NEVER = 'not eligible due to preemptionPolicy=Never.';
const NO_VICTIMS = 'No preemption victims found for incoming pod';
const NOT_HELPFUL = 'Preemption is not helpful for scheduling';

/** What PostFilter says of a pod that fits nowhere. */
export type PostFilter =
  | { outcome: 'text'; text: string }
  /** Pods of lower priority would have to be tried as victims. */
  | { outcome: 'not modelled' };

/**
 * What preemption says where it has nobody to look at: no pod of lower priority is on any node that would be free
 * without its pods.
 * Source: pkg/scheduler/framework/preemption, plugins/defaultpreemption, plugins/dynamicresources `PostFilter`.
 *
 * @param candidates - Nodes that were rejected as `Unschedulable`, not `UnschedulableAndUnresolvable`.
 */
export function postFilter(cycle: Cycle, candidates: number[]): PostFilter {
  const { snapshot, pod, profile } = cycle;
  const prefix = isAtLeast(profile.kubernetesVersion, '1.37') ? '' : NO_CLAIMS;
  const priority = priorityOf(pod);
  if (pod.spec.preemptionPolicy === 'Never') {
    return { outcome: 'text', text: `${prefix}preemption: ${NEVER}` };
  }
  // The priority class decides on the policy too.
  if (priority === undefined) {
    return { outcome: 'not modelled' };
  }
  const { podStart, podClass } = snapshot.columns;
  const { podClasses } = snapshot.header;
  const hasVictims = (node: number) =>
    podClass
      .subarray(podStart[node], podStart[node + 1])
      .some(number => (podClasses[number].priority ?? 0) < priority);
  if (candidates.some(hasVictims)) {
    return { outcome: 'not modelled' };
  }
  const reasons = new Map<string, number>();
  if (candidates.length > 0) {
    reasons.set(NO_VICTIMS, candidates.length);
  }
  if (candidates.length < snapshot.size) {
    reasons.set(NOT_HELPFUL, snapshot.size - candidates.length);
  }
  const nested = fitError({ nodes: snapshot.size, reasons });
  return { outcome: 'text', text: `${prefix}preemption: ${nested}` };
}

/** After a PreFilter rejection DynamicResources has no state and its PostFilter fails with these words. */
export const POST_FILTER_WITHOUT_STATE = 'not found';
