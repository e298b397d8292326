import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import { gpuPodShape } from '../__fixtures__/builders';
import { tokyoCluster } from '../__fixtures__/tokyoCluster';
import { parseAcceleratorKey } from './accelerators';
import { answerInputs } from './answerInputs';
import { fewerUnits } from './fewerUnits';
import { PlacementInputs, startingInputs } from './PlacementInputs';
import { remediesOf } from './remedies';

/** Two nodes have eight free H100, two have four; others are full, tainted or cordoned. */
const snapshot = takeSnapshot(tokyoCluster());
const profile = { kubernetesVersion: '1.37' } as const;
const shape = gpuPodShape(4);

function ask(
  change: Partial<PlacementInputs>,
  isLate: () => boolean = () => false,
) {
  const usual = { cluster: 'tokyo', workload: '', shape, replicas: 8 };
  const inputs = { ...startingInputs(usual), ...change };
  const answered = (of: PlacementInputs) =>
    answerInputs({
      snapshot,
      profile,
      shape,
      inputs: of,
      accelerator: parseAcceleratorKey(of.accelerator),
    });
  const remedies = remediesOf(
    { snapshot, profile, shape, inputs, answer: answered(inputs) },
    isLate,
  );
  return { inputs, answered, remedies };
}

describe('remediesOf', () => {
  it('gives only changes by which all fit, of one field each', () => {
    const { inputs, answered, remedies } = ask({});

    expect(remedies.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['replicas', 'gpus']),
    );
    for (const { change, pods } of remedies) {
      const { preview } = answered({ ...inputs, ...change });
      expect(Object.keys(change)).toHaveLength(1);
      expect(preview).toMatchObject({ verdict: 'fits', placed: pods });
    }
  });

  it('takes as many replicas as there is room for', () => {
    expect(ask({}).remedies[0]).toEqual({
      kind: 'replicas',
      change: { replicas: '6' },
      value: '6',
      pods: 6,
    });
  });

  it('takes the most of fewer GPUs, once', () => {
    const gpus = ask({}).remedies.filter(({ kind }) => kind === 'gpus');

    expect(gpus).toMatchObject([{ change: { gpus: '2' } }]);
  });

  it('is of nothing where all fit', () => {
    expect(ask({ replicas: '2' }).remedies).toEqual([]);
  });

  it('tries nothing once that has taken too long', () => {
    expect(ask({}, () => true).remedies).toEqual([]);
  });
});

describe('fewerUnits', () => {
  it.each([
    [8, [4, 2, 1]],
    [6, [4, 2, 1]],
    [1, []],
    [0, []],
  ])('of %i are %j', (units, fewer) => {
    expect(fewerUnits(units)).toEqual(fewer);
  });
});
