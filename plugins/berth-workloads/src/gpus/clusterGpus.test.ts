import type { Node, Pod, ResourceList } from '../kubernetes';
import { clusterGpus } from './clusterGpus';

const node = (
  name: string,
  product: string,
  allocatable: ResourceList,
): Node => ({
  metadata: { name, uid: name, labels: { 'nvidia.com/gpu.product': product } },
  status: { allocatable: { cpu: '96', memory: '1Ti', ...allocatable } },
});
const pod = (nodeName: string | undefined, limits: ResourceList): Pod => ({
  metadata: { name: 'p', uid: 'p' },
  spec: { nodeName, containers: [{ name: 'c', resources: { limits } }] },
  status: { phase: 'Running' },
});

describe('clusterGpus', () => {
  it('tells what nodes have and what pods hold, by resource, unit and model', () => {
    const nodes = [
      node('a', 'NVIDIA-H100-80GB-HBM3', { 'nvidia.com/gpu': '8' }),
      node('b', 'NVIDIA-H100-PCIe', { 'nvidia.com/gpu': '4' }),
      node('c', 'NVIDIA-A100-SXM4-40GB', {
        'nvidia.com/gpu': '6',
        'nvidia.com/mig-3g.20gb': '4',
      }),
      node('d', 'NVIDIA-A100-SXM4-40GB-MIG-1g.5gb', { 'nvidia.com/gpu': 56 }),
    ];
    const pods = [
      pod('a', { 'nvidia.com/gpu': '8' }),
      pod('b', { 'nvidia.com/gpu': '1' }),
      pod('c', { 'nvidia.com/mig-3g.20gb': '1' }),
      pod('d', { 'nvidia.com/gpu': '7' }),
      pod(undefined, { 'nvidia.com/gpu': '100' }),
    ];

    expect(
      clusterGpus(nodes, pods).map(
        ({ resource, unit, model, allocatable, allocated }) => [
          resource,
          unit.kind,
          model,
          allocatable,
          allocated,
        ],
      ),
    ).toEqual([
      ['nvidia.com/gpu', 'gpu', 'A100', 6, 0],
      ['nvidia.com/gpu', 'gpu', 'H100', 12, 9],
      ['nvidia.com/gpu', 'partition', 'A100', 56, 7],
      ['nvidia.com/mig-3g.20gb', 'partition', 'A100', 4, 1],
    ]);
  });

  it('does not hide what pods hold on a node that is not known', () => {
    expect(clusterGpus([], [pod('x', { 'amd.com/gpu': '2' })])).toEqual([
      {
        vendor: 'amd',
        resource: 'amd.com/gpu',
        unit: { kind: 'gpu' },
        model: undefined,
        allocatable: 0,
        allocated: 2,
      },
    ]);
  });

  it('is empty where there are no accelerators', () => {
    expect(
      clusterGpus([node('a', 'NVIDIA-L4', { 'nvidia.com/gpu': '0' })], []),
    ).toEqual([]);
  });
});
