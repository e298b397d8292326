import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decideCase,
  replayCase,
} from '@berth/backstage-plugin-berth-scheduler/replay';
import type { Oracle, OracleVerdict } from '@berth/testkit';
import { compareMinor } from './compareMinor';
import { keepGroups } from './keepGroups';

const minor = '1.37';
const core = { replayCase, decideCase };

/** Judges as the core does, but for what `change` says. */
function oracleThat(change: (verdict: OracleVerdict) => OracleVerdict): Oracle {
  return {
    async ask(oneCase, { byFilter } = {}) {
      const { candidates, ...verdict } = replayCase(oneCase, {
        kubernetesVersion: minor,
      });
      return change({
        ...verdict,
        ...(candidates && {
          candidates: Object.fromEntries(
            candidates.map(({ node, victims }) => [node, victims]),
          ),
        }),
        ...(byFilter && { byFilter: {} }),
      });
    },
    close: async () => {},
  };
}

const wrong = oracleThat(verdict =>
  verdict.feasible?.length
    ? { ...verdict, feasible: verdict.feasible.slice(1) }
    : verdict,
);

describe('compareMinor', () => {
  it('counts what agrees, also of every filter in one case of ten', async () => {
    const { agreement } = await compareMinor({
      core,
      oracle: oracleThat(verdict => verdict),
      minor,
      from: 101,
      count: 30,
    });
    const { agree, disagree, unknown, failed, byFilter, groups } = agreement;
    expect(disagree).toBe(0);
    expect(groups).toEqual([]);
    expect(agree + unknown + failed).toBe(30);
    expect(byFilter.compared).toBeGreaterThan(0);
    expect(byFilter.compared).toBeLessThanOrEqual(3);
    expect(byFilter.agree).toBe(byFilter.compared);
  });

  it('finds reasons of a filter that are wrong', async () => {
    const oracle = oracleThat(verdict => ({
      ...verdict,
      ...(verdict.byFilter && {
        byFilter: {
          NodePorts: {
            'node-0': { code: 'Unschedulable', reasons: ['taken'] },
          },
        },
      }),
    }));
    const { agreement } = await compareMinor({
      core,
      oracle,
      minor,
      from: 1,
      count: 30,
    });
    const { byFilter, groups } = agreement;
    expect(byFilter.agree).toBeLessThan(byFilter.compared);
    expect(groups.map(({ kind }) => kind)).toEqual(['allReasons NodePorts']);
  });
});

describe('keepGroups', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'fixtures-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it('shrinks and keeps what a wrong verdict shows, and says where', async () => {
    const {
      agreement: { disagree, groups },
    } = await compareMinor({
      core,
      oracle: wrong,
      minor,
      from: 1,
      count: 20,
    });
    expect(disagree).toBeGreaterThan(5);
    const told = await keepGroups({ oracle: wrong, minor, groups, directory });
    const name = `disagreement-feasible-seed-${groups[0].seed}.json`;
    expect(readdirSync(directory)).toEqual([name]);
    const kept = JSON.parse(readFileSync(join(directory, name), 'utf8'));
    expect(kept.case.nodes).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${disagree} × feasible`);
    expect(told[0]).toContain(name);
  });

  it('takes a name for the first', async () => {
    const {
      agreement: { groups },
    } = await compareMinor({
      core,
      oracle: wrong,
      minor,
      from: 1,
      count: 3,
    });
    await keepGroups({
      oracle: wrong,
      minor,
      groups,
      name: 'lost-node',
      directory,
    });
    expect(readdirSync(directory)).toEqual(['lost-node.json']);
  });
});
