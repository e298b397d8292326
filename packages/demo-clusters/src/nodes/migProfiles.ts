/** A MIG profile of the A100 80 GB. */
export interface MigProfile {
  name: string;
  /** Memory of one instance in MiB. */
  memory: number;
  multiprocessors: number;
  slices: number;
}

/** Source: NVIDIA MIG User Guide, profiles of A100-SXM4-80GB. */
export const MIG_1G_10GB: MigProfile = {
  name: '1g.10gb',
  memory: 9728,
  multiprocessors: 14,
  slices: 1,
};

export const MIG_2G_20GB: MigProfile = {
  name: '2g.20gb',
  memory: 19968,
  multiprocessors: 28,
  slices: 2,
};

export const MIG_3G_40GB: MigProfile = {
  name: '3g.40gb',
  memory: 40192,
  multiprocessors: 42,
  slices: 3,
};
