import { GpuCapacity, GpuModel, GpuOptions, MigProfile } from './Gpu';

/** What GPU feature discovery reads from the driver; memory in MiB. */
interface NvidiaModel {
  product: string;
  memory: number;
  family: string;
  compute: [major: number, minor: number];
  migCapable: boolean;
}

const models: Partial<Record<GpuModel, NvidiaModel>> = {
  A100: {
    product: 'NVIDIA-A100-SXM4-80GB',
    memory: 81920,
    family: 'ampere',
    compute: [8, 0],
    migCapable: true,
  },
  H100: {
    product: 'NVIDIA-H100-80GB-HBM3',
    memory: 81559,
    family: 'hopper',
    compute: [9, 0],
    migCapable: true,
  },
  H200: {
    product: 'NVIDIA-H200',
    memory: 143771,
    family: 'hopper',
    compute: [9, 0],
    migCapable: true,
  },
  L4: {
    product: 'NVIDIA-L4',
    memory: 23034,
    family: 'ada-lovelace',
    compute: [8, 9],
    migCapable: false,
  },
  L40S: {
    product: 'NVIDIA-L40S',
    memory: 46068,
    family: 'ada-lovelace',
    compute: [8, 9],
    migCapable: false,
  },
};

const migProfiles: Record<
  MigProfile,
  { memory: number; multiprocessors: number; slices: number }
> = {
  '1g.10gb': { memory: 9728, multiprocessors: 14, slices: 1 },
  '2g.20gb': { memory: 19968, multiprocessors: 28, slices: 2 },
  '3g.40gb': { memory: 40192, multiprocessors: 42, slices: 3 },
};

function migLabels(
  prefix: string,
  product: string,
  profile: MigProfile,
  instances: number,
): Record<string, string> {
  const { memory, multiprocessors, slices } = migProfiles[profile];
  return {
    [`${prefix}.count`]: `${instances}`,
    [`${prefix}.memory`]: `${memory}`,
    [`${prefix}.multiprocessors`]: `${multiprocessors}`,
    [`${prefix}.product`]: `${product}-MIG-${profile}`,
    [`${prefix}.replicas`]: '1',
    [`${prefix}.slices.ci`]: `${slices}`,
    [`${prefix}.slices.gi`]: `${slices}`,
  };
}

/**
 * Labels and resources of a node with NVIDIA GPUs, as GPU feature discovery and the device plugin report them
 * (NVIDIA/k8s-device-plugin, docs/gpu-feature-discovery/README.md).
 */
export function nvidiaCapacity(options: GpuOptions): GpuCapacity {
  const { model: name, count, mig, replicas = 1 } = options;
  const model = models[name];
  if (!model) {
    throw new Error(`${name} is not an NVIDIA model`);
  }
  if (mig && name !== 'A100') {
    throw new Error(`The kit knows MIG profiles of the A100 only, not ${name}`);
  }
  if (mig && replicas > 1) {
    throw new Error('MIG instances are not time-sliced here');
  }

  const labels: Record<string, string> = {
    'nvidia.com/gpu.compute.major': `${model.compute[0]}`,
    'nvidia.com/gpu.compute.minor': `${model.compute[1]}`,
    'nvidia.com/gpu.count': `${count}`,
    'nvidia.com/gpu.family': model.family,
    'nvidia.com/gpu.memory': `${model.memory}`,
    'nvidia.com/gpu.mode': 'compute',
    'nvidia.com/gpu.present': 'true',
    'nvidia.com/gpu.product': model.product,
    'nvidia.com/gpu.replicas': `${replicas}`,
    'nvidia.com/gpu.sharing-strategy': 'none',
    'nvidia.com/mig.capable': `${model.migCapable}`,
    'nvidia.com/mig.strategy': mig?.strategy ?? 'none',
    'nvidia.com/mps.capable': 'false',
  };

  switch (mig?.strategy) {
    case 'mixed': {
      const resources: Record<string, string> = { 'nvidia.com/gpu': '0' };
      const profiles = Object.entries(mig.instances) as [MigProfile, number][];
      for (const [profile, instances] of profiles) {
        const resource = `nvidia.com/mig-${profile}`;
        resources[resource] = `${instances}`;
        Object.assign(
          labels,
          migLabels(resource, model.product, profile, instances),
        );
      }
      return { labels, resources };
    }
    case 'single':
      return {
        labels: {
          ...labels,
          ...migLabels(
            'nvidia.com/gpu',
            model.product,
            mig.profile,
            mig.instances,
          ),
        },
        resources: { 'nvidia.com/gpu': `${mig.instances}` },
      };
    default:
      return {
        labels:
          replicas > 1
            ? {
                ...labels,
                'nvidia.com/gpu.product': `${model.product}-SHARED`,
                'nvidia.com/gpu.sharing-strategy': 'time-slicing',
              }
            : labels,
        resources: { 'nvidia.com/gpu': `${count * replicas}` },
      };
  }
}
