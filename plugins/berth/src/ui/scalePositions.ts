/**
 * Where an autoscaler's counts lie on its line, from 0 at the left end to 1 at the right. The line spans min to max;
 * a count outside of them, as while limits change, sits at the nearer end.
 */
export function scalePositions(counts: {
  min: number;
  max: number;
  current: number;
  wants?: number;
}): { now: number; wanted?: number } {
  const { min, max, current, wants } = counts;
  const position = (count: number) =>
    max > min ? Math.min(1, Math.max(0, (count - min) / (max - min))) : 0.5;
  return {
    now: position(current),
    wanted: wants === undefined ? undefined : position(wants),
  };
}
