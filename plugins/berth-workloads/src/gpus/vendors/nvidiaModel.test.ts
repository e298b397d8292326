import { nvidiaModel } from './nvidiaModel';

describe('nvidiaModel', () => {
  it.each([
    ['NVIDIA-H100-80GB-HBM3', 'H100'],
    ['NVIDIA-H100-PCIe', 'H100'],
    ['NVIDIA-H100-NVL', 'H100'],
    ['NVIDIA-H200', 'H200'],
    ['NVIDIA-B200', 'B200'],
    ['NVIDIA-GB200', 'GB200'],
    ['NVIDIA-GH200-480GB', 'GH200'],
    ['NVIDIA-A100-SXM4-80GB', 'A100'],
    ['A100-SXM4-40GB', 'A100'],
    ['NVIDIA-A100-SXM4-40GB-MIG-1g.5gb', 'A100'],
    ['NVIDIA-A100-SXM4-40GB-MIG-1g.5gb-SHARED', 'A100'],
    ['NVIDIA-A10G', 'A10G'],
    ['NVIDIA-L4', 'L4'],
    ['NVIDIA-L40S', 'L40S'],
    ['Tesla-T4', 'T4'],
    ['Tesla-T4-SHARED', 'T4'],
    ['Tesla-V100-SXM2-16GB', 'V100'],
    ['NVIDIA-RTX-A6000', 'RTX A6000'],
    ['NVIDIA-RTX-6000-Ada-Generation', 'RTX 6000 Ada'],
    ['NVIDIA-GeForce-RTX-4090', 'RTX 4090'],
    ['NVIDIA-RTX-PRO-6000-Blackwell-Server-Edition', 'RTX PRO 6000 Blackwell'],
    ['nvidia-tesla-t4', 'T4'],
    ['nvidia-h100-mega-80gb', 'H100'],
    ['nvidia-h200-141gb', 'H200'],
    ['h100', 'H100'],
    ['NVIDIA', undefined],
  ])('calls %s %s', (product, model) => {
    expect(nvidiaModel(product)).toBe(model);
  });
});
