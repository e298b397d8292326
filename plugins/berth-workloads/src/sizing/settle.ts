import type { GpuModel } from './gpuModels';
import { rankShapes } from './rankShapes';
import type { GpuShape, HostNeeds, Sizing } from './Sizing';

const GIB = 1024 ** 3;

/** The best shape of each GPU model that has one, and why the others have none. */
export function settle<TShape extends GpuShape>(options: {
  gpus: readonly GpuModel[];
  shapesOf(gpu: GpuModel): TShape[];
  host(pods: number): HostNeeds;
  warningsOf(shape: TShape): string[];
}): Sizing<TShape> {
  const { gpus, shapesOf, host, warningsOf } = options;
  const tried = gpus.map(gpu => ({ gpu, shapes: shapesOf(gpu) }));
  const best = tried.flatMap(({ shapes }) =>
    rankShapes(shapes.filter(({ budget }) => budget.free >= 0)).slice(0, 1),
  );
  const tooSmall = tried
    .filter(({ shapes }) => !shapes.some(({ budget }) => budget.free >= 0))
    .map(({ gpu, shapes }) => ({
      model: gpu.model,
      reason: reasonOf(gpu, shapes),
    }));
  const [proposal, ...alternatives] = rankShapes(best);
  return proposal
    ? {
        status: 'sized',
        proposal,
        alternatives,
        tooSmall,
        host: host(proposal.pods),
        warnings: warningsOf(proposal),
      }
    : { status: 'nothing fits', tooSmall };
}

function reasonOf(gpu: GpuModel, shapes: readonly GpuShape[]): string {
  if (shapes.length === 0) {
    return `No number of up to ${gpu.perNode} GPUs in a node can share a layer as asked for`;
  }
  const nearest = shapes.reduce((one, other) =>
    other.budget.free > one.budget.free ? other : one,
  );
  const missing = (-nearest.budget.free / GIB).toFixed(1);
  return `Each of ${
    nearest.perPod * nearest.pods
  } GPUs would lack ${missing} GiB`;
}
