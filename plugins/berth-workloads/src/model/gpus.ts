/**
 * What one unit of an accelerator resource is. A MIG slice or a shared replica is never a whole GPU, and totals of
 * different units are never added up.
 * @public
 */
export type GpuUnit =
  | { kind: 'gpu' }
  /** A MIG profile, e.g. `2g.20gb`, or a partition of another vendor, e.g. `cpx_nps4`. */
  | { kind: 'partition'; profile: string }
  /** A time-sliced or MPS replica of a GPU, or of the partition that `profile` names; also a slice that HAMi cuts. */
  | { kind: 'shared'; profile?: string }
  /** A TPU chip, a Neuron core or device, a Gaudi card … */
  | { kind: 'accelerator'; name: string };

/**
 * GPUs (or other accelerators) of one resource name, model and unit that a set of pods asks for.
 * @public
 */
export interface GpuAllocation {
  vendor: 'nvidia' | 'amd' | 'intel' | 'google' | 'aws' | 'habana' | 'other';
  /** Extended resource name, e.g. `nvidia.com/gpu`, `nvidia.com/mig-2g.20gb`, `amd.com/gpu`. */
  resource: string;
  unit: GpuUnit;
  /** Short model in the reader's words, e.g. `H100`, `A100`, `MI300X`; `undefined` where nothing says it. */
  model?: string;
  /** Units asked for by pods that are not finished. */
  requested: number;
  /** Units of pods that are bound to a node. */
  bound: number;
  /** Where the bound units are. */
  nodes: Array<{ name: string; count: number }>;
}
