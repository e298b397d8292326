import { H100, H200 } from '../../nodes/gpuModels';
import type { ClusterPlan } from './ClusterPlan';

const h100 = { cpus: 192, memoryGi: 2048, gpus: { model: H100, whole: 8 } };

/** 16 × 8 H100 in two zones, four of them for research, and 8 × 8 H200. */
export const tokyoH100: ClusterPlan = {
  name: 'tokyo-h100',
  title: 'Tokyo · H100 and H200',
  version: 'v1.37.1',
  argoCd: true,
  region: 'tokyo',
  network: '10.10',
  pools: [
    {
      prefix: 'gpu-h-',
      count: 8,
      zone: 'tokyo-a',
      nodesPerRack: 4,
      firstRack: 1,
      ...h100,
    },
    {
      prefix: 'gpu-h-',
      first: 9,
      count: 2,
      zone: 'tokyo-b',
      nodesPerRack: 4,
      firstRack: 3,
      ...h100,
    },
    {
      prefix: 'gpu-h-',
      first: 11,
      count: 4,
      zone: 'tokyo-b',
      nodesPerRack: 4,
      firstRack: 4,
      ...h100,
      taints: [{ key: 'dedicated', value: 'research', effect: 'NoSchedule' }],
    },
    {
      prefix: 'gpu-h-',
      first: 15,
      count: 2,
      zone: 'tokyo-b',
      nodesPerRack: 4,
      firstRack: 3,
      ...h100,
    },
    {
      prefix: 'gpu-h2-',
      count: 8,
      zone: 'tokyo-c',
      nodesPerRack: 4,
      firstRack: 5,
      cpus: 192,
      memoryGi: 2048,
      gpus: { model: H200, whole: 8 },
    },
    {
      prefix: 'cpu-',
      count: 4,
      zone: 'tokyo-a',
      nodesPerRack: 4,
      firstRack: 7,
      cpus: 64,
      memoryGi: 256,
    },
  ],
};
