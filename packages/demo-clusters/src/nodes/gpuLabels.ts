import type { GpuModel } from './gpuModels';
import type { MigProfile } from './migProfiles';

/** The GPUs of a node, and how they are cut up. */
export interface NodeGpus {
  model: GpuModel;
  /** Whole GPUs that pods may have. */
  whole: number;
  /** Instances by MIG profile; strategy `mixed`. */
  mig?: Array<{ profile: MigProfile; count: number }>;
}

/** Source: NVIDIA/k8s-device-plugin v0.18 `docs/gpu-feature-discovery/README.md`. */
export function gpuLabels({
  model,
  whole,
  mig = [],
}: NodeGpus): Record<string, string> {
  const labels: Record<string, string> = {
    'nvidia.com/cuda.driver-version.full': '580.95.05',
    'nvidia.com/cuda.driver-version.major': '580',
    'nvidia.com/cuda.driver-version.minor': '95',
    'nvidia.com/cuda.driver-version.revision': '05',
    'nvidia.com/cuda.runtime-version.full': '13.0',
    'nvidia.com/cuda.runtime-version.major': '13',
    'nvidia.com/cuda.runtime-version.minor': '0',
    'nvidia.com/gpu.compute.major': `${model.compute.major}`,
    'nvidia.com/gpu.compute.minor': `${model.compute.minor}`,
    'nvidia.com/gpu.count': `${whole}`,
    'nvidia.com/gpu.family': model.family,
    'nvidia.com/gpu.machine': model.machine,
    'nvidia.com/gpu.memory': `${model.memory}`,
    'nvidia.com/gpu.mode': 'compute',
    'nvidia.com/gpu.present': 'true',
    'nvidia.com/gpu.product': model.product,
    'nvidia.com/gpu.replicas': '1',
    'nvidia.com/mig.capable': `${model.migCapable}`,
    'nvidia.com/mig.strategy': mig.length ? 'mixed' : 'single',
  };
  for (const { profile, count } of mig) {
    const prefix = `nvidia.com/mig-${profile.name}`;
    labels[`${prefix}.count`] = `${count}`;
    labels[`${prefix}.memory`] = `${profile.memory}`;
    labels[`${prefix}.multiprocessors`] = `${profile.multiprocessors}`;
    labels[`${prefix}.product`] = `${model.product}-MIG-${profile.name}`;
    labels[`${prefix}.slices.gi`] = `${profile.slices}`;
    labels[`${prefix}.slices.ci`] = `${profile.slices}`;
  }
  return labels;
}

/** The extended resources that the device plugin registers. */
export function gpuResources({
  whole,
  mig = [],
}: NodeGpus): Record<string, string> {
  return {
    'nvidia.com/gpu': `${whole}`,
    ...Object.fromEntries(
      mig.map(({ profile, count }) => [
        `nvidia.com/mig-${profile.name}`,
        `${count}`,
      ]),
    ),
  };
}
