import type {
  ServingShape,
  TrainingShape,
} from '@berth/backstage-plugin-berth-workloads/sizing';

const GIB = 1024 ** 3;

/** A shape as templates read it: with the names and units that people use. */
export function shapeOf(shape: ServingShape | TrainingShape) {
  const { gpu, perPod, pods, budget } = shape;
  return {
    gpu: gpu.model,
    resource: gpu.resource,
    nodeLabels: { ...gpu.nodeLabels },
    gpusPerPod: perPod,
    pods,
    gibPerGpu: Object.fromEntries(
      Object.entries(budget).map(([part, bytes]) => [
        part,
        Number((bytes / GIB).toFixed(2)),
      ]),
    ),
    sequences: 'sequences' in shape ? shape.sequences : undefined,
  };
}

/** `2 × H100, 12.3 GiB of 79.6 GiB free on each`, in one line. */
export function summaryOf(shape: ServingShape | TrainingShape): string {
  const { gpu, perPod, pods, budget } = shape;
  const gib = (bytes: number) => `${(bytes / GIB).toFixed(1)} GiB`;
  const count =
    pods > 1
      ? `${pods} pods of ${perPod} × ${gpu.model}`
      : `${perPod} × ${gpu.model}`;
  return `${count}, ${gib(budget.free)} of ${gib(budget.memory)} free on each`;
}
