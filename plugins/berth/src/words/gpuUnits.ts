import type { GpuAllocation } from '@berth/backstage-plugin-berth-workloads';
import type { Words } from './useWords';

/**
 * What one counted thing is, in the reader's words: `H100`, `A100 · 2g.20gb`, `L4 · shared`, `Neuron core`. A slice or
 * a shared replica always says so: four of them are not four GPUs.
 *
 * @param count - How many of them are spoken of.
 */
export function gpuUnitText(
  gpu: Pick<GpuAllocation, 'unit' | 'model'>,
  words: Words,
  count: number,
): string {
  const { unit, model } = gpu;
  const whole =
    model ?? words.t('gpus.gpu', { count: unit.kind === 'gpu' ? count : 1 });
  switch (unit.kind) {
    case 'gpu':
      return whole;
    case 'partition':
      return `${whole} · ${unit.profile}`;
    case 'shared':
      return [whole, unit.profile, words.t('gpus.shared')]
        .filter(Boolean)
        .join(' · ');
    case 'accelerator':
      return model ? `${model} · ${unit.name}` : unit.name;
    default: {
      const never: never = unit;
      return never;
    }
  }
}
