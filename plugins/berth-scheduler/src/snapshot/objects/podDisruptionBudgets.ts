import { LABEL_SELECTOR } from '../../input/objects/selectors';
import { readableSelector } from '../../kubernetes/labelSelector';
import type { LabelSelector } from '../../kubernetes/types';
import { objectKind } from './ObjectKind';

/** A PodDisruptionBudget: how many of the pods that it selects may go now. */
export interface PodDisruptionBudget {
  namespace: string;
  /** Absent where the budget has none, or one that nobody can read: it is of no pod then. */
  selector?: LabelSelector;
  disruptionsAllowed: number;
  /** Names of pods whose eviction the API server has counted already. */
  disruptedPods: readonly string[];
}

interface PodDisruptionBudgetInput {
  spec?: { selector?: LabelSelector };
  status?: { disruptionsAllowed?: number; disruptedPods?: object };
}

export const podDisruptionBudgets = objectKind('PodDisruptionBudget', {
  schema: {
    metadata: { namespace: 'string', name: 'string' },
    spec: { selector: LABEL_SELECTOR },
    status: { disruptionsAllowed: 'int32', disruptedPods: { '*': 'present' } },
  },
  read: (
    { spec, status }: PodDisruptionBudgetInput,
    { namespace },
  ): PodDisruptionBudget => ({
    namespace,
    selector: readableSelector(spec?.selector),
    disruptionsAllowed: status?.disruptionsAllowed ?? 0,
    disruptedPods: Object.keys(status?.disruptedPods ?? {}),
  }),
  say: ({ namespace, selector, disruptedPods, ...budget }, words) => ({
    ...budget,
    namespace: words.text(namespace),
    selector: selector && words.selector(selector),
    disruptedPods: disruptedPods.map(words.text),
  }),
});
