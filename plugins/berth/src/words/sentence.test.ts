import type {
  Sentence,
  SentenceCode,
} from '@berth/backstage-plugin-berth-workloads';
import { englishWords } from '../__testUtils__/words';
import { sentenceFacts } from './facts';
import { sentenceLine } from './sentence';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const at = { cluster: 'tokyo', workload: 'chat' };

/** A sample of each code: a new code without one does not compile. */
const samples: { [C in SentenceCode]: Extract<Sentence, { code: C }> } = {
  healthy: { code: 'healthy', params: { clusters: 1 } },
  scaledToZero: { code: 'scaledToZero', params: { clusters: 2 } },
  rollingOut: {
    code: 'rollingOut',
    params: { ...at, updated: 1, desired: 3 },
  },
  rolloutPaused: { code: 'rolloutPaused', params: at },
  rolloutStalled: {
    code: 'rolloutStalled',
    params: { ...at, reason: 'ProgressDeadlineExceeded', message: 'timed out' },
  },
  workloadDegraded: {
    code: 'workloadDegraded',
    params: { ...at, kind: 'TrainJob', reason: 'jobset failed' },
  },
  workloadInMotion: {
    code: 'workloadInMotion',
    params: { ...at, kind: 'RayCluster', reason: '1 of 3 workers is ready' },
  },
  workloadSuspended: {
    code: 'workloadSuspended',
    params: { ...at, kind: 'Workload', reason: 'It waits in gpu-queue' },
  },
  podsWaiting: {
    code: 'podsWaiting',
    params: {
      ...at,
      waiting: 1,
      total: 1,
      explanation: '0/3 nodes are available',
      since: '2026-11-20T11:54:00Z',
    },
  },
  podsWaitingForGpus: {
    code: 'podsWaitingForGpus',
    params: {
      ...at,
      waiting: 2,
      total: 8,
      gpus: 4,
      model: 'H100',
      largestFree: 3,
      since: '2026-11-20T11:54:00Z',
    },
  },
  podsGated: { code: 'podsGated', params: { ...at, waiting: 1, total: 2 } },
  crashLoop: {
    code: 'crashLoop',
    params: { ...at, pods: 1, container: 'app', restarts: 5, exitCode: 1 },
  },
  outOfMemory: {
    code: 'outOfMemory',
    params: { ...at, pods: 2, container: 'app', restarts: 1 },
  },
  imagePull: {
    code: 'imagePull',
    params: { ...at, pods: 1, container: 'app', message: 'not found' },
  },
  containerConfig: {
    code: 'containerConfig',
    params: { ...at, pods: 1, container: 'app', message: 'no secret' },
  },
  podsFailed: {
    code: 'podsFailed',
    params: { ...at, pods: 1, message: 'Evicted' },
  },
  resizesPending: {
    code: 'resizesPending',
    params: { ...at, pods: 1, reason: 'Deferred', message: 'no room' },
  },
  podsNotReady: {
    code: 'podsNotReady',
    params: { ...at, notReady: 1, total: 3 },
  },
  replicasMissing: {
    code: 'replicasMissing',
    params: { ...at, missing: 1, desired: 3 },
  },
  autoscalerAtMaximum: {
    code: 'autoscalerAtMaximum',
    params: { cluster: 'tokyo', autoscaler: 'chat', max: 10, metric: 'cpu' },
  },
  autoscalerInactive: {
    code: 'autoscalerInactive',
    params: { cluster: 'tokyo', autoscaler: 'chat', message: 'disabled' },
  },
  autoscalerUnable: {
    code: 'autoscalerUnable',
    params: { cluster: 'tokyo', autoscaler: 'chat', message: 'no metrics' },
  },
  argoOutOfSync: {
    code: 'argoOutOfSync',
    params: { cluster: 'tokyo', application: 'chat' },
  },
  argoDegraded: {
    code: 'argoDegraded',
    params: { cluster: 'tokyo', application: 'chat', message: 'bad' },
  },
  argoMissing: {
    code: 'argoMissing',
    params: { cluster: 'tokyo', application: 'chat' },
  },
  argoOperationFailed: {
    code: 'argoOperationFailed',
    params: { cluster: 'tokyo', application: 'chat', message: 'hook failed' },
  },
  argoError: {
    code: 'argoError',
    params: { cluster: 'tokyo', application: 'chat', message: 'no repo' },
  },
  clusterStale: {
    code: 'clusterStale',
    params: {
      cluster: 'tokyo',
      since: '2026-11-20T11:42:00Z',
      reason: 'timeout',
    },
  },
  clusterUnreachable: {
    code: 'clusterUnreachable',
    params: { cluster: 'tokyo', reason: 'refused' },
  },
  clusterForbidden: { code: 'clusterForbidden', params: { cluster: 'tokyo' } },
  signInRefused: { code: 'signInRefused', params: { cluster: 'tokyo' } },
  signInForbidden: { code: 'signInForbidden', params: { cluster: 'tokyo' } },
  signInNeeded: { code: 'signInNeeded', params: { clusters: 2 } },
  clusterTooLarge: { code: 'clusterTooLarge', params: { cluster: 'tokyo' } },
  clusterLoading: { code: 'clusterLoading', params: { cluster: 'tokyo' } },
  namespaceNotOpen: {
    code: 'namespaceNotOpen',
    params: { namespace: 'payments' },
  },
  nothingFound: { code: 'nothingFound', params: { clusters: 3 } },
  nothingKnown: { code: 'nothingKnown', params: { clusters: 3 } },
  noClusters: { code: 'noClusters', params: { clusters: 0 } },
};

describe('sentences', () => {
  const words = englishWords();

  it.each(Object.values(samples).map(sample => [sample.code, sample] as const))(
    '%s has words and fills all of them',
    (_code, sample) => {
      const said = [
        sentenceLine(sample, words, NOW),
        ...sentenceFacts(sample, words, NOW),
      ].join(' · ');
      expect(said.length).toBeGreaterThan(8);
      expect(said).not.toMatch(/\{\{|undefined|sentence\.|fact\./);
    },
  );

  it.each([
    [samples.healthy, 'Healthy in 1 cluster'],
    [
      samples.podsWaitingForGpus,
      '2 of 8 pods wait in tokyo: no node has 4 free H100',
    ],
    [samples.podsWaiting, '1 of 1 pod waits in tokyo: no suitable node'],
  ])('%j reads as a sentence', (sample, line) => {
    expect(sentenceLine(sample, words, NOW)).toBe(line);
  });

  it('keeps what an object says itself beside the words of another language', () => {
    const { params } = samples.workloadDegraded;
    const because = {
      cause: { code: 'condition' },
      condition: {
        condition: 'Failed',
        status: 'True',
        reason: 'JobSetFailed',
        message: 'jobset failed',
        since: '2026-11-20T09:00:00Z',
      },
    } as const;
    const said = (locale: string) =>
      sentenceLine(
        { code: 'workloadDegraded', params: { ...params, because } },
        { ...words, locale },
        NOW,
      );

    expect(said('en-US')).toMatch(/: jobset failed$/);
    expect(said('ja')).toMatch(/JobSetFailed.*: jobset failed$/);
  });

  it('says how long pods have waited', () => {
    expect(sentenceFacts(samples.podsWaitingForGpus, words, NOW)).toEqual([
      'pending for 6 min',
      'each needs 4 × H100 on one node',
      'the largest free block is 3',
    ]);
  });

  it('leaves the time out where it is not known', () => {
    const { params } = samples.podsWaitingForGpus;
    expect(
      sentenceFacts(
        { code: 'podsWaitingForGpus', params: { ...params, since: '' } },
        words,
        NOW,
      )[0],
    ).toBe('each needs 4 × H100 on one node');
  });
});
