import type { PlacementInputs } from './PlacementInputs';
import type { StartingPoint } from './StartingPoint';

/**
 * The workload whose running pods the preview may put others in the place of: the one it starts from, where it runs in
 * the cluster that is asked about.
 */
export function replaceableWorkload(
  start: StartingPoint,
  inputs: PlacementInputs,
): StartingPoint['running'] {
  const runsThere =
    start.cluster === inputs.cluster && (start.running?.pods ?? 0) > 0;
  return runsThere ? start.running : undefined;
}
