import { join } from 'node:path';
import { readFixtures } from '../__testUtils__/readFixtures';
import type { Pod } from '../kubernetes';
import { podCounts } from './podCounts';

const fixtures = readFixtures<Pod>(
  join(__dirname, '..', 'kinds', 'core', '__fixtures__', 'pod'),
);

const pods = (...names: string[]) => names.map(name => fixtures.get(name)!);

describe('podCounts', () => {
  it('counts each pod once', () => {
    expect(
      podCounts(
        pods(
          'ready',
          'ready',
          'crash-loop',
          'node-lost',
          'unschedulable',
          'being-deleted',
          'evicted',
          'succeeded',
        ),
      ),
    ).toEqual({
      total: 6,
      ready: 2,
      pending: 1,
      starting: 2,
      terminating: 1,
      failed: 1,
    });
  });

  it('has a total that is the sum of its parts but the failed', () => {
    const { total, failed, ...parts } = podCounts(fixtures.values());

    expect(Object.values(parts).reduce((sum, part) => sum + part)).toBe(total);
    expect(total + failed).toBe(fixtures.size - 1);
  });

  it('takes any iterable', () => {
    expect(podCounts(new Set<Pod>()).total).toBe(0);
  });
});
