import { takeSnapshot } from '@berth/backstage-plugin-berth-scheduler';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { gpuPodShape } from '../../__fixtures__/builders';
import { trainJobStatus } from '../../__fixtures__/kinds';
import { tokyoCluster } from '../../__fixtures__/tokyoCluster';
import { answerUnits } from './answerUnits';
import { unitRemedies } from './unitRemedies';
import { readUnits, writeUnits } from './unitsQuery';

/** Two nodes have eight free H100, two have four. */
const snapshot = takeSnapshot(tokyoCluster());
const profile = { kubernetesVersion: '1.37' } as const;

function ask(demand: PodDemand, isLate: () => boolean = () => false) {
  const inputs = readUnits([], demand);
  const question = { snapshot, profile, demand, inputs };
  const answer = answerUnits(question);
  const remedies = unitRemedies({ ...question, answer }, isLate);
  return { question, remedies };
}

const set = (name: string, count: number, gpus: number) => ({
  ...{ name, count, pod: gpuPodShape(gpus), images: [] },
});

describe('unitRemedies', () => {
  /** Four pods of eight GPUs, all or none. */
  const gang = trainJobStatus().details!.asks!;

  it('gives only changes by which all fit, of one number each', () => {
    const { question, remedies } = ask(gang);

    expect(remedies).not.toEqual([]);
    for (const { inputs, pods } of remedies) {
      expect(writeUnits(inputs, gang)).toHaveLength(1);
      expect(answerUnits({ ...question, inputs })).toMatchObject({
        verdict: 'fits',
        pods,
        placed: pods,
      });
    }
  });

  it('takes as many pods of a gang as there was room for, or fewer GPUs', () => {
    expect(ask(gang).remedies).toMatchObject([
      { kind: 'count', name: 'node', before: 4, after: 2, pods: 2 },
      { kind: 'gpus', name: 'node', before: 8, after: 4, pods: 4 },
    ]);
  });

  it('takes the most of fewer GPUs with which all fit', () => {
    const units = [{ times: 1, sets: [set('workers', 8, 8)] }];

    // There is room for six of four GPUs.
    expect(ask({ when: 'now', units }).remedies[1]).toMatchObject({
      ...{ kind: 'gpus', before: 8, after: 2, pods: 8 },
    });
  });

  it('takes as many units as fit', () => {
    const units = [
      {
        name: 'group',
        times: 5,
        sets: [set('workers', 1, 8)],
        gang: { minimum: 1 },
      },
    ];

    expect(ask({ when: 'now', units }).remedies[0]).toMatchObject({
      ...{ kind: 'times', name: 'group', before: 5, after: 2, pods: 2 },
    });
  });

  it('changes the set of which a pod fits nowhere', () => {
    const units = [
      { times: 1, sets: [set('head', 1, 1), set('workers', 9, 8)] },
    ];
    const { remedies } = ask({ when: 'now', units });

    expect(remedies[0]).toMatchObject({ kind: 'count', name: 'workers' });
  });

  it('is of nothing where all fit, and tries nothing once it is late', () => {
    const units = [{ times: 1, sets: [set('workers', 1, 8)] }];

    expect(ask({ when: 'now', units }).remedies).toEqual([]);
    expect(ask(gang, () => true).remedies).toEqual([]);
  });
});
