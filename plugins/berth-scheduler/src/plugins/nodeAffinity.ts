import { proportional } from '../framework/normalizeScore';
import type { FilterPlugin, ScorePlugin } from '../framework/plugin';
import {
  compileNodeSelector,
  compileNodeSelectorTerm,
  nodeNamesOf,
} from '../kubernetes/nodeSelector';

const REASON = "node(s) didn't match Pod's node affinity/selector";
const CONFLICT = 'pod affinity terms conflict';

/** `nodeSelector` and required node affinity must match; preferred node affinity adds its weights. */
export const nodeAffinity: FilterPlugin & ScorePlugin = {
  name: 'NodeAffinity',

  filter({ snapshot, pod }) {
    const labels = Object.entries(pod.spec.nodeSelector ?? {});
    const required =
      pod.spec.affinity?.nodeAffinity
        ?.requiredDuringSchedulingIgnoredDuringExecution;
    if (labels.length === 0 && !required) {
      return undefined;
    }
    const nodeNames = required && nodeNamesOf(required);
    const matches = required ? compileNodeSelector(required) : () => true;
    return {
      readsUsage: false,
      rejects:
        nodeNames?.size === 0
          ? { code: 'UnschedulableAndUnresolvable', reasons: [CONFLICT] }
          : undefined,
      nodeNames,
      passes: node =>
        labels.every(([key, value]) => snapshot.label(node, key) === value) &&
        matches(snapshot.selectable(node)),
      reject: () => ({
        code: 'UnschedulableAndUnresolvable',
        reasons: [REASON],
      }),
    };
  },

  score({ snapshot, pod }) {
    const preferred =
      pod.spec.affinity?.nodeAffinity
        ?.preferredDuringSchedulingIgnoredDuringExecution;
    if (!preferred) {
      return undefined;
    }
    const terms = preferred.flatMap(({ weight = 0, preference = {} }) => {
      const matches = compileNodeSelectorTerm(preference);
      return matches && weight !== 0 ? [{ weight, matches }] : [];
    });
    return {
      readsUsage: false,
      normalization: proportional,
      score(node) {
        const selectable = snapshot.selectable(node);
        return terms.reduce(
          (sum, { weight, matches }) =>
            matches(selectable) ? sum + weight : sum,
          0,
        );
      },
    };
  },
};
