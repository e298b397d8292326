import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';

/** Whether a demand is no more than so many replicas of one pod, each of which is of use without the others. */
export function isPlainDemand({ units }: PodDemand): boolean {
  const [unit] = units;
  const [set] = unit?.sets ?? [];
  return (
    units.length === 1 &&
    unit.sets.length === 1 &&
    unit.times === 1 &&
    !unit.gang &&
    !unit.topology &&
    !unit.hyperNode &&
    set.minimum === undefined &&
    !set.perNode &&
    !set.topology &&
    !set.hyperNode &&
    !set.isPartial
  );
}
