import type { ContainerStatus, Pod } from '../kubernetes';
import { podTemplate } from '../objects/podTemplate';
import { podStatus } from './podStatus';

const container = (over: Partial<ContainerStatus>): ContainerStatus => ({
  name: 'c',
  image: 'x',
  imageID: '',
  ready: false,
  restartCount: 0,
  ...over,
});

function pod(status: Pod['status'], deletionTimestamp?: string): Pod {
  const { spec } = podTemplate({
    name: 'c',
    image: 'x',
    labels: {},
    cpu: '1',
    memory: '1Gi',
  });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'p',
      uid: 'u',
      resourceVersion: '1',
      creationTimestamp: '2026-11-22T00:00:00Z',
      deletionTimestamp,
    },
    spec,
    status,
  };
}

describe('podStatus', () => {
  it.each<[string, Pod['status']]>([
    ['Pending', { phase: 'Pending' }],
    ['Evicted', { phase: 'Failed', reason: 'Evicted' }],
    [
      'SchedulingGated',
      {
        phase: 'Pending',
        conditions: [
          { type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' },
        ],
      },
    ],
    [
      'CrashLoopBackOff',
      {
        phase: 'Running',
        containerStatuses: [
          container({ state: { waiting: { reason: 'CrashLoopBackOff' } } }),
        ],
      },
    ],
    [
      'OOMKilled',
      {
        phase: 'Running',
        containerStatuses: [
          container({
            state: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
          }),
        ],
      },
    ],
    [
      'ExitCode:3',
      {
        phase: 'Failed',
        containerStatuses: [
          container({ state: { terminated: { exitCode: 3 } } }),
        ],
      },
    ],
    [
      'NotReady',
      {
        phase: 'Running',
        containerStatuses: [
          container({
            state: { terminated: { exitCode: 0, reason: 'Completed' } },
          }),
          container({ ready: true, state: { running: {} } }),
        ],
      },
    ],
  ])('%s', (word, status) => {
    expect(podStatus(pod(status))).toBe(word);
  });

  it('Terminating, whatever the containers do', () => {
    const going = pod({ phase: 'Running' }, '2026-11-22T00:00:30Z');
    expect(podStatus(going)).toBe('Terminating');
  });
});
