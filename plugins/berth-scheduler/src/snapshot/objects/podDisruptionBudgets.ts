import { objectReader } from '../../input/objectReader';
import { LABEL_SELECTOR } from '../../input/objects/selectors';
import type { LabelSelector } from '../../kubernetes/types';
import type { ObjectKind } from './ObjectKind';

/** A PodDisruptionBudget: how many of the pods that it selects may go now. */
export interface PodDisruptionBudget {
  namespace: string;
  selector?: LabelSelector;
  disruptionsAllowed: number;
  /** Names of pods whose eviction the API server has counted already. */
  disruptedPods: readonly string[];
}

const readObject = objectReader<{
  metadata?: { namespace?: string };
  spec?: { selector?: LabelSelector };
  status?: { disruptionsAllowed?: number; disruptedPods?: object };
}>('PodDisruptionBudget', {
  metadata: { namespace: 'string', name: 'string' },
  spec: { selector: LABEL_SELECTOR },
  status: { disruptionsAllowed: 'int32', disruptedPods: { '*': 'present' } },
});

export const podDisruptionBudgets: ObjectKind<PodDisruptionBudget> = {
  schema: readObject.schema,
  read(input) {
    const { metadata, spec, status } = readObject(input);
    return {
      namespace: metadata?.namespace || 'default',
      selector: spec?.selector,
      disruptionsAllowed: status?.disruptionsAllowed ?? 0,
      disruptedPods: Object.keys(status?.disruptedPods ?? {}),
    };
  },
  say: ({ namespace, selector, disruptedPods, ...budget }, words) => ({
    ...budget,
    namespace: words.text(namespace),
    selector: selector && words.selector(selector),
    disruptedPods: disruptedPods.map(words.text),
  }),
};
