import { oracleThat, withoutFirstFeasible } from './__fixtures__/wrongOracle';
import { compareCases } from './compareCases';
import { shrinkGroup } from './shrinkGroup';

const profile = { kubernetesVersion: '1.37' } as const;

const from = 1;
const count = 40;

describe('compareCases', () => {
  it('groups disagreements by kind, and shrinks one of each', async () => {
    const oracle = oracleThat(withoutFirstFeasible);
    const comparison = await compareCases({ oracle, profile, from, count });
    expect(comparison.disagreeing).toBeGreaterThan(10);
    const [group, ...others] = comparison.groups;
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      kind: 'feasible',
      cases: comparison.disagreeing,
    });

    const { case: small, points } = await shrinkGroup({
      oracle,
      profile,
      group,
      attempts: 500,
    });
    expect(small.nodes).toHaveLength(1);
    expect(points[0].about).toBe('feasible');
  });

  it('counts what kube-scheduler fails on, and goes on', async () => {
    const oracle = oracleThat(
      ({ id }) => new Error(`The oracle on ${id}: score ${id.length}`),
    );
    const comparison = await compareCases({ oracle, profile, from, count });
    expect([...comparison.failed]).toEqual([
      ['The oracle on a case: score N', count],
    ]);
  });

  it('ends when the oracle does', async () => {
    const oracle = oracleThat(() => new Error('The oracle ended'));
    await expect(
      compareCases({ oracle, profile, from, count }),
    ).rejects.toThrow('The oracle ended');
  });
});
