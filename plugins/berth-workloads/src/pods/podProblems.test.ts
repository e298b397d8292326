import { join } from 'node:path';
import { readFixtures } from '../__testUtils__/readFixtures';
import type { Pod } from '../kubernetes';
import type { PodProblem } from '../model';
import { podProblems } from './podProblems';

const fixtures = readFixtures<Pod>(
  join(__dirname, '..', 'kinds', 'core', '__fixtures__', 'pod'),
);

/** Twenty minutes after the pods of the fixtures became unready. */
const now = Date.parse('2026-11-20T09:20:00Z');

const server = { container: 'server' };
const unreadySince = '2026-11-20T09:00:00Z';
const endedAt = '2026-11-20T09:10:00Z';

const expected: Record<string, Partial<PodProblem>[]> = {
  'being-deleted': [],
  'container-failed': [
    {
      ...server,
      trouble: 'ContainerFailed',
      exitCode: 3,
      restarts: 0,
      reason: { condition: 'terminated', reason: 'Error' },
      message: 'cannot open model',
      since: endedAt,
    },
  ],
  'crash-loop': [
    {
      ...server,
      trouble: 'CrashLoopBackOff',
      restarts: 7,
      exitCode: 1,
      reason: { condition: 'waiting', reason: 'CrashLoopBackOff' },
      message: 'back-off 5m0s restarting failed container=server',
      since: endedAt,
    },
  ],
  'create-container-config-error': [
    {
      ...server,
      trouble: 'CreateContainerError',
      reason: { condition: 'waiting', reason: 'CreateContainerConfigError' },
      message: 'secret "payments" not found',
      since: unreadySince,
    },
  ],
  evicted: [
    {
      trouble: 'Evicted',
      message:
        'The node was low on resource: memory. Threshold quantity: 100Mi, available: 80Mi.',
      since: unreadySince,
    },
  ],
  'image-pull-back-off': [
    {
      ...server,
      trouble: 'ImagePullBackOff',
      reason: { condition: 'waiting', reason: 'ImagePullBackOff' },
      message: 'Back-off pulling image "registry.example.com/checkout:1.8.0"',
    },
  ],
  'init-container-crash-loop': [
    {
      container: 'download',
      trouble: 'CrashLoopBackOff',
      restarts: 3,
      exitCode: 2,
    },
  ],
  'invalid-image-name': [
    {
      ...server,
      trouble: 'ImagePullBackOff',
      reason: { condition: 'waiting', reason: 'InvalidImageName' },
    },
  ],
  'node-lost': [
    { trouble: 'NotReady', message: 'Kubelet stopped posting node status.' },
  ],
  'not-looked-at': [],
  'not-ready': [
    {
      trouble: 'NotReady',
      message: 'containers with unready status: [server]',
      since: unreadySince,
    },
  ],
  'oom-killed-and-running-again': [
    { ...server, trouble: 'OOMKilled', restarts: 2, exitCode: 137 },
  ],
  'oom-killed-in-crash-loop': [
    {
      ...server,
      trouble: 'OOMKilled',
      restarts: 4,
      exitCode: 137,
      reason: { condition: 'terminated', reason: 'OOMKilled' },
      since: endedAt,
    },
  ],
  ready: [],
  'ready-after-oom-kill': [],
  'refused-by-node': [
    {
      trouble: 'Failed',
      reason: { condition: 'Failed', reason: 'UnexpectedAdmissionError' },
      message: expect.stringContaining('devices unavailable'),
      since: '2026-11-20T08:59:02Z',
    },
  ],
  'run-container-error': [
    {
      ...server,
      trouble: 'CreateContainerError',
      reason: { condition: 'waiting', reason: 'RunContainerError' },
      exitCode: 128,
    },
  ],
  'resize-deferred': [
    {
      pod: 'checkout-7d9-x7',
      trouble: 'ResizePending',
      reason: expect.objectContaining({
        condition: 'PodResizePending',
        reason: 'Deferred',
      }),
      since: unreadySince,
    },
  ],
  'resize-failing': [
    {
      pod: 'checkout-7d9-x7',
      trouble: 'ResizePending',
      reason: expect.objectContaining({
        condition: 'PodResizeInProgress',
        reason: 'Error',
      }),
      since: unreadySince,
    },
  ],
  'resize-in-progress': [],
  'resize-infeasible': [
    {
      pod: 'checkout-7d9-x7',
      trouble: 'ResizePending',
      reason: expect.objectContaining({
        condition: 'PodResizePending',
        reason: 'Infeasible',
      }),
      since: unreadySince,
    },
  ],
  'running-to-completion': [],
  'scheduling-gated': [
    {
      trouble: 'SchedulingGated',
      message: 'kueue.x-k8s.io/admission',
      since: unreadySince,
    },
  ],
  starting: [],
  succeeded: [],
  unschedulable: [
    {
      trouble: 'Unschedulable',
      reason: expect.objectContaining({
        condition: 'PodScheduled',
        reason: 'Unschedulable',
      }),
      message: '0/5 nodes are available: 5 Insufficient nvidia.com/gpu.',
      since: unreadySince,
    },
  ],
};

describe('podProblems', () => {
  it('has an expectation for each fixture', () => {
    expect([...fixtures.keys()]).toEqual(Object.keys(expected).sort());
  });

  it.each([...fixtures])('%s', (name, pod) => {
    const problems = podProblems(pod, { now });

    expect(problems).toHaveLength(expected[name].length);
    expect(problems).toMatchObject(
      expected[name].map(problem => ({
        pod: 'checkout-7d9-x2k4f',
        ...problem,
      })),
    );
  });

  it('leaves a pod ten minutes to become ready', () => {
    const pod = fixtures.get('not-ready')!;
    const unready = Date.parse(unreadySince);

    expect(podProblems(pod, { now: unready + 599_000 })).toEqual([]);
    expect(podProblems(pod, { now: unready + 600_000 })).toHaveLength(1);
  });

  it('tells the trouble of each container', () => {
    const pod = structuredClone(fixtures.get('crash-loop')!);
    pod.status!.containerStatuses!.push({
      name: 'proxy',
      state: { waiting: { reason: 'ErrImagePull', message: 'not found' } },
    });

    expect(
      podProblems(pod, { now }).map(({ container, trouble }) => [
        container,
        trouble,
      ]),
    ).toEqual([
      ['server', 'CrashLoopBackOff'],
      ['proxy', 'ImagePullBackOff'],
    ]);
  });

  it('cuts a message at 1,000 characters and not through a character', () => {
    const pod = structuredClone(fixtures.get('image-pull-back-off')!);
    pod.status!.containerStatuses![0].state!.waiting!.message = `${'x'.repeat(
      998,
    )}😀😀`;

    const [{ message }] = podProblems(pod, { now });

    expect(message).toBe(`${'x'.repeat(998)}…`);
  });
});
