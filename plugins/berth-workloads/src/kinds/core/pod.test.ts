import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import type { Pod } from '../../kubernetes';
import type { Health, RolloutPhase } from '../../model';
import { podShapeOf } from '../../podShape';
import { understand } from '../../understand';

const fixtures = readFixtures<Pod>(join(__dirname, '__fixtures__', 'pod'));

const expected: Record<
  string,
  { health: Health; phase: RolloutPhase; reason?: string }
> = {
  'being-deleted': {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'container-failed': { health: 'Degraded', phase: 'stalled' },
  'crash-loop': {
    health: 'Degraded',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'create-container-config-error': {
    health: 'Degraded',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  evicted: { health: 'Degraded', phase: 'stalled' },
  'image-pull-back-off': {
    health: 'Degraded',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  // Argo CD looks at the containers proper only.
  'init-container-crash-loop': {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'invalid-image-name': {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'node-lost': {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'NodeStatusUnknown',
  },
  'not-looked-at': { health: 'Progressing', phase: 'progressing' },
  'not-ready': {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'oom-killed-and-running-again': {
    health: 'Degraded',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'oom-killed-in-crash-loop': {
    health: 'Degraded',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  ready: { health: 'Healthy', phase: 'complete' },
  'ready-after-oom-kill': { health: 'Healthy', phase: 'complete' },
  'refused-by-node': { health: 'Degraded', phase: 'stalled' },
  'resize-deferred': { health: 'Healthy', phase: 'complete' },
  'resize-failing': { health: 'Healthy', phase: 'complete' },
  'resize-in-progress': { health: 'Healthy', phase: 'complete' },
  'resize-infeasible': { health: 'Healthy', phase: 'complete' },
  'run-container-error': {
    health: 'Degraded',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  'running-to-completion': { health: 'Progressing', phase: 'complete' },
  'scheduling-gated': {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'SchedulingGated',
  },
  starting: {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'ContainersNotReady',
  },
  succeeded: { health: 'Healthy', phase: 'complete' },
  unschedulable: {
    health: 'Progressing',
    phase: 'progressing',
    reason: 'Unschedulable',
  },
};

describe('Pod', () => {
  it('has an expectation for each fixture', () => {
    expect([...fixtures.keys()]).toEqual(Object.keys(expected).sort());
  });

  it.each([...fixtures])('%s', (name, pod) => {
    const { phase, reason } = understand(pod).rollout!;

    expect({
      health: understand(pod).health,
      phase,
      reason: reason?.reason,
    }).toEqual({ reason: undefined, ...expected[name] });
  });

  it('wants no replica any more once it succeeded', () => {
    expect(understand(fixtures.get('succeeded')!).rollout!).toMatchObject({
      desired: 0,
      ready: 0,
    });
    expect(understand(fixtures.get('ready')!).rollout!).toMatchObject({
      desired: 1,
      ready: 1,
      images: ['registry.example.com/checkout:1.8.0'],
    });
  });

  it.each([
    ['resize-deferred', 'deferred', 'Deferred', '1'],
    ['resize-infeasible', 'infeasible', 'Infeasible', '1'],
    ['resize-in-progress', 'inProgress', '', '4'],
    ['resize-failing', 'failing', 'Error', '4'],
  ])('tells what is wanted, granted and there: %s', (name, state, ...rest) => {
    const [reason, allocated] = rest;
    const { resize, resources } = understand(fixtures.get(name));

    expect(resize).toMatchObject({
      state,
      reason: { reason, since: '2026-11-20T09:00:00Z' },
    });
    expect(resources).toEqual([
      {
        container: 'server',
        desired: { requests: { cpu: '4' } },
        allocated: { cpu: allocated },
        actual: { requests: { cpu: '1' } },
      },
    ]);
  });

  it.each([
    ['crash-loop', /^CrashLoopBackOff: back-off 5m0s/],
    ['evicted', /^Evicted: The node was low on resource: memory/],
    ['unschedulable', /nodes are available/],
    ['succeeded', /^Completed$/],
    ['being-deleted', /^Pending deletion$/],
  ])('says why: %s', (name, reason) => {
    expect(understand(fixtures.get(name)).reason).toMatch(reason);
  });

  it('is its own template', () => {
    const pod = fixtures.get('ready')!;

    expect(understand(pod).asks?.units[0].sets[0].pod).toEqual(
      podShapeOf(pod, pod.metadata.namespace),
    );
  });

  it('is unknown without a phase', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: {}, spec: {} };

    expect(understand(pod).health).toBe('Unknown');
    expect(understand(pod).rollout!.phase).toBe('unknown');
  });
});
