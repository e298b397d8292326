import type {
  GpuUtilisation,
  WorkloadGpus,
} from '@berth/backstage-plugin-berth-common';
import {
  GpuAllocation,
  gpusOf,
  Node,
  Pod,
} from '@berth/backstage-plugin-berth-workloads';
import type { GpuMeasurements, GpuSample } from '../utilisation';

/** The allocations of a workload with what was measured of them, as far as anything is known of the cluster. */
export function withUtilisation(options: {
  gpus: readonly GpuAllocation[];
  pods: readonly Pod[];
  nodeOf: (name: string) => Node | undefined;
  cluster: string;
  measurements: GpuMeasurements;
}): WorkloadGpus[] {
  const { gpus, pods, nodeOf, cluster, measurements } = options;
  if (gpus.length === 0 || !isKnown(measurements, cluster)) return [...gpus];
  const samples = new Map<string, GpuSample[]>();
  for (const pod of pods) {
    const ofPod = measurements.of(cluster, pod);
    if (ofPod.length === 0) continue;
    const all = gpusOf([pod], nodeOf);
    for (const held of all) {
      const key = keyOf(held);
      const ofUnit =
        all.length === 1
          ? ofPod
          : ofPod.filter(sample => isOfUnit(sample, held));
      const known = samples.get(key) ?? [];
      samples.set(key, known);
      for (const sample of ofUnit) known.push(sample);
    }
  }
  return gpus.map(gpu =>
    gpu.bound > 0
      ? { ...gpu, utilisation: summed(samples.get(keyOf(gpu)) ?? []) }
      : gpu,
  );
}

function isKnown(measurements: GpuMeasurements, cluster: string): boolean {
  const { status } = measurements.freshness(cluster);
  return status === 'live' || status === 'stale';
}

function keyOf({ resource, unit, model }: GpuAllocation): string {
  return JSON.stringify([resource, unit, model]);
}

/** A pod may have slices of several sizes; whole GPUs have no profile. */
function isOfUnit({ profile }: GpuSample, { unit }: GpuAllocation): boolean {
  const slice = 'profile' in unit ? unit.profile : undefined;
  return profile === undefined || profile === slice;
}

function summed(samples: readonly GpuSample[]): GpuUtilisation {
  if (samples.length === 0) return { status: 'noSample' };
  const percents = samples.map(({ percent }) => percent);
  const memories = samples.flatMap(({ memory }) => memory ?? []);
  return {
    status: 'measured',
    percent: rounded(sumOf(percents) / percents.length),
    lowestPercent: rounded(least(percents)),
    highestPercent: rounded(percents.reduce((a, b) => Math.max(a, b))),
    devices: samples.length,
    ...(memories.length === samples.length && {
      memory: {
        usedBytes: Math.round(
          sumOf(memories.map(({ usedBytes }) => usedBytes)),
        ),
        totalBytes: Math.round(
          sumOf(memories.map(({ totalBytes }) => totalBytes)),
        ),
      },
    }),
    at: new Date(least(samples.map(({ at }) => at))).toISOString(),
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Of one at least. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

/** To a tenth: 0.4 % is not idle. */
function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}
