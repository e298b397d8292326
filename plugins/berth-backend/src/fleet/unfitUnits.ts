import type {
  FleetCause,
  FleetQueue,
} from '@berth/backstage-plugin-berth-common';
import {
  schedule,
  type Profile,
  type Snapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { gpusOf } from '@berth/backstage-plugin-berth-workloads';
import type { AssembledCluster } from './AssembledCluster';
import { likeness, shapeOf } from './causeOfWait';
import { largestFirst } from './largestFirst';
import type { PodRow } from './PodRow';
import type { Slices } from '../clock/Slices';

/** Different pods that fit somewhere and wait all the same. With more of them others might use what the first cannot. */
const MAX_QUESTIONS = 20;

/** Waiting pods that are alike, or go together, and why they wait. */
export interface JudgedGroup {
  rows: readonly PodRow[];
  cause: FleetCause;
}

/** Of each accelerator that is free and that somebody waits for: how many units are where none of them could go. */
export async function unfitUnits(
  cluster: AssembledCluster,
  options: {
    judged: readonly JudgedGroup[];
    snapshot: Snapshot | undefined;
    profile: Profile;
    slices: Slices;
  },
): Promise<FleetQueue['unfit']> {
  const { judged, snapshot, profile, slices } = options;
  const feasible = new Map<string, ReadonlySet<string>>();
  const unfit: FleetQueue['unfit'] = [];
  for (const [at, gpus] of cluster.gpus.entries()) {
    const { vendor, resource, unit, model } = gpus;
    const entry = { vendor, resource, unit, model, cluster: cluster.view.name };
    const asking = judged.filter(
      ({ rows: [{ pod }], cause }) =>
        cause.code !== 'gated' &&
        gpusOf([pod], () => undefined).some(
          wanted =>
            wanted.resource === resource &&
            (wanted.model === undefined || wanted.model === model),
        ),
    );
    if (gpus.free === 0 || asking.length === 0) {
      unfit.push({ ...entry, units: 0 });
      continue;
    }
    const isKnown =
      snapshot &&
      asking.every(
        ({ cause }) => cause.code !== 'unknown' || cause.limit !== undefined,
      );
    if (!isKnown) {
      unfit.push(entry);
      continue;
    }
    const placeable = largestFirst(
      asking
        .filter(({ cause: { code } }) => code === 'fits' || code === 'gang')
        .map(group => ({ ...group, question: likeness(group.rows[0]) })),
    );
    let limit = asking.map(limitOf).find(Boolean);
    const usable = new Set<string>();
    for (const { rows, question } of placeable) {
      if (!feasible.has(question)) {
        if (feasible.size >= MAX_QUESTIONS) {
          limit = MAX_QUESTIONS;
          continue;
        }
        const decision = schedule(snapshot, shapeOf(rows[0].pod), profile);
        feasible.set(question, new Set(decision.feasible));
        if (slices.isOver) await slices.pause();
      }
      feasible.get(question)!.forEach(node => usable.add(node));
    }
    const units = freeElsewhere(cluster, at, usable);
    const isAtMost = limit !== undefined && units > 0;
    unfit.push({ ...entry, units, ...(isAtMost && { limit }) });
  }
  return unfit;
}

/** Where the core was not asked about a group. */
function limitOf({ cause }: JudgedGroup): number | undefined {
  return cause.code === 'unknown' ? cause.limit : undefined;
}

function freeElsewhere(
  { nodes }: AssembledCluster,
  accelerator: number,
  usable: ReadonlySet<string>,
): number {
  let units = 0;
  for (const { row, devices } of nodes) {
    if (usable.has(row.node.metadata.name)) continue;
    for (const device of devices) {
      if (device.accelerator === accelerator) units += device.free;
    }
  }
  return units;
}
