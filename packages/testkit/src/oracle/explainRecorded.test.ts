import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oracleThat, withoutFirstFeasible } from './__fixtures__/wrongOracle';
import { explainRecorded } from './explainRecorded';

function disagreeing(...seeds: number[]) {
  return seeds.map(seed => ({ seed, says: 'best: wrong' }));
}

describe('explainRecorded', () => {
  it('has nothing to say where both agree', async () => {
    await expect(
      explainRecorded({ kubernetesVersion: '1.37', disagreements: [] }),
    ).resolves.toBe('');
  });

  it('shrinks what the oracle at hand says otherwise too', async () => {
    const oracle = oracleThat(withoutFirstFeasible);
    const explained = await explainRecorded({
      kubernetesVersion: '1.37',
      disagreements: disagreeing(2),
      oracle,
    });
    const [said, , , json] = explained.split('\n');
    expect(said).toBe('seed 2, best: wrong');
    expect(JSON.parse(json).nodes).toHaveLength(1);
    expect(explained).toContain('feasible, first seed 2');
    expect(explained).toContain(
      'To keep it: yarn workspace @berth/testkit oracle:compare 2 1 --kubernetes 1.37 --keep NAME',
    );
  });

  it('says that a recording is out of date', async () => {
    const oracle = oracleThat(verdict => verdict);
    await expect(
      explainRecorded({
        kubernetesVersion: '1.36',
        disagreements: disagreeing(2, 3),
        oracle,
      }),
    ).resolves.toMatch(/seed 2: kube-scheduler agrees.*\n\nseed 3: /);
  });

  describe('without an oracle', () => {
    const { BERTH_CACHE_HOME } = process.env;
    let empty: string;

    beforeEach(() => {
      empty = mkdtempSync(join(tmpdir(), 'cache-'));
      process.env.BERTH_CACHE_HOME = empty;
    });

    afterEach(() => {
      rmSync(empty, { recursive: true });
      if (BERTH_CACHE_HOME === undefined) {
        delete process.env.BERTH_CACHE_HOME;
      } else {
        process.env.BERTH_CACHE_HOME = BERTH_CACHE_HOME;
      }
    });

    it('says how to shrink them, and names no more seeds than anybody reads', async () => {
      const explained = await explainRecorded({
        kubernetesVersion: '1.35',
        disagreements: disagreeing(4, 5, 6, 7),
      });
      expect(explained.split('\n').slice(4)).toEqual([
        'There is no oracle of Kubernetes 1.35 here to shrink them with; where there is Go:',
        ...[4, 5, 6].map(
          seed =>
            `yarn workspace @berth/testkit oracle:compare ${seed} 1 --kubernetes 1.35 --keep NAME`,
        ),
      ]);
    });
  });
});
