import type { Accelerator } from '@berth/backstage-plugin-berth-workloads';

/** Compute slices of a GPU that can be partitioned; NVIDIA MIG user guide, "MIG profiles". */
const MIG_SLICES = 7;

/** Labels that say of how many replicas a shared GPU is: NVIDIA GPU feature discovery, GKE. */
const REPLICAS = [
  'nvidia.com/gpu.replicas',
  'cloud.google.com/gke-max-shared-clients-per-gpu',
];

/** How many units one GPU is divided into: 1 for a whole one, 0 where nothing tells. */
export function unitsPerGpu(
  { vendor, unit }: Accelerator,
  labels: Readonly<Record<string, string>>,
): number {
  switch (unit.kind) {
    case 'partition': {
      const slices = Number(/^(\d)g\./.exec(unit.profile)?.[1] ?? 0);
      return vendor === 'nvidia' && slices > 0
        ? Math.max(1, Math.floor(MIG_SLICES / slices))
        : 0;
    }
    case 'shared':
      return replicasOf(labels);
    default:
      return 1;
  }
}

function replicasOf(labels: Readonly<Record<string, string>>): number {
  for (const key of REPLICAS) {
    const replicas = Number(labels[key]);
    if (Number.isSafeInteger(replicas) && replicas > 1) return replicas;
  }
  return 0;
}
