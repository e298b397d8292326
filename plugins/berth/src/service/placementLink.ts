import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import { workloadKey } from './workloadKey';

/** The element that a link to the preview scrolls to. */
export const PLACEMENT_ANCHOR = 'berth-placement';

const WAITING: ReadonlySet<ServiceProblem['sentence']['code']> = new Set([
  'podsWaiting',
  'podsWaitingForGpus',
]);

/**
 * The query and hash that open the preview on the workload a problem is about; `undefined` where pods do not wait for
 * room, so a preview would not help.
 */
export function placementLink(problem: ServiceProblem): string | undefined {
  const { sentence, workload } = problem;
  if (!workload || !WAITING.has(sentence.code)) {
    return undefined;
  }
  return workloadPreviewLink(workload.cluster, workload);
}

/** The query and hash that open the preview on a workload. */
export function workloadPreviewLink(
  cluster: string,
  workload: Parameters<typeof workloadKey>[0],
): string {
  const query = new URLSearchParams({
    cluster,
    workload: workloadKey(workload),
  });
  return `?${query}#${PLACEMENT_ANCHOR}`;
}
