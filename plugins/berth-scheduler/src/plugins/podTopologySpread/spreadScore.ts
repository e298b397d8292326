import type { Cycle } from '../../framework/cycle';
import type { Normalization } from '../../framework/normalizeScore';
import type { Score } from '../../framework/plugin';
import { podTopologySpreadArgs } from '../../framework/profile';
import { multiplyDivide } from '../../kubernetes/integers';
import { constraintsOf, isDefaulted } from './constraints';
import { carriesAllKeys, nodeInclusion } from './nodeInclusion';
import { SoftConstraint } from './SoftConstraint';

const MAX_SCORE = 100;

/** The least crowded node is worth 100; podtopologyspread/scoring.go `NormalizeScore`. */
const leastCrowded: Normalization = {
  readsLowest: true,
  normalize: (raw, lowest, highest) =>
    highest === 0
      ? MAX_SCORE
      : multiplyDivide(MAX_SCORE, highest + lowest - raw, highest),
};

/**
 * Nodes that do not carry all topology keys are ignored, but not for the constraints of the system, so that nodes without
 * zones are still spread over.
 * Source: podtopologyspread/scoring.go, v1.34.4 to v1.37.1.
 */
export function spreadScore(cycle: Cycle): Score | undefined {
  const { snapshot, pod, profile } = cycle;
  const wanted = constraintsOf(cycle, 'ScheduleAnyway');
  if (wanted.length === 0) {
    return undefined;
  }
  const isOfSystem =
    isDefaulted(pod) &&
    podTopologySpreadArgs(profile).defaultingType === 'System';
  const isScored = isOfSystem
    ? new Uint8Array(snapshot.size).fill(1)
    : carriesAllKeys(cycle, wanted);
  const inclusion = nodeInclusion(cycle, isScored);
  const constraints = wanted.map(
    constraint => new SoftConstraint(cycle, constraint, inclusion(constraint)),
  );
  const scored = new Uint8Array(snapshot.size);
  const levels = constraints.length === 1 ? constraints[0].levels : undefined;
  return {
    levels: levels && { ...levels, isScored },
    readsUsage: true,
    normalization: leastCrowded,

    feasible(mask) {
      for (let node = 0; node < scored.length; node++) {
        scored[node] = mask[node] & isScored[node];
      }
      constraints.forEach(constraint => constraint.weigh(scored));
    },

    score(node) {
      if (!isScored[node]) {
        return NaN;
      }
      let score = 0;
      for (let i = 0; i < constraints.length; i++) {
        score += constraints[i].score(node);
      }
      return Math.round(score);
    },

    scoreEach(raw) {
      raw.fill(0);
      constraints.forEach(constraint => constraint.addScores(raw));
      for (let node = 0; node < raw.length; node++) {
        raw[node] = isScored[node] ? Math.round(raw[node]) : NaN;
      }
    },

    moved(podClass, node, by) {
      let reachesOthers = false;
      for (let i = 0; i < constraints.length; i++) {
        if (constraints[i].moved(podClass, node, by)) {
          reachesOthers = true;
        }
      }
      return reachesOthers;
    },
  };
}
