import { GpuOptions } from './gpus';
import { node } from './node';

interface BuiltNode {
  metadata: { labels: Record<string, string> };
  status: { allocatable: Record<string, string> };
}

function build(gpus: GpuOptions): BuiltNode {
  return node({ name: 'n', gpus }) as object as BuiltNode;
}

describe('node', () => {
  it.each<[GpuOptions, string, string]>([
    [{ model: 'H100', count: 8 }, 'NVIDIA-H100-80GB-HBM3', '81559'],
    [{ model: 'H200', count: 8 }, 'NVIDIA-H200', '143771'],
    [{ model: 'A100', count: 4 }, 'NVIDIA-A100-SXM4-80GB', '81920'],
    [{ model: 'L4', count: 1 }, 'NVIDIA-L4', '23034'],
    [{ model: 'L40S', count: 2 }, 'NVIDIA-L40S', '46068'],
  ])('labels %j as GPU feature discovery does', (gpus, product, memory) => {
    const { metadata, status } = build(gpus);
    expect(metadata.labels).toMatchObject({
      'nvidia.com/gpu.product': product,
      'nvidia.com/gpu.memory': memory,
      'nvidia.com/gpu.count': `${gpus.count}`,
    });
    expect(status.allocatable['nvidia.com/gpu']).toBe(`${gpus.count}`);
  });

  it('labels MI300X as the node labeller of AMD does', () => {
    const { metadata, status } = build({ model: 'MI300X', count: 8 });
    expect(metadata.labels['amd.com/gpu.product-name']).toBe(
      'AMD_Instinct_MI300X_OAM',
    );
    expect(status.allocatable).toMatchObject({ 'amd.com/gpu': '8' });
    expect(status.allocatable).not.toHaveProperty(['nvidia.com/gpu']);
  });

  it('gives every profile a resource of its own in mixed MIG', () => {
    const { metadata, status } = build({
      model: 'A100',
      count: 2,
      mig: { strategy: 'mixed', instances: { '1g.10gb': 6, '3g.40gb': 2 } },
    });
    expect(status.allocatable).toMatchObject({
      'nvidia.com/gpu': '0',
      'nvidia.com/mig-1g.10gb': '6',
      'nvidia.com/mig-3g.40gb': '2',
    });
    expect(metadata.labels).toMatchObject({
      'nvidia.com/mig.strategy': 'mixed',
      'nvidia.com/mig-1g.10gb.count': '6',
      'nvidia.com/mig-1g.10gb.memory': '9728',
      'nvidia.com/gpu.product': 'NVIDIA-A100-SXM4-80GB',
    });
  });

  it('counts instances as whole GPUs in single MIG', () => {
    const { metadata, status } = build({
      model: 'A100',
      count: 2,
      mig: { strategy: 'single', profile: '2g.20gb', instances: 6 },
    });
    expect(status.allocatable['nvidia.com/gpu']).toBe('6');
    expect(metadata.labels).toMatchObject({
      'nvidia.com/gpu.product': 'NVIDIA-A100-SXM4-80GB-MIG-2g.20gb',
      'nvidia.com/gpu.count': '6',
      'nvidia.com/gpu.memory': '19968',
    });
  });

  it('multiplies time-sliced GPUs', () => {
    const { metadata, status } = build({ model: 'L4', count: 2, replicas: 4 });
    expect(status.allocatable['nvidia.com/gpu']).toBe('8');
    expect(metadata.labels).toMatchObject({
      'nvidia.com/gpu.count': '2',
      'nvidia.com/gpu.replicas': '4',
      'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED',
    });
  });

  it('refuses what no such GPU can do', () => {
    expect(() =>
      build({
        model: 'L4',
        count: 1,
        mig: { strategy: 'single', profile: '1g.10gb', instances: 7 },
      }),
    ).toThrow('MIG profiles of the A100 only');
    expect(() => build({ model: 'MI300X', count: 1, replicas: 2 })).toThrow(
      'for NVIDIA models',
    );
  });
});
