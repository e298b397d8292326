const MIB = 1024 ** 2;
const GB = 1000 ** 3;

/**
 * A GPU that may be proposed.
 * @public
 */
export interface GpuModel {
  /** Short name, as Berth shows it everywhere. */
  model: string;
  memoryBytes: number;
  /** In the usual server. */
  perNode: number;
  /** Extended resource that a pod asks for. */
  resource: string;
  /** Labels by which its nodes are chosen; empty where none is sure. */
  nodeLabels: Readonly<Record<string, string>>;
}

const nvidia = (
  model: string,
  memoryBytes: number,
  perNode: number,
  product?: string,
): GpuModel => ({
  model,
  memoryBytes,
  perNode,
  resource: 'nvidia.com/gpu',
  nodeLabels: product ? { 'nvidia.com/gpu.product': product } : {},
});

/**
 * GPU models by the memory that they have. Where GPU feature discovery runs, its label `nvidia.com/gpu.memory` on the node
 * is to be preferred; these are its values for the first five, and the makers' for the others.
 *
 * Source: NVIDIA/k8s-device-plugin `docs/gpu-feature-discovery/README.md`; vLLM recipes `taxonomy.yaml`; AMD Instinct
 * MI300X data sheet.
 * @public
 */
export const gpuModels: readonly GpuModel[] = [
  nvidia('L4', 23_034 * MIB, 8, 'NVIDIA-L4'),
  nvidia('L40S', 46_068 * MIB, 8, 'NVIDIA-L40S'),
  nvidia('H100', 81_559 * MIB, 8, 'NVIDIA-H100-80GB-HBM3'),
  nvidia('A100', 81_920 * MIB, 8, 'NVIDIA-A100-SXM4-80GB'),
  nvidia('H200', 143_771 * MIB, 8, 'NVIDIA-H200'),
  nvidia('B200', 180 * GB, 8, 'NVIDIA-B200'),
  {
    model: 'MI300X',
    memoryBytes: 192 * GB,
    perNode: 8,
    resource: 'amd.com/gpu',
    nodeLabels: {},
  },
  nvidia('GB200', 192 * GB, 4),
  nvidia('B300', 268 * GB, 8),
];
