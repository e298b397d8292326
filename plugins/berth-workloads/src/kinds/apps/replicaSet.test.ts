import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import type { ReplicaSet } from '../../kubernetes';
import type { Health, RolloutPhase } from '../../model';
import { understand } from '../../understand';

const fixtures = readFixtures<ReplicaSet>(
  join(__dirname, '__fixtures__', 'replicaSet'),
);

const expected: Record<
  string,
  { health: Health; phase: RolloutPhase; reason?: string }
> = {
  complete: { health: 'Healthy', phase: 'complete' },
  progressing: { health: 'Progressing', phase: 'progressing' },
  'replica-failure': {
    health: 'Degraded',
    phase: 'stalled',
    reason: 'FailedCreate',
  },
  'scaled-to-zero': { health: 'Healthy', phase: 'scaledToZero' },
  'scaling-to-zero': { health: 'Healthy', phase: 'progressing' },
  'spec-not-observed': { health: 'Progressing', phase: 'progressing' },
};

describe('ReplicaSet', () => {
  it('has an expectation for each fixture', () => {
    expect([...fixtures.keys()]).toEqual(Object.keys(expected).sort());
  });

  it.each([...fixtures])('%s', (name, replicaSet) => {
    const { phase, reason } = understand(replicaSet).rollout!;

    expect({
      health: understand(replicaSet).health,
      phase,
      reason: reason?.reason,
    }).toEqual({ reason: undefined, ...expected[name] });
  });

  it('counts its pods as updated, because it has one revision', () => {
    expect(understand(fixtures.get('progressing')!).rollout!).toMatchObject({
      desired: 2,
      updated: 2,
      ready: 1,
      available: 1,
    });
  });
});
