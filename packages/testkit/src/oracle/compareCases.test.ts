import { replayCase } from '@berth/backstage-plugin-berth-scheduler/replay';
import { compareCases, shrinkGroup } from './compareCases';
import type { Oracle } from './openOracle';
import type { OracleVerdict } from './OracleVerdict';

const profile = { kubernetesVersion: '1.37' } as const;

/** Judges as the core does, but for what `change` says. */
function oracleThat(
  change: (verdict: OracleVerdict) => OracleVerdict | Error,
): Oracle {
  return {
    async ask(oneCase) {
      const { candidates: _left, ...verdict } = replayCase(oneCase, profile);
      const answer = change(verdict);
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    close: async () => {},
  };
}

const from = 1;
const count = 40;

describe('compareCases', () => {
  it('groups disagreements by kind, and shrinks one of each', async () => {
    const oracle = oracleThat(verdict =>
      verdict.feasible?.length
        ? { ...verdict, feasible: verdict.feasible.slice(1) }
        : verdict,
    );
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
