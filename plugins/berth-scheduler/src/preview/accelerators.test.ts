import { gpuModelOf, isAccelerator } from './accelerators';

describe('isAccelerator', () => {
  it.each([
    ['nvidia.com/gpu', true],
    ['nvidia.com/gpu.shared', true],
    ['nvidia.com/mig-1g.10gb', true],
    ['amd.com/gpu', true],
    ['amd.com/cpx_nps4', true],
    ['gpu.intel.com/xe', true],
    ['google.com/tpu', true],
    ['aws.amazon.com/neuroncore', true],
    ['habana.ai/gaudi', true],
    ['cpu', false],
    ['hugepages-2Mi', false],
    ['example.com/fpga', false],
  ])('%s: %p', (resource, expected) => {
    expect(isAccelerator(resource)).toBe(expected);
  });
});

describe('gpuModelOf', () => {
  const labels = {
    'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3',
    'amd.com/gpu.product-name': 'AMD_Instinct_MI300X',
  };

  it.each([
    ['nvidia.com/gpu', 'NVIDIA-H100-80GB-HBM3'],
    ['nvidia.com/mig-1g.10gb', 'NVIDIA-H100-80GB-HBM3'],
    ['amd.com/gpu', 'AMD_Instinct_MI300X'],
    ['google.com/tpu', undefined],
    ['example.com/fpga', undefined],
  ])('%s is %p', (resource, model) => {
    expect(gpuModelOf(labels, resource)).toBe(model);
  });
});
