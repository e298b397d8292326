import type { Pod } from '@berth/backstage-plugin-berth-workloads';
import { placedWith } from '../join/placedWith';
import type { WorkloadIdentity } from '../join/workloadIdentity';
import type { ClusterView } from '../store/ClusterView';
import type { SpokenOf } from './Holders';
import type { PodRow } from './PodRow';

/** Pods of one workload, or of one gang, that wait for a node. */
export interface WaitingGroup {
  /** Equal for the pods that go together. */
  key: string;
  holder: number;
  workload: WorkloadIdentity;
  /** Of a gang: how many pods of it have to be placed before any is, with those that are placed. */
  minimum?: number;
  rows: readonly PodRow[];
  /** RFC 3339; since when the first of them waits. */
  since?: string;
}

/** Groups waiting pods by the group in which they are placed, else by their workload. */
export function waitingGroups(
  view: ClusterView,
  waiting: readonly PodRow[],
  holders: SpokenOf,
): WaitingGroup[] {
  const groups = new Map<string, WaitingGroup & { rows: PodRow[] }>();
  for (const row of waiting) {
    const { pod } = row;
    const { holder, workload } = holders.of(view, pod);
    const company = placedWith(view, pod);
    const key = company?.key ?? workload.uid;
    const known = groups.get(key);
    if (known) {
      known.rows.push(row);
      known.since = earlier(known.since, waitsSince(pod));
    } else {
      groups.set(key, {
        key,
        holder,
        workload,
        minimum: company?.minimum(),
        rows: [row],
        since: waitsSince(pod),
      });
    }
  }
  return [...groups.values()];
}

/** When the scheduler first said no, or else when the pod was made. */
function waitsSince({ metadata, status }: Pod): string | undefined {
  const scheduled = status?.conditions?.find(
    ({ type }) => type === 'PodScheduled',
  );
  return scheduled?.lastTransitionTime ?? metadata.creationTimestamp;
}

/** Of two times of the API, which are all in UTC and written alike. */
export function earlier(
  a: string | undefined,
  b: string | undefined,
): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
