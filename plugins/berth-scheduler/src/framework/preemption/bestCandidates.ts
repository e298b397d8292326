import type { Candidate } from './Victim';

/** Added to each priority, so that many victims of a negative one are not better than few; `math.MaxInt32 + 1`. */
const OFFSET = 2 ** 31;

/** The criteria in their order; of each, less is better. */
const CRITERIA: ReadonlyArray<(candidate: Candidate) => number> = [
  ({ violations }) => violations,
  ({ victims }) => victims[0].priority,
  ({ victims }) =>
    victims.reduce((sum, { priority }) => sum + priority + OFFSET, 0),
  ({ victims }) => victims.length,
  ({ victims }) => -earliestStart(victims),
];

/**
 * The nodes on which the least is lost; kube-scheduler takes one of them by chance.
 * Source: pkg/scheduler/framework/preemption/preemption.go `pickOneNodeForPreemption`, v1.34.4 to v1.37.1.
 */
export function bestCandidates(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  return CRITERIA.reduce((left, criterion) => {
    const costs = left.map(criterion);
    const least = Math.min(...costs);
    return left.filter((_, i) => costs[i] === least);
  }, candidates);
}

/** When the first of the most important pods started. */
function earliestStart(victims: Candidate['victims']): number {
  const { priority } = victims[0];
  return Math.min(
    ...victims
      .filter(victim => victim.priority === priority)
      .map(({ started }) => started),
  );
}
