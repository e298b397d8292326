import type { GpuUnit } from '../model';
import { acceleratorOf, gpuModelOf } from './acceleratorOf';

const gpu: GpuUnit = { kind: 'gpu' };
const shared: GpuUnit = { kind: 'shared' };
const partition = (profile: string): GpuUnit => ({
  kind: 'partition',
  profile,
});
const named = (name: string): GpuUnit => ({ kind: 'accelerator', name });

describe('acceleratorOf', () => {
  it.each<[string, string, GpuUnit]>([
    ['nvidia.com/gpu', 'nvidia', gpu],
    ['nvidia.com/gpu.shared', 'nvidia', shared],
    ['nvidia.com/mig-2g.20gb', 'nvidia', partition('2g.20gb')],
    ['nvidia.com/mig-1g.10gb.me', 'nvidia', partition('1g.10gb.me')],
    [
      'nvidia.com/mig-1g.5gb.shared',
      'nvidia',
      { kind: 'shared', profile: '1g.5gb' },
    ],
    ['amd.com/gpu', 'amd', gpu],
    ['amd.com/cpx_nps4', 'amd', partition('cpx_nps4')],
    ['gpu.intel.com/i915', 'intel', gpu],
    ['gpu.intel.com/xe', 'intel', gpu],
    ['google.com/tpu', 'google', named('TPU')],
    ['aws.amazon.com/neuron', 'aws', named('Neuron')],
    ['aws.amazon.com/neuroncore', 'aws', named('NeuronCore')],
    ['habana.ai/gaudi', 'habana', named('Gaudi')],
    ['rebellions.ai/ATOM', 'other', named('ATOM')],
    ['huawei.com/Ascend910', 'other', named('Ascend910')],
    ['huawei.com/Ascend310P-4c.3cpu', 'other', named('Ascend310P-4c.3cpu')],
  ])('knows %s by its name', (resource, vendor, unit) => {
    expect(acceleratorOf(resource)).toEqual({ vendor, resource, unit });
  });

  it.each([
    'cpu',
    'memory',
    'hugepages-1Gi',
    'nvidia.com/gpumem',
    'nvidia.com/gpucores',
    'nvidia.com/',
    'gpu.intel.com/i915_monitoring',
    'gpu.intel.com/millicores',
    'huawei.com/Ascend910-memory',
    'rdma/hca_shared_devices',
    'evilnvidia.com/gpu',
  ])('does not take %s for an accelerator', resource => {
    expect(acceleratorOf(resource)).toBeUndefined();
  });

  it.each<
    [string, string, Record<string, string>, GpuUnit, string | undefined]
  >([
    [
      'a whole GPU',
      'nvidia.com/gpu',
      {
        'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3',
        'nvidia.com/gpu.replicas': '1',
      },
      gpu,
      'H100',
    ],
    [
      'MIG strategy single',
      'nvidia.com/gpu',
      { 'nvidia.com/gpu.product': 'NVIDIA-A100-SXM4-40GB-MIG-1g.5gb' },
      partition('1g.5gb'),
      'A100',
    ],
    [
      'MIG strategy mixed',
      'nvidia.com/mig-3g.40gb',
      { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
      partition('3g.40gb'),
      'H100',
    ],
    [
      'time slicing that GPU feature discovery names',
      'nvidia.com/gpu',
      { 'nvidia.com/gpu.product': 'Tesla-T4-SHARED' },
      shared,
      'T4',
    ],
    [
      'time slicing that only the replicas tell',
      'nvidia.com/gpu',
      {
        'nvidia.com/gpu.product': 'NVIDIA-L4',
        'nvidia.com/gpu.replicas': '4',
      },
      shared,
      'L4',
    ],
    [
      'shared partitions',
      'nvidia.com/gpu',
      {
        'nvidia.com/gpu.product': 'NVIDIA-A100-SXM4-40GB-MIG-1g.5gb-SHARED',
        'nvidia.com/gpu.replicas': '2',
      },
      { kind: 'shared', profile: '1g.5gb' },
      'A100',
    ],
    [
      'a partition on GKE',
      'nvidia.com/gpu',
      {
        'cloud.google.com/gke-accelerator': 'nvidia-tesla-a100',
        'cloud.google.com/gke-gpu-partition-size': '2g.10gb',
      },
      partition('2g.10gb'),
      'A100',
    ],
    [
      'time sharing on GKE',
      'nvidia.com/gpu',
      {
        'cloud.google.com/gke-accelerator': 'nvidia-l4',
        'cloud.google.com/gke-gpu-sharing-strategy': 'time-sharing',
        'cloud.google.com/gke-max-shared-clients-per-gpu': '8',
      },
      shared,
      'L4',
    ],
    [
      'AMD in single partition mode',
      'amd.com/gpu',
      {
        'amd.com/gpu.product-name': 'AMD_Instinct_MI300X_OAM',
        'amd.com/compute-memory-partition': 'spx_nps1',
      },
      gpu,
      'MI300X',
    ],
    [
      'AMD partitions with strategy single',
      'amd.com/gpu',
      {
        'amd.com/gpu.product-name': 'AMD_Instinct_MI300X_OAM',
        'amd.com/compute-memory-partition': 'cpx_nps4',
      },
      partition('cpx_nps4'),
      'MI300X',
    ],
    [
      'Intel',
      'gpu.intel.com/i915',
      { 'gpu.intel.com/product': 'Max_1550' },
      gpu,
      'Max 1550',
    ],
    [
      'a Trainium instance',
      'aws.amazon.com/neuroncore',
      { 'node.kubernetes.io/instance-type': 'trn1.32xlarge' },
      named('NeuronCore'),
      'Trainium',
    ],
    [
      "another vendor's labels",
      'habana.ai/gaudi',
      { 'nvidia.com/gpu.product': 'NVIDIA-L4' },
      named('Gaudi'),
      undefined,
    ],
  ])('reads the labels of a node: %s', (_, resource, labels, unit, model) => {
    expect(acceleratorOf(resource, labels)).toMatchObject({ unit });
    expect(gpuModelOf(labels, resource)).toBe(model);
  });

  it.each([
    ['tpu-v4-podslice', 'TPU v4'],
    ['tpu-v5-lite-podslice', 'TPU v5e'],
    ['tpu-v5-lite-device', 'TPU v5e'],
    ['tpu-v5p-slice', 'TPU v5p'],
    ['tpu-v6e-slice', 'TPU v6e'],
    ['tpu7x', 'TPU7x'],
    ['ct5lp', undefined],
  ])('calls the TPU %s %s', (label, model) => {
    expect(
      gpuModelOf(
        { 'cloud.google.com/gke-tpu-accelerator': label },
        'google.com/tpu',
      ),
    ).toBe(model);
  });

  it('knows no model without labels', () => {
    expect(gpuModelOf(undefined, 'nvidia.com/gpu')).toBeUndefined();
  });
});
