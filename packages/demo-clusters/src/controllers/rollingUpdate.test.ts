import { rollingLimits, rollingUpdate, scaledValue } from './rollingUpdate';

const set = (desired: number, available: number) => ({ desired, available });

describe('scaledValue', () => {
  it.each([
    ['25%', 6, 'up', 2],
    ['25%', 6, 'down', 1],
    [3, 10, 'up', 3],
    [undefined, 10, 'up', 0],
  ] as const)(
    '%j of %d, rounded %s, is %d',
    (value, total, round, expected) => {
      expect(scaledValue(value, total, round)).toBe(expected);
    },
  );
});

describe('rollingLimits', () => {
  it('takes a quarter of each by default', () => {
    expect(rollingLimits({}, 6)).toEqual({ surge: 2, unavailable: 1 });
  });

  it('lets one pod be missing when nothing else could move', () => {
    const strategy = { maxSurge: 0, maxUnavailable: '10%' };
    expect(rollingLimits(strategy, 4)).toEqual({ surge: 0, unavailable: 1 });
  });
});

describe('rollingUpdate', () => {
  const limits = { replicas: 4, surge: 1, unavailable: 1 };

  it('begins with the surge, and takes away what may be missing', () => {
    expect(
      rollingUpdate({ ...limits, newest: set(0, 0), older: [set(4, 4)] }),
    ).toEqual({ newest: 1, older: [3] });
  });

  it('waits for the new pods, even if the old count lags behind', () => {
    expect(
      rollingUpdate({ ...limits, newest: set(2, 0), older: [set(3, 4)] }),
    ).toEqual({ newest: 2, older: [3] });
  });

  it('goes on as new pods become available', () => {
    expect(
      rollingUpdate({ ...limits, newest: set(2, 2), older: [set(3, 3)] }),
    ).toEqual({ newest: 2, older: [1] });
  });

  it('takes away first what is not available anyway', () => {
    expect(
      rollingUpdate({
        ...limits,
        newest: set(1, 1),
        older: [set(2, 2), set(2, 0)],
      }),
    ).toEqual({ newest: 1, older: [2, 0] });
  });

  it('only scales where there is nothing older', () => {
    expect(rollingUpdate({ ...limits, newest: set(2, 2), older: [] })).toEqual({
      newest: 4,
      older: [],
    });
    expect(rollingUpdate({ ...limits, newest: set(9, 9), older: [] })).toEqual({
      newest: 4,
      older: [],
    });
  });

  it('always finishes, and keeps its promises in between', () => {
    let newest = set(0, 0);
    let older = [set(4, 4)];
    for (let step = 0; step < 20; step++) {
      const next = rollingUpdate({ ...limits, newest, older });
      const total = next.newest + next.older[0];
      expect(total).toBeLessThanOrEqual(5);
      newest = set(next.newest, next.newest);
      older = next.older.map(n => set(n, n));
      expect(newest.available + older[0].available).toBeGreaterThanOrEqual(3);
    }
    expect([newest.desired, older[0].desired]).toEqual([4, 0]);
  });
});
