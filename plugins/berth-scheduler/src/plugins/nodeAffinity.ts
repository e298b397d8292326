import { proportional } from '../framework/normalizeScore';
import type { FilterPlugin, ScorePlugin } from '../framework/plugin';
import type { Profile } from '../framework/profile';
import {
  compileNodeSelector,
  compileNodeSelectorTerm,
  compileRequiredNodeAffinity,
  nodeNamesOf,
} from '../kubernetes/nodeSelector';
import type { NodeAffinity } from '../kubernetes/types';

const REASON = "node(s) didn't match Pod's node affinity/selector";
const ENFORCED = "node(s) didn't match scheduler-enforced node affinity";
const CONFLICT = 'pod affinity terms conflict';

/**
 * `nodeSelector` and required node affinity must match; preferred node affinity adds its weights. What a profile adds
 * (`addedAffinity`) holds for every pod.
 * Source: pkg/scheduler/framework/plugins/nodeaffinity, v1.34.4 to v1.37.1.
 */
export const nodeAffinity: FilterPlugin & ScorePlugin = {
  name: 'NodeAffinity',

  filter({ snapshot, pod, profile }) {
    const added =
      addedTo(profile)?.requiredDuringSchedulingIgnoredDuringExecution;
    const matches = compileRequiredNodeAffinity(pod.spec);
    if (!matches && !added) {
      return undefined;
    }
    const required =
      pod.spec.affinity?.nodeAffinity
        ?.requiredDuringSchedulingIgnoredDuringExecution;
    const nodeNames = required && nodeNamesOf(required);
    const isEnforced = added ? compileNodeSelector(added) : () => true;
    return {
      readsUsage: false,
      rejects:
        nodeNames?.size === 0
          ? { code: 'UnschedulableAndUnresolvable', reasons: [CONFLICT] }
          : undefined,
      nodeNames,
      passes(node) {
        const selectable = snapshot.selectable(node);
        return isEnforced(selectable) && (!matches || matches(selectable));
      },
      reject: node => ({
        code: 'UnschedulableAndUnresolvable',
        reasons: [isEnforced(snapshot.selectable(node)) ? REASON : ENFORCED],
      }),
    };
  },

  score({ snapshot, pod, profile }) {
    const preferred =
      pod.spec.affinity?.nodeAffinity
        ?.preferredDuringSchedulingIgnoredDuringExecution;
    const added =
      addedTo(profile)?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
    if (!preferred && added.length === 0) {
      return undefined;
    }
    const all = [...added, ...(preferred ?? [])];
    const terms = all.flatMap(({ weight = 0, preference = {} }) => {
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

function addedTo({ pluginArgs }: Profile): NodeAffinity | undefined {
  return pluginArgs?.NodeAffinity?.addedAffinity;
}
