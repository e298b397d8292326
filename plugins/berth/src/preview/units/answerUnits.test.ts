import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { gpuPodShape } from '../../__fixtures__/builders';
import {
  inferenceServiceStatus,
  kueueWorkloadStatus,
  rayClusterStatus,
  trainJobStatus,
} from '../../__fixtures__/kinds';
import { tokyoCluster } from '../../__fixtures__/tokyoCluster';
import { answerUnits } from './answerUnits';
import { isPlainDemand } from './isPlainDemand';
import { readUnits } from './unitsQuery';

/** Two nodes have eight free H100, two have four. */
const snapshot = takeSnapshot(tokyoCluster());
const profile = { kubernetesVersion: '1.37' } as const;

const answer = (demand: PodDemand, changes: string[] = []) =>
  answerUnits({
    snapshot,
    profile,
    demand,
    inputs: readUnits(changes, demand),
  });

const asksOf = ({ details }: { details?: { asks?: PodDemand } }) =>
  details!.asks!;

const plain: PodDemand = {
  when: 'now',
  units: [
    {
      times: 1,
      sets: [{ name: 'pods', count: 2, pod: gpuPodShape(4), images: [] }],
    },
  ],
};
const [plainUnit] = plain.units;
const [plainSet] = plainUnit.sets;

describe('isPlainDemand', () => {
  it('knows replicas of one pod', () => {
    expect(isPlainDemand(plain)).toBe(true);
  });

  it.each([
    ['several sets', asksOf(rayClusterStatus())],
    ['a gang', asksOf(trainJobStatus())],
    ['a set that is not known whole', asksOf(inferenceServiceStatus())],
    ['a minimum', asksOf(kueueWorkloadStatus())],
    ['no units', { ...plain, units: [] }],
    ['a unit several times', { ...plain, units: [{ ...plainUnit, times: 2 }] }],
  ])('knows that %s is more', (_, demand) => {
    expect(isPlainDemand(demand)).toBe(false);
  });
});

describe('answerUnits', () => {
  it('starts a gang whole or not at all', () => {
    const demand = asksOf(trainJobStatus());
    expect(answer(demand)).toMatchObject({
      verdict: 'does not fit',
      pods: 4,
      placed: 0,
    });
    expect(answer(demand, ['0/node:2:8'])).toMatchObject({
      verdict: 'fits',
      pods: 2,
      placed: 2,
    });
  });

  it('places the sets of a unit beside each other', () => {
    const { verdict, preview } = answer(asksOf(rayClusterStatus()));
    expect(verdict).toBe('fits');
    expect(
      preview.units[0].previews[0].sets.map(({ name, placements }) => [
        name,
        placements.length,
      ]),
    ).toEqual([
      ['head', 1],
      ['h100', 2],
    ]);
  });

  it('is content with the minimum of a set', () => {
    const demand = asksOf(kueueWorkloadStatus());
    expect(answer(demand)).toMatchObject({
      verdict: 'partly',
      pods: 4,
      placed: 2,
    });
  });

  it('asks for the GPUs that are put in', () => {
    const demand = asksOf(kueueWorkloadStatus());
    expect(answer(demand, ['0/main:4:4'])).toMatchObject({ verdict: 'fits' });
    expect(answer(demand, ['0/main:4:0'])).toMatchObject({ verdict: 'fits' });
  });

  it('never says that what is not known whole fits', () => {
    const said = answer(asksOf(inferenceServiceStatus()));
    expect(said).toMatchObject({
      verdict: 'unknown',
      doubts: [{ code: 'partial', sets: ['predictor'] }],
      pods: 1,
      placed: 1,
    });
    expect(said.preview.verdict).toBe('fits');
  });

  it('promises nothing where HyperNodes decide', () => {
    const unit = { ...plainUnit, hyperNode: { mode: 'required' as const } };
    expect(answer({ ...plain, units: [unit] })).toMatchObject({
      verdict: 'unknown',
      doubts: [{ code: 'hyperNodes' }],
    });
  });

  it('says which field of a pod cannot be read', () => {
    const resources = { requests: { cpu: 'lots' } };
    const pod = { metadata: {}, spec: { containers: [{ resources }] } };
    const sets = [{ ...plainSet, pod }];
    const { verdict, preview } = answer({
      ...plain,
      units: [{ ...plainUnit, sets }],
    });
    expect(verdict).toBe('unknown');
    expect(preview.unknownReasons).toEqual([
      expect.stringMatching(/\[cpu\]: quantities must match/),
    ]);
  });

  it('counts one on each node that takes it', () => {
    const sets = [{ ...plainSet, count: 0, perNode: true }];
    const demand = { ...plain, units: [{ ...plainUnit, sets }] };
    expect(answer(demand)).toMatchObject({ verdict: 'fits', pods: 4 });
  });
});
