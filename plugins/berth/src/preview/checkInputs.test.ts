import { checkInputs, InputProblems } from './checkInputs';
import type { PlacementInputs } from './PlacementInputs';

const fine: PlacementInputs = {
  cluster: 'tokyo',
  workload: '',
  replicas: '8',
  gpus: '4',
  accelerator: 'nvidia.com/gpu',
  cpu: '32',
  memory: '256Gi',
  tolerations: [],
  together: false,
  besides: false,
  sets: [],
};

describe('checkInputs', () => {
  it.each<[Partial<PlacementInputs>, InputProblems]>([
    [{}, {}],
    [{ replicas: ' 12 ' }, {}],
    [{ replicas: '' }, { replicas: 'wholeNumber' }],
    [{ replicas: '-1' }, { replicas: 'wholeNumber' }],
    [{ replicas: '1.5' }, { replicas: 'wholeNumber' }],
    [{ replicas: '0' }, { replicas: 'atLeastOne' }],
    [{ replicas: '5001' }, { replicas: 'tooManyReplicas' }],
    [{ gpus: '0', accelerator: '' }, {}],
    [{ gpus: '1001' }, { gpus: 'tooManyGpus' }],
    [{ gpus: '4', accelerator: '' }, { accelerator: 'acceleratorMissing' }],
    [{ cpu: '500m', memory: '1.5Gi' }, {}],
    [{ cpu: '1e3', memory: '.5G' }, {}],
    [{ cpu: 'lots' }, { cpu: 'quantity' }],
    [{ memory: '256GB' }, { memory: 'quantity' }],
    [{ memory: '-1Gi' }, { memory: 'quantity' }],
  ])('%j has %j', (change, problems) => {
    expect(checkInputs({ ...fine, ...change })).toEqual(problems);
  });
});
