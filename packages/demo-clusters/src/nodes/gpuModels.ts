/** What GPU feature discovery says about one model of GPU. */
export interface GpuModel {
  /** `nvidia.com/gpu.product` */
  product: string;
  family: string;
  /** Memory of one GPU in MiB. */
  memory: number;
  compute: { major: number; minor: number };
  machine: string;
  migCapable: boolean;
}

export const H100: GpuModel = {
  product: 'NVIDIA-H100-80GB-HBM3',
  family: 'hopper',
  memory: 81559,
  compute: { major: 9, minor: 0 },
  machine: 'DGXH100',
  migCapable: true,
};

export const H200: GpuModel = {
  product: 'NVIDIA-H200',
  family: 'hopper',
  memory: 143771,
  compute: { major: 9, minor: 0 },
  machine: 'DGXH200',
  migCapable: true,
};

export const A100: GpuModel = {
  product: 'NVIDIA-A100-SXM4-80GB',
  family: 'ampere',
  memory: 81920,
  compute: { major: 8, minor: 0 },
  machine: 'DGXA100-920-23687-2530-000',
  migCapable: true,
};

export const L4: GpuModel = {
  product: 'NVIDIA-L4',
  family: 'ada-lovelace',
  memory: 23034,
  compute: { major: 8, minor: 9 },
  machine: 'PowerEdge-R760',
  migCapable: false,
};
