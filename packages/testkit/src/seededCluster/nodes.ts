import { node } from '../builders';
import { KubernetesObject } from '../KubernetesObject';

const gpuTaint = { key: 'nvidia.com/gpu', effect: 'NoSchedule' } as const;

/** Eight nodes in two zones: room for most of the seeded services, but not for all of `train-vision`. */
export const seededNodes: KubernetesObject[] = [
  ...['a', 'b'].map(zone =>
    node({
      name: `h100-${zone}`,
      zone,
      cpu: '192',
      memory: '2Ti',
      gpus: { model: 'H100', count: 8 },
      taints: [gpuTaint],
    }),
  ),
  ...['a', 'b'].map(zone =>
    node({
      name: `h200-${zone}`,
      zone,
      cpu: '192',
      memory: '2Ti',
      gpus: { model: 'H200', count: 8 },
      taints: [gpuTaint],
    }),
  ),
  node({
    name: 'a100-a',
    zone: 'a',
    cpu: '128',
    memory: '1Ti',
    gpus: {
      model: 'A100',
      count: 4,
      mig: { strategy: 'mixed', instances: { '1g.10gb': 8, '3g.40gb': 4 } },
    },
    taints: [gpuTaint],
  }),
  node({
    name: 'l4-b',
    zone: 'b',
    cpu: '48',
    memory: '192Gi',
    gpus: { model: 'L4', count: 4 },
    taints: [gpuTaint],
  }),
  ...['a', 'b'].map(zone => node({ name: `cpu-${zone}`, zone })),
];
