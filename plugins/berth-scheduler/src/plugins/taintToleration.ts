import { reversed } from '../framework/normalizeScore';
import type { FilterPlugin, Rejection, ScorePlugin } from '../framework/plugin';
import { anyTolerates, toleratesNode } from '../kubernetes/tolerations';

// Without key and value since 1.35 and the later patches of 1.34 (kubernetes#134740, #135023).
const UNTOLERATED: Rejection = {
  code: 'UnschedulableAndUnresolvable',
  reasons: ['node(s) had untolerated taint(s)'],
};

const DISCOURAGING = 'PreferNoSchedule';

/**
 * Taints keep pods away that do not tolerate them; the more `PreferNoSchedule` taints a pod does not tolerate, the lower
 * the score.
 */
export const taintToleration: FilterPlugin & ScorePlugin = {
  name: 'TaintToleration',

  filter({ snapshot, pod, tolerationOptions }) {
    const tolerations = pod.spec.tolerations ?? [];
    const { setOf, sets } = snapshot.taintSets;
    const isTolerated = sets.map(taints =>
      toleratesNode(tolerations, taints, tolerationOptions),
    );
    return {
      readsUsage: false,
      passes: node => isTolerated[setOf[node]],
      reject: () => UNTOLERATED,
    };
  },

  score({ snapshot, pod, tolerationOptions }) {
    const tolerations = (pod.spec.tolerations ?? []).filter(
      ({ effect }) => !effect || effect === DISCOURAGING,
    );
    const { setOf, sets } = snapshot.taintSets;
    const scores = sets.map(
      taints =>
        taints.filter(
          taint =>
            taint.effect === DISCOURAGING &&
            !anyTolerates(tolerations, taint, tolerationOptions),
        ).length,
    );
    return {
      readsUsage: false,
      normalization: reversed,
      score: node => scores[setOf[node]],
    };
  },
};
