import type { PREEMPTION_UNKNOWN } from '../framework/preemption/defaultPreemption';
import { KUBERNETES_VERSIONS } from '../kubernetes/version';
import type { ModelledEntry } from './Entry';

/** The compiler asks for every reason that DefaultPreemption gives. */
const UNKNOWN: Record<
  keyof typeof PREEMPTION_UNKNOWN,
  readonly [name: string, says: string]
> = {
  priority: [
    'Pods of an unknown priority class',
    'A class that is not among the PriorityClass objects, or that nobody asked for: the pod may preempt whomever.',
  ],
  budgets: [
    'Preemption without disruption budgets',
    'Where pods could go and PodDisruptionBudgets were not asked for: they decide on which.',
  ],
  chance: [
    'More nodes than preemption tries',
    'More nodes would do than `minCandidateNodesPercentage` and `minCandidateNodesAbsolute` let kube-scheduler try, which begins with a random one.',
  ],
  overlapping: [
    'Many disruption budgets for the same pods',
    'More than four of which the order matters: kube-scheduler looks at them in any. Up to four, every order is tried.',
  ],
  equals: [
    'Equals among the pods that could go',
    'Pods of the same importance that are not alike, where the sort of kube-scheduler leaves it to chance which of them go.',
  ],
};

export function preemptionEntries(): ModelledEntry[] {
  return Object.values(UNKNOWN).map(([name, says]) => ({
    name,
    status: 'unknown',
    versions: KUBERNETES_VERSIONS,
    says,
  }));
}
