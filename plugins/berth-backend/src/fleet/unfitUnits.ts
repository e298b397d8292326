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
import type { PodRow } from './PodRow';
import type { Slices } from './Slices';

/** Different pods that fit somewhere and wait all the same; with more of them nothing is said. */
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
    const placeable = asking.filter(
      ({ cause: { code } }) => code === 'fits' || code === 'gang',
    );
    const isKnown =
      snapshot && asking.every(({ cause }) => cause.code !== 'unknown');
    const usable = new Set<string>();
    for (const { rows } of isKnown ? placeable : []) {
      const key = likeness(rows[0]);
      if (!feasible.has(key)) {
        if (feasible.size >= MAX_QUESTIONS) break;
        const decision = schedule(snapshot!, shapeOf(rows[0].pod), profile);
        feasible.set(key, new Set(decision.feasible));
        if (slices.isOver) await slices.pause();
      }
      feasible.get(key)!.forEach(node => usable.add(node));
    }
    unfit.push(
      isKnown && feasible.size < MAX_QUESTIONS
        ? { ...entry, units: freeElsewhere(cluster, at, usable) }
        : entry,
    );
  }
  return unfit;
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
