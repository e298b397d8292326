import type { TraceNode, TracePod } from './readTrace';

/** How GPUs become an extended resource, which kube-scheduler counts in whole numbers. */
export interface GpuCounting {
  title: string;
  resource: string;
  offered(node: TraceNode): number;
  asked(pod: TracePod): number;
}

/** As the device plugin has it: a pod that needs a part of a GPU takes all of it. */
const wholeGpus: GpuCounting = {
  title: 'whole GPUs',
  resource: 'nvidia.com/gpu',
  offered: ({ gpus }) => gpus,
  asked: ({ gpus }) => gpus,
};

/**
 * Thousandths of the node's GPUs taken together. Which of them a part is cut from is not said, so that parts which are free
 * on two GPUs make a whole one: more fits than on real devices.
 */
const pooledShares: GpuCounting = {
  title: 'thousandths',
  resource: 'nvidia.com/gpu-milli',
  offered: ({ gpus }) => gpus * 1000,
  asked: ({ gpus, gpuMilli }) => gpus * gpuMilli,
};

export const GPU_COUNTINGS: readonly GpuCounting[] = [wholeGpus, pooledShares];
