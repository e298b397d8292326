import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import type { Deployment } from '../../kubernetes';
import type { Health, RolloutPhase } from '../../model';
import { understand } from '../../understand';

const fixtures = readFixtures<Deployment>(
  join(__dirname, '__fixtures__', 'deployment'),
);

/** desired, updated, ready, available */
type Counts = [number, number, number, number];

const expected: Record<
  string,
  { health: Health; phase: RolloutPhase; counts: Counts; reason?: string }
> = {
  'being-deleted': {
    health: 'Progressing',
    phase: 'complete',
    counts: [3, 3, 3, 3],
  },
  complete: { health: 'Healthy', phase: 'complete', counts: [3, 3, 3, 3] },
  'lost-a-pod': {
    health: 'Progressing',
    phase: 'progressing',
    counts: [3, 3, 2, 2],
    reason: 'MinimumReplicasUnavailable',
  },
  new: { health: 'Progressing', phase: 'progressing', counts: [3, 0, 0, 0] },
  'no-status': {
    health: 'Progressing',
    phase: 'progressing',
    counts: [3, 0, 0, 0],
  },
  'old-pods-pending-termination': {
    health: 'Progressing',
    phase: 'progressing',
    counts: [3, 3, 4, 4],
    reason: 'ReplicaSetUpdated',
  },
  paused: { health: 'Suspended', phase: 'paused', counts: [3, 1, 3, 3] },
  'progress-deadline-exceeded': {
    health: 'Degraded',
    phase: 'stalled',
    counts: [3, 1, 3, 3],
    reason: 'ProgressDeadlineExceeded',
  },
  'quota-exceeded': {
    // Argo CD does not look at ReplicaFailure, so that its word is the milder one.
    health: 'Progressing',
    phase: 'stalled',
    counts: [3, 2, 2, 2],
    reason: 'FailedCreate',
  },
  recreate: { health: 'Healthy', phase: 'complete', counts: [3, 3, 3, 3] },
  rolling: {
    health: 'Progressing',
    phase: 'progressing',
    counts: [3, 2, 3, 3],
    reason: 'ReplicaSetUpdated',
  },
  'scaled-to-zero': {
    health: 'Healthy',
    phase: 'scaledToZero',
    counts: [0, 0, 0, 0],
  },
  'scaling-to-zero': {
    health: 'Progressing',
    phase: 'progressing',
    counts: [0, 0, 2, 2],
    reason: 'NewReplicaSetAvailable',
  },
  'spec-not-observed': {
    health: 'Progressing',
    phase: 'progressing',
    counts: [3, 3, 3, 3],
    reason: 'NewReplicaSetAvailable',
  },
};

describe('Deployment', () => {
  it('has an expectation for each fixture', () => {
    expect([...fixtures.keys()]).toEqual(Object.keys(expected).sort());
  });

  it.each([...fixtures])('%s', (name, deployment) => {
    const { phase, desired, updated, ready, available, reason } =
      understand(deployment).rollout!;

    expect({
      health: understand(deployment).health,
      phase,
      counts: [desired, updated, ready, available],
      reason: reason?.reason,
    }).toEqual({ reason: undefined, ...expected[name] });
  });

  it('tells the strategy and the images of the template', () => {
    const rollout = understand(fixtures.get('complete')!).rollout!;

    expect(rollout.strategy).toEqual({
      type: 'RollingUpdate',
      maxSurge: '25%',
      maxUnavailable: 0,
    });
    expect(rollout.images).toEqual([
      'registry.example.com/checkout:1.8.0',
      'registry.example.com/proxy:2.1.4',
    ]);
    expect(understand(fixtures.get('recreate')!).rollout!.strategy).toEqual({
      type: 'Recreate',
    });
  });

  it("gives the stalled condition's own words", () => {
    const deployment = fixtures.get('progress-deadline-exceeded')!;
    const reason = {
      condition: 'Progressing',
      reason: 'ProgressDeadlineExceeded',
      message: 'ReplicaSet "checkout-7d9" has timed out progressing.',
      since: '2026-11-20T09:00:00Z',
    };

    expect(understand(deployment).rollout!.reason).toEqual(reason);
    expect(understand(deployment)).toMatchObject({
      health: 'Degraded',
      reason: reason.message,
      condition: { ...reason, status: 'False' },
      since: reason.since,
    });
  });

  it('names the quota that keeps pods from being made', () => {
    const { obstacles, reason } = understand(fixtures.get('quota-exceeded')!);

    expect(obstacles).toEqual([
      {
        type: 'quota',
        name: expect.any(String),
        message: reason,
        resources: [expect.objectContaining({ requested: expect.any(String) })],
      },
    ]);
  });

  it('is a service in its own words', () => {
    expect(understand(fixtures.get('rolling')!)).toMatchObject({
      system: 'Kubernetes',
      role: 'service',
      recognisedBy: 'kind',
      version: { given: 'v1', read: 'v1', isNearest: false },
      reason: '2 of 3 updated',
      progress: [
        { what: 'ready', done: 3, total: 3 },
        { what: 'updated', done: 2, total: 3 },
      ],
      asks: { when: 'now', units: [{ times: 1, sets: [{ count: 3 }] }] },
    });
  });

  it.each([
    ['nothing', {}],
    ['a status of the wrong type', { status: 'fine', spec: { replicas: 0 } }],
    ['counts that are no counts', { metadata: {}, spec: { replicas: '3' } }],
  ])('is unknown for %s', (_, object) => {
    const identity = { apiVersion: 'apps/v1', kind: 'Deployment' };
    const { health, rollout } = understand({ ...identity, ...object });

    expect(health).toBe('Unknown');
    expect(rollout?.phase).toBe('unknown');
  });
});
