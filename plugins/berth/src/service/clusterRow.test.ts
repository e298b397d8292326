import type { Freshness } from '@berth/backstage-plugin-berth-common';
import {
  application,
  autoscaling,
  cluster,
  gpus,
  workload,
} from '../__fixtures__/builders';
import {
  applicationTone,
  argoTone,
  autoscalingTone,
  foremostApplication,
  foremostAutoscaler,
  sumGpus,
  sumRollouts,
} from './clusterRow';

function rollout(available: number, desired: number) {
  return {
    phase: 'progressing' as const,
    desired,
    available,
    ready: available,
    updated: desired,
    images: [],
  };
}

describe('sumRollouts', () => {
  it('adds pods of all workloads', () => {
    expect(
      sumRollouts([
        workload({ rollout: rollout(6, 8) }),
        workload({ rollout: rollout(2, 2) }),
      ]),
    ).toEqual({ available: 8, desired: 10, stalled: false });
  });

  it('does not let surplus pods of one hide missing pods of another', () => {
    expect(
      sumRollouts([
        workload({ rollout: rollout(6, 4) }),
        workload({ rollout: rollout(0, 2) }),
      ]),
    ).toEqual({ available: 4, desired: 6, stalled: false });
  });

  it('is nothing without workloads, which is not zero of zero', () => {
    expect(sumRollouts([])).toBeUndefined();
  });
});

describe('sumGpus', () => {
  it('adds the same unit and keeps different units apart', () => {
    const slice = gpus({
      resource: 'nvidia.com/mig-2g.20gb',
      unit: { kind: 'partition', profile: '2g.20gb' },
      requested: 4,
      bound: 4,
    });
    const sums = sumGpus([
      workload({ gpus: [gpus({ requested: 8, bound: 8 }), slice] }),
      workload({ gpus: [gpus({ requested: 2, bound: 1 })] }),
      workload({ gpus: [gpus({ model: 'H200', requested: 1, bound: 1 })] }),
    ]);
    expect(
      sums.map(({ model, resource, requested, bound }) => [
        model,
        resource,
        bound,
        requested,
      ]),
    ).toEqual([
      ['H100', 'nvidia.com/gpu', 9, 10],
      ['H100', 'nvidia.com/mig-2g.20gb', 4, 4],
      ['H200', 'nvidia.com/gpu', 1, 1],
    ]);
  });
});

describe('autoscalingTone', () => {
  it.each([
    ['steady', 4, 4, 0, 'good'],
    ['scalingUp', 6, 8, 2, 'bad'],
    ['scalingUp', 6, 8, 0, 'good'],
    ['scalingDown', 8, 6, 2, 'good'],
    ['limitedByMaximum', 10, 10, 0, 'look'],
    ['unable', 2, undefined, 0, 'bad'],
    ['inactive', 2, undefined, 0, 'unknown'],
    ['unknown', 2, undefined, 0, 'unknown'],
  ] as const)(
    '%s at %d, wants %d, %d pending is %s',
    (state, current, desired, pending, tone) => {
      expect(
        autoscalingTone(autoscaling({ state, current, desired }), pending),
      ).toBe(tone);
    },
  );
});

describe('foremostAutoscaler', () => {
  it('shows the one in trouble and counts the others', () => {
    const foremost = foremostAutoscaler([
      workload({
        autoscaling: [
          autoscaling({ name: 'fine' }),
          autoscaling({ name: 'stuck', state: 'unable' }),
        ],
      }),
    ]);
    expect(foremost?.shown.autoscaling.name).toBe('stuck');
    expect(foremost?.more).toBe(1);
  });
});

describe('argoTone', () => {
  it.each([
    [application(), 'good'],
    [application({ sync: 'OutOfSync' }), 'look'],
    [application({ sync: 'Unknown' }), 'unknown'],
    [application({ operation: { phase: 'Failed' } }), 'bad'],
    [
      application({
        conditions: [{ type: 'ComparisonError', message: 'no repo' }],
      }),
      'bad',
    ],
    [
      application({
        conditions: [{ type: 'OrphanedResourceWarning', message: 'one' }],
      }),
      'good',
    ],
  ])('%#', (app, tone) => {
    expect(argoTone(app)).toBe(tone);
  });

  it('is of the past where the instance that told of it cannot be read', () => {
    const told = (freshness: Freshness) =>
      applicationTone(
        application({ instance: { name: 'production', freshness } }),
      );
    expect(told({ status: 'live' })).toBe('good');
    expect(
      told({
        status: 'stale',
        since: '2026-11-20T12:00:00Z',
        trouble: { code: 'timeout', message: '' },
      }),
    ).toBe('unknown');
  });

  it('puts the worst application forward', () => {
    const foremost = foremostApplication(
      cluster('tokyo', {
        applications: [
          application({ name: 'a' }),
          application({ name: 'b', sync: 'OutOfSync' }),
        ],
      }),
    );
    expect(foremost).toMatchObject({ shown: { name: 'b' }, more: 1 });
  });
});
