import { join } from 'node:path';
import { readFixtures } from '../__testUtils__/readFixtures';
import type { HorizontalPodAutoscaler } from '../kubernetes';
import type { AutoscalingState } from '../model';
import { autoscalingOf } from './autoscalingOf';

const fixtures = readFixtures<HorizontalPodAutoscaler>(
  join(__dirname, '__fixtures__'),
);

const expected: Record<
  string,
  {
    state: AutoscalingState;
    reason?: string;
    /** min, max, current, desired */
    counts: [number, number, number, number | undefined];
  }
> = {
  'all-metric-types': { state: 'steady', counts: [1, 20, 3, 3] },
  'at-maximum-and-content': { state: 'steady', counts: [2, 4, 4, 4] },
  'first-correction': { state: 'scalingUp', counts: [3, 10, 1, 3] },
  'limited-by-maximum': {
    state: 'limitedByMaximum',
    reason: 'TooManyReplicas',
    counts: [2, 4, 4, 4],
  },
  'limited-by-minimum': {
    state: 'limitedByMinimum',
    reason: 'TooFewReplicas',
    counts: [2, 4, 2, 2],
  },
  'metrics-failing': {
    state: 'inactive',
    reason: 'FailedGetResourceMetric',
    counts: [2, 10, 4, 4],
  },
  'metrics-in-another-order': { state: 'steady', counts: [1, 20, 3, 3] },
  'minimum-equals-maximum': { state: 'steady', counts: [4, 4, 4, 4] },
  new: { state: 'unknown', counts: [2, 10, 0, undefined] },
  'no-conditions': { state: 'unknown', counts: [2, 10, 4, undefined] },
  'one-metric-twice': { state: 'steady', counts: [1, 20, 3, 3] },
  'one-metric-unread': { state: 'steady', counts: [1, 20, 3, 3] },
  'rate-limited': { state: 'scalingUp', counts: [2, 100, 4, 8] },
  'scaling-down': { state: 'scalingDown', counts: [2, 10, 6, 4] },
  'scaling-up': { state: 'scalingUp', counts: [2, 10, 4, 6] },
  steady: { state: 'steady', counts: [2, 10, 4, 4] },
  'target-missing': {
    state: 'unable',
    reason: 'FailedGetScale',
    counts: [1, 10, 0, 0],
  },
  'target-scaled-to-zero': {
    state: 'inactive',
    reason: 'ScalingDisabled',
    counts: [2, 10, 0, 0],
  },
};

describe('autoscalingOf', () => {
  it('has an expectation for each fixture', () => {
    expect([...fixtures.keys()]).toEqual(Object.keys(expected).sort());
  });

  it.each([...fixtures])('%s', (name, autoscaler) => {
    const { state, reason, min, max, current, desired } =
      autoscalingOf(autoscaler);

    expect({
      state,
      reason: reason?.reason,
      counts: [min, max, current, desired],
    }).toEqual({ reason: undefined, ...expected[name] });
  });

  it('tells conditions in the words of the controller', () => {
    const { name, conditions, lastScaleTime } = autoscalingOf(
      fixtures.get('limited-by-maximum')!,
    );

    expect(name).toBe('checkout');
    expect(lastScaleTime).toBe('2026-11-20T08:00:00Z');
    expect(conditions.map(({ condition }) => condition)).toEqual([
      'AbleToScale',
      'ScalingActive',
      'ScalingLimited',
    ]);
    expect(conditions[2]).toEqual({
      condition: 'ScalingLimited',
      status: 'True',
      reason: 'TooManyReplicas',
      message:
        'the desired replica count is more than the maximum replica count',
      since: '2026-11-20T09:00:00Z',
    });
  });
});
