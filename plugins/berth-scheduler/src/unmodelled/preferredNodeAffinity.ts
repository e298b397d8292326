import { compileNodeSelectorTerm } from '../kubernetes/nodeSelector';
import type { UnmodelledRule } from './rule';

/**
 * The API server takes preferred terms with values that are no label values; kube-scheduler then fails to score as soon
 * as two nodes are feasible.
 */
export const preferredNodeAffinity: UnmodelledRule = ({ pod }) => {
  const terms =
    pod.spec.affinity?.nodeAffinity
      ?.preferredDuringSchedulingIgnoredDuringExecution ?? [];
  const isBroken = terms.some(
    ({ preference = {} }) =>
      (preference.matchExpressions?.length || preference.matchFields?.length) &&
      !compileNodeSelectorTerm(preference),
  );
  return isBroken
    ? {
        unknown: [
          'spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution: kube-scheduler cannot parse a term',
        ],
      }
    : {};
};
