import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import type { StatefulSet } from '../../kubernetes';
import type { Health, RolloutPhase } from '../../model';
import { understand } from '../../understand';

const fixtures = readFixtures<StatefulSet>(
  join(__dirname, '__fixtures__', 'statefulSet'),
);

const expected: Record<string, { health: Health; phase: RolloutPhase }> = {
  complete: { health: 'Healthy', phase: 'complete' },
  new: { health: 'Progressing', phase: 'progressing' },
  'on-delete': { health: 'Healthy', phase: 'complete' },
  'partition-not-reached': { health: 'Progressing', phase: 'progressing' },
  'partition-reached': { health: 'Healthy', phase: 'complete' },
  'revision-mismatch-without-rolling-update': {
    health: 'Progressing',
    phase: 'progressing',
  },
  rolling: { health: 'Progressing', phase: 'progressing' },
  'scaled-to-zero': { health: 'Healthy', phase: 'scaledToZero' },
  // Argo CD does not mind pods that are too many.
  'scaling-down': { health: 'Healthy', phase: 'progressing' },
  'spec-not-observed': { health: 'Progressing', phase: 'progressing' },
  // Argo CD asks for ready pods, a rollout for available ones.
  'waiting-for-min-ready-seconds': { health: 'Healthy', phase: 'progressing' },
  'waiting-for-ready': { health: 'Progressing', phase: 'progressing' },
};

describe('StatefulSet', () => {
  it('has an expectation for each fixture', () => {
    expect([...fixtures.keys()]).toEqual(Object.keys(expected).sort());
  });

  it.each([...fixtures])('%s', (name, statefulSet) => {
    expect({
      health: understand(statefulSet).health,
      phase: understand(statefulSet).rollout!.phase,
    }).toEqual(expected[name]);
  });

  it('tells counts, strategy and images', () => {
    expect(understand(fixtures.get('partition-reached')!).rollout!).toEqual({
      phase: 'complete',
      desired: 3,
      updated: 1,
      ready: 3,
      available: 3,
      strategy: { type: 'RollingUpdate', partition: 2, maxUnavailable: 1 },
      images: ['registry.example.com/vectors:4.0.1'],
    });
  });
});
