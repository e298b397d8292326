import type { GpuUtilisation } from '@berth/backstage-plugin-berth-common';

/** What the GPUs of two workloads do together. A mean counts for as many GPUs as it was made of. */
export function sumUtilisations(
  a: GpuUtilisation | undefined,
  b: GpuUtilisation | undefined,
): GpuUtilisation | undefined {
  if (a?.status !== 'measured') {
    return b ?? a;
  }
  if (b?.status !== 'measured') {
    return a;
  }
  const devices = a.devices + b.devices;
  return {
    status: 'measured',
    percent: (a.percent * a.devices + b.percent * b.devices) / devices,
    lowestPercent: Math.min(a.lowestPercent, b.lowestPercent),
    highestPercent: Math.max(a.highestPercent, b.highestPercent),
    devices,
    memory: a.memory &&
      b.memory && {
        usedBytes: a.memory.usedBytes + b.memory.usedBytes,
        totalBytes: a.memory.totalBytes + b.memory.totalBytes,
      },
    at: a.at < b.at ? a.at : b.at,
  };
}
