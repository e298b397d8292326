import type { GpuShape } from './Sizing';

/** The least memory in all first, then the fewest GPUs, then the fewest pods, then by name. */
export function rankShapes<TShape extends GpuShape>(
  shapes: readonly TShape[],
): TShape[] {
  return [...shapes].sort(
    (one, other) =>
      memoryOf(one) - memoryOf(other) ||
      gpusOf(one) - gpusOf(other) ||
      one.pods - other.pods ||
      (one.gpu.model < other.gpu.model ? -1 : 1),
  );
}

function gpusOf({ perPod, pods }: GpuShape): number {
  return perPod * pods;
}

function memoryOf(shape: GpuShape): number {
  return gpusOf(shape) * shape.gpu.memoryBytes;
}
