import { A100, L4 } from '../../nodes/gpuModels';
import { MIG_1G_10GB, MIG_2G_20GB, MIG_3G_40GB } from '../../nodes/migProfiles';
import type { ClusterPlan } from './ClusterPlan';

/** A100, half of them cut into MIG instances beside whole GPUs (strategy `mixed`), and L4. */
export const nagoyaA100: ClusterPlan = {
  name: 'nagoya-a100',
  title: 'Nagoya · A100 and L4',
  version: 'v1.37.1',
  argoCd: true,
  region: 'nagoya',
  network: '10.20',
  pools: [
    {
      prefix: 'gpu-a-',
      count: 6,
      zone: 'nagoya-a',
      nodesPerRack: 3,
      firstRack: 1,
      cpus: 128,
      memoryGi: 1024,
      gpus: { model: A100, whole: 8 },
    },
    {
      prefix: 'gpu-m-',
      count: 4,
      zone: 'nagoya-b',
      nodesPerRack: 4,
      firstRack: 3,
      cpus: 128,
      memoryGi: 1024,
      gpus: {
        model: A100,
        whole: 4,
        mig: [
          { profile: MIG_1G_10GB, count: 7 },
          { profile: MIG_2G_20GB, count: 6 },
          { profile: MIG_3G_40GB, count: 2 },
        ],
      },
    },
    {
      prefix: 'gpu-l-',
      count: 6,
      zone: 'nagoya-b',
      nodesPerRack: 6,
      firstRack: 4,
      cpus: 64,
      memoryGi: 256,
      gpus: { model: L4, whole: 4 },
    },
    {
      prefix: 'cpu-',
      count: 4,
      zone: 'nagoya-a',
      nodesPerRack: 4,
      firstRack: 5,
      cpus: 64,
      memoryGi: 256,
    },
  ],
};
