import { node, NodeOptions } from '../../builders';
import { KubernetesObject } from '../../KubernetesObject';

const gpuTaint = { key: 'nvidia.com/gpu', effect: 'NoSchedule' } as const;

/** For the pods of one kind, as far as they ask for it. */
function dedicated(
  pool: string,
  options: NodeOptions & { zone: string },
): KubernetesObject {
  return node({
    cpu: '16',
    memory: '32Gi',
    taints: [{ key: 'dedicated', value: pool, effect: 'NoSchedule' }],
    ...options,
    labels: { pool, ...options.labels },
  });
}

/** Small and unlike each other, so that the order in which they fill up is told by scores and filters alike. */
export const nodes: KubernetesObject[] = [
  node({
    name: 'h100-a',
    zone: 'a',
    cpu: '32',
    memory: '256Gi',
    gpus: { model: 'H100', count: 8 },
    taints: [gpuTaint],
  }),
  node({
    name: 'h100-b',
    zone: 'b',
    cpu: '32',
    memory: '192Gi',
    gpus: { model: 'H100', count: 8 },
    taints: [gpuTaint],
  }),
  node({
    name: 'a100-a',
    zone: 'a',
    cpu: '16',
    memory: '64Gi',
    gpus: {
      model: 'A100',
      count: 1,
      mig: { strategy: 'mixed', instances: { '1g.10gb': 4, '3g.40gb': 1 } },
    },
    taints: [gpuTaint],
  }),
  node({
    name: 'l4-b',
    zone: 'b',
    cpu: '8',
    memory: '32Gi',
    gpus: { model: 'L4', count: 1, replicas: 4 },
  }),
  node({
    name: 'mi300x-b',
    zone: 'b',
    cpu: '24',
    memory: '128Gi',
    gpus: { model: 'MI300X', count: 4 },
  }),
  node({
    name: 'cpu-a',
    zone: 'a',
    cpu: '12',
    memory: '48Gi',
    labels: { disk: 'ssd' },
    images: {
      'registry.example/big:1': 900_000_000,
      'registry.example/model:latest': 4_000_000_000,
    },
  }),
  node({
    name: 'cpu-b',
    zone: 'b',
    cpu: '16',
    memory: '24Gi',
    pods: 12,
    labels: { disk: 'hdd', generation: '3' },
    images: { 'registry.example/big:2': 700_000_000 },
  }),
  node({
    name: 'spare-b',
    zone: 'b',
    cpu: '16',
    memory: '48Gi',
    taints: [{ key: 'spare', value: 'yes', effect: 'PreferNoSchedule' }],
    images: { 'registry.example/big:1': 900_000_000 },
  }),
  node({ name: 'cordoned-a', zone: 'a', unschedulable: true }),
  dedicated('spread', { name: 'spread-a', zone: 'a', labels: { rack: '1' } }),
  dedicated('spread', { name: 'spread-b', zone: 'b', labels: { rack: '1' } }),
  dedicated('spread', { name: 'spread-b2', zone: 'b', labels: { rack: '2' } }),
  dedicated('spread', { name: 'spread-c', zone: 'c' }),
  dedicated('storage', { name: 'store-a', zone: 'a' }),
  dedicated('storage', { name: 'store-b', zone: 'b' }),
  dedicated('storage', { name: 'store-c', zone: 'c' }),
  dedicated('arena', { name: 'arena-1', zone: 'c', cpu: '4' }),
  dedicated('arena', { name: 'arena-2', zone: 'c', cpu: '4' }),
  dedicated('guard', { name: 'guard-1', zone: 'c', cpu: '4' }),
  dedicated('guard', { name: 'guard-2', zone: 'c', cpu: '4' }),
];
