import type { GpuAllocation } from '@berth/backstage-plugin-berth-workloads';
import { englishWords } from '../__testUtils__/words';
import { gpuUnitText } from './gpuUnits';

describe('gpuUnitText', () => {
  const words = englishWords();

  it.each<[Pick<GpuAllocation, 'unit' | 'model'>, number, string]>([
    [{ unit: { kind: 'gpu' }, model: 'H100' }, 4, 'H100'],
    [{ unit: { kind: 'gpu' } }, 4, 'GPUs'],
    [{ unit: { kind: 'gpu' } }, 1, 'GPU'],
    [
      { unit: { kind: 'partition', profile: '2g.20gb' }, model: 'A100' },
      4,
      'A100 · 2g.20gb',
    ],
    [{ unit: { kind: 'partition', profile: '2g.20gb' } }, 4, 'GPU · 2g.20gb'],
    [{ unit: { kind: 'shared' }, model: 'L4' }, 3, 'L4 · shared'],
    [
      { unit: { kind: 'shared', profile: '1g.5gb' }, model: 'A100' },
      3,
      'A100 · 1g.5gb · shared',
    ],
    [{ unit: { kind: 'accelerator', name: 'Neuron core' } }, 2, 'Neuron core'],
  ])('%j × %d is %s', (gpu, count, text) => {
    expect(gpuUnitText(gpu, words, count)).toBe(text);
  });
});
