import { acceleratorOf } from '@berth/backstage-plugin-berth-workloads';
import { unitsPerGpu } from './unitsPerGpu';

describe('unitsPerGpu', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nvidia.com/gpu', {}, 1],
    ['nvidia.com/mig-1g.10gb', {}, 7],
    ['nvidia.com/mig-2g.20gb', {}, 3],
    ['nvidia.com/mig-7g.80gb', {}, 1],
    ['nvidia.com/gpu.shared', { 'nvidia.com/gpu.replicas': '4' }, 4],
    ['nvidia.com/gpu.shared', {}, 0],
    ['nvidia.com/gpu.shared', { 'nvidia.com/gpu.replicas': 'many' }, 0],
    ['amd.com/cpx_nps4', {}, 0],
    ['google.com/tpu', {}, 1],
  ])('%s %j: %d', (resource, labels, expected) => {
    const accelerator = acceleratorOf(resource, labels)!;
    expect(unitsPerGpu(accelerator, labels)).toBe(expected);
  });
});
