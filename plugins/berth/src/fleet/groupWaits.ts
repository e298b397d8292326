import type {
  FleetCause,
  FleetWait,
} from '@berth/backstage-plugin-berth-common';
import { compareUnits, countedAs, noUnits, UnitCounts } from './unitCounts';

/** Waits that one cause holds up. */
export interface CauseGroup {
  /** What tells the cause from others. */
  key: string;
  code: FleetCause['code'];
  /** The longest wait first. */
  waits: FleetWait[];
  groups: number;
  pods: number;
  /** What all of their pods need of accelerators. */
  units: UnitCounts;
  since?: string;
}

/** By cause, the one first that holds up most GPUs, and then most pods. */
export function groupWaits(waits: readonly FleetWait[]): CauseGroup[] {
  const byCause = new Map<string, CauseGroup>();
  for (const wait of waits) {
    const { code } = wait.cause;
    const key = JSON.stringify([code, ...detailsOf(wait)]);
    const group = byCause.get(key) ?? {
      ...{ key, code, waits: [], groups: 0, pods: 0, units: noUnits() },
    };
    byCause.set(key, group);
    group.waits.push(wait);
    group.groups += wait.groups;
    group.pods += wait.pods;
    if (wait.gpus) group.units[countedAs(wait.gpus)] += wait.gpus.total;
    if (wait.since && !(group.since && group.since < wait.since)) {
      group.since = wait.since;
    }
  }
  for (const group of byCause.values()) {
    group.waits.sort((a, b) => ((a.since ?? '~') < (b.since ?? '~') ? -1 : 1));
  }
  return [...byCause.values()].sort(
    (a, b) => compareUnits(b.units, a.units) || b.pods - a.pods,
  );
}

/**
 * What makes two causes of it: whoever mends one leaves the other. Of GPUs on one node the number is a part of it, as what is
 * too small a block for some is none for others.
 */
function detailsOf({ cause, gpus }: FleetWait): unknown[] {
  const accelerator = gpus && [gpus.resource, gpus.model, gpus.unit];
  switch (cause.code) {
    case 'gpusScattered':
    case 'gpusTaken':
      return [accelerator, gpus?.units];
    case 'noSuchGpu':
    case 'gang':
      return [accelerator];
    case 'resource':
      return [cause.resource];
    case 'rule':
      return [cause.reason];
    case 'gated':
      return [...cause.gates].sort();
    case 'queue':
      return [cause.system, cause.queue, cause.check];
    case 'quota':
      return [cause.namespace, cause.quota];
    case 'unknown':
      return [cause.limit];
    default:
      return [];
  }
}

const MOST = 3;

/** The causes that hold up most, and how many pods of all that wait. */
export interface TopCauses {
  causes: CauseGroup[];
  held: number;
  pods: number;
}

/** What is not known, and what has room now, is no cause. */
export function topCauses(groups: readonly CauseGroup[]): TopCauses {
  const podsOf = (some: readonly CauseGroup[]) =>
    some.reduce((sum, { pods }) => sum + pods, 0);
  const causes = groups
    .filter(({ code }) => code !== 'fits' && code !== 'unknown')
    .slice(0, MOST);
  return { causes, held: podsOf(causes), pods: podsOf(groups) };
}
