import type {
  FleetCause,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';

/** Waits that one cause holds up. */
export interface CauseGroup {
  code: FleetCause['code'];
  /** The longest wait first. */
  waits: FleetWait[];
  groups: number;
  pods: number;
  /** Units of accelerators that all of their pods need. */
  gpus: number;
  since?: string;
}

/** By cause, the one first that holds up most GPUs, and then most pods. */
export function groupWaits(waits: readonly FleetWait[]): CauseGroup[] {
  const byCause = new Map<FleetCause['code'], CauseGroup>();
  for (const wait of waits) {
    const { code } = wait.cause;
    const group = byCause.get(code) ?? {
      ...{ code, waits: [], groups: 0, pods: 0, gpus: 0 },
    };
    byCause.set(code, group);
    group.waits.push(wait);
    group.groups += wait.groups;
    group.pods += wait.pods;
    group.gpus += wait.pods * (wait.gpus?.units ?? 0);
    if (wait.since && !(group.since && group.since < wait.since)) {
      group.since = wait.since;
    }
  }
  for (const group of byCause.values()) {
    group.waits.sort((a, b) => ((a.since ?? '~') < (b.since ?? '~') ? -1 : 1));
  }
  return [...byCause.values()].sort(
    (a, b) => b.gpus - a.gpus || b.pods - a.pods,
  );
}
