import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oracleThat, withoutFirstFeasible } from './__fixtures__/wrongOracle';
import { compareCases } from './compareCases';
import type { Fixture } from './fixtures';
import { keepDisagreement } from './keepDisagreement';

const profile = { kubernetesVersion: '1.37' } as const;

describe('keepDisagreement', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'fixtures-'));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  const oracle = oracleThat(withoutFirstFeasible);

  async function oneGroup() {
    const { groups } = await compareCases({
      oracle,
      profile,
      from: 1,
      count: 5,
    });
    return groups[0];
  }

  it('shrinks a case on which a verdict is wrong, and keeps it after its kind and seed', async () => {
    const group = await oneGroup();
    const kept = await keepDisagreement({ oracle, profile, group, directory });
    const { path, case: smallest, points } = kept;
    expect(path).toBe(
      join(directory, `disagreement-feasible-seed-${group.seed}.json`),
    );
    expect(smallest.nodes).toHaveLength(1);
    expect(points[0].about).toBe('feasible');

    const fixture: Fixture = JSON.parse(readFileSync(path, 'utf8'));
    expect(fixture.case).toEqual(smallest);
    expect(fixture.verdicts['1.37']).toEqual(kept.verdict);
    expect(fixture.featureGates).toBeUndefined();
  });

  it('keeps it under a name that somebody chose, with the gates that were on', async () => {
    const featureGates = { TaintTolerationComparisonOperators: true };
    await keepDisagreement({
      oracle,
      profile: { ...profile, featureGates },
      group: await oneGroup(),
      name: 'a-lost-node',
      directory,
      attempts: 10,
    });
    expect(readdirSync(directory)).toEqual(['a-lost-node.json']);
    const file = readFileSync(join(directory, 'a-lost-node.json'), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ featureGates });
  });

  it('makes a name of any kind', async () => {
    const group = {
      ...(await oneGroup()),
      kind: 'invalid pod: spec.tolerations[N].operator / accepted',
    };
    const { path } = await keepDisagreement({
      oracle,
      profile,
      group,
      directory,
      attempts: 1,
    });
    expect(path).toBe(
      join(
        directory,
        `disagreement-invalid-pod-spec-tolerations-n-operator-accepted-seed-${group.seed}.json`,
      ),
    );
  });
});
