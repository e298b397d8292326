import type { Cycle } from '../../framework/cycle';
import type { Filter, Rejection } from '../../framework/plugin';
import { constraintsOf } from './constraints';
import { HardConstraint } from './HardConstraint';
import { carriesAllKeys, nodeInclusion } from './nodeInclusion';

const REASON = "node(s) didn't match pod topology spread constraints";
const CROWDED: Rejection = { code: 'Unschedulable', reasons: [REASON] };
const NO_LABEL: Rejection = {
  code: 'UnschedulableAndUnresolvable',
  reasons: [`${REASON} (missing required label)`],
};

/**
 * Source: podtopologyspread/filtering.go, v1.34.4 to v1.37.1 (where InPlacePodVerticalScalingSchedulerPreemption is off).
 */
export function spreadFilter(cycle: Cycle): Filter | undefined {
  const wanted = constraintsOf(cycle, 'DoNotSchedule');
  if (wanted.length === 0) {
    return undefined;
  }
  const inclusion = nodeInclusion(cycle, carriesAllKeys(cycle, wanted));
  const constraints = wanted.map(
    constraint => new HardConstraint(cycle, constraint, inclusion(constraint)),
  );
  return {
    readsUsage: true,

    passes(node) {
      for (let i = 0; i < constraints.length; i++) {
        if (!constraints[i].allows(node)) {
          return false;
        }
      }
      return true;
    },

    passesEach(passed) {
      passed.fill(1);
      constraints.forEach(constraint => constraint.restrict(passed));
    },

    reject(node) {
      return constraints
        .find(constraint => !constraint.allows(node))
        ?.reaches(node)
        ? CROWDED
        : NO_LABEL;
    },

    moved(podClass, node, by) {
      let reachesOthers = false;
      for (let i = 0; i < constraints.length; i++) {
        const constraint = constraints[i];
        if (constraint.pods.counts(podClass) && constraint.add(node, by)) {
          reachesOthers = true;
        }
      }
      return reachesOthers;
    },

    // AddPod and RemovePod also count pods that are being deleted, and all pods for the empty selector.
    supposed(podClass, node, by) {
      for (let i = 0; i < constraints.length; i++) {
        const constraint = constraints[i];
        if (constraint.pods.selects(podClass)) {
          constraint.add(node, by);
        }
      }
    },
  };
}
