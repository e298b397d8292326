import { gpuPodShape } from '../__fixtures__/builders';
import { PlacementInputs, startingInputs } from './PlacementInputs';
import { readPlacementQuery, writePlacementQuery } from './placementQuery';
import type { StartingPoint } from './StartingPoint';

const tokyo: StartingPoint = {
  cluster: 'tokyo',
  workload: 'Deployment/llm/chat',
  shape: gpuPodShape(4),
  replicas: 8,
};
const nagoya: StartingPoint = {
  ...tokyo,
  cluster: 'nagoya',
  shape: gpuPodShape(2),
  replicas: 4,
};
const starts = [tokyo, nagoya];

const read = (query: string) =>
  readPlacementQuery(new URLSearchParams(query), starts, 'tokyo').inputs;
const write = (inputs: PlacementInputs, before = '') =>
  writePlacementQuery(new URLSearchParams(before), inputs, starts).toString();

describe('readPlacementQuery', () => {
  it('starts from what the workload asks for', () => {
    expect(read('')).toEqual({
      cluster: 'tokyo',
      workload: 'Deployment/llm/chat',
      replicas: '8',
      gpus: '4',
      accelerator: 'nvidia.com/gpu',
      cpu: '32',
      memory: '256Gi',
      tolerations: ['nvidia.com/gpu'],
      together: false,
      besides: false,
      sets: [],
    });
  });

  it('starts from the same workload where it is to be placed', () => {
    expect(read('cluster=nagoya')).toMatchObject({
      cluster: 'nagoya',
      replicas: '4',
      gpus: '2',
    });
  });

  it('takes the workload elsewhere where it does not run yet', () => {
    expect(read('cluster=osaka&workload=Deployment/llm/chat')).toMatchObject({
      cluster: 'osaka',
      replicas: '8',
    });
  });

  it('starts from a small pod where no workload is known', () => {
    const { inputs } = readPlacementQuery(new URLSearchParams(), [], 'sapporo');
    expect(inputs).toMatchObject({
      cluster: 'sapporo',
      workload: '',
      replicas: '1',
      gpus: '0',
      cpu: '1',
      memory: '1Gi',
    });
  });
});

describe('writePlacementQuery', () => {
  const usual = startingInputs(tokyo);

  it('writes only what differs, and leaves other parameters alone', () => {
    expect(write({ ...usual, gpus: '2' }, 'tab=1&replicas=9')).toBe(
      'tab=1&cluster=tokyo&workload=Deployment%2Fllm%2Fchat&gpus=2',
    );
  });

  it.each<[string, Partial<PlacementInputs>]>([
    ['nothing', {}],
    ['a field that is empty for now', { replicas: '' }],
    ['what is no number', { gpus: 'many' }],
    [
      'another model',
      { accelerator: 'nvidia.com/gpu@nvidia.com/gpu.product=L4' },
    ],
    ['no toleration', { tolerations: [] }],
    [
      'another toleration',
      { tolerations: ['nvidia.com/gpu', 'a=b:NoSchedule'] },
    ],
    ['all or nothing', { together: true }],
    ['another place', { cluster: 'osaka' }],
  ])('gives back %s', (_name, change) => {
    const inputs = { ...usual, ...change };
    expect(read(write(inputs))).toEqual(inputs);
  });
});
