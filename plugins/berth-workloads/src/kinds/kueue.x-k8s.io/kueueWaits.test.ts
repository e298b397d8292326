import { understand } from '../../understand';
import {
  nothingRelated,
  Related,
  UnreadObject,
} from '../../understand/Related';
import { kueueWaits } from './kueueWaits';

const API = 'kueue.x-k8s.io/v1beta2';

const workload = (
  name: string,
  options: { priority?: number; queueName?: string; status?: object } = {},
): UnreadObject => {
  const { priority, queueName = 'team', status = {} } = options;
  return {
    ...{ apiVersion: API, kind: 'Workload', status },
    metadata: {
      ...{ name, namespace: 'ml', uid: name },
      creationTimestamp: `2026-11-20T1${name.length}:00:00Z`,
    },
    spec: { queueName, priority },
  };
};

/** A cluster of two LocalQueues, `team` and `others`, of one ClusterQueue. */
function clusterOf(workloads: UnreadObject[], scope = {}): Related {
  const queues = ['team', 'others'].map(name => ({
    ...{ apiVersion: API, kind: 'LocalQueue' },
    metadata: { name, namespace: 'ml' },
    spec: { clusterQueue: 'gpus' },
  }));
  const clusterQueue = {
    ...{ apiVersion: API, kind: 'ClusterQueue', metadata: { name: 'gpus' } },
    spec: { admissionScope: scope },
  };
  return {
    ...nothingRelated,
    find: ({ kind, name }) =>
      kind === 'ClusterQueue'
        ? clusterQueue
        : queues.find(({ metadata }) => metadata.name === name),
    ofKind: () => workloads,
    referrersOf: (of, relation) =>
      relation === 'uses'
        ? queues
        : workloads.filter(({ spec }) => {
            return (spec as { queueName: string }).queueName === of.name;
          }),
  };
}

const placesOf = (related: Related) =>
  [...kueueWaits(related)].map(({ place }) => place?.position);

describe('kueueWaits', () => {
  const three = [
    workload('ccc'),
    workload('a', { queueName: 'others' }),
    workload('bb', { priority: 9 }),
  ];

  it('gives each the place that it has by itself, over all LocalQueues', () => {
    const related = clusterOf(three);
    const alone = three.map(one =>
      understand(one, related).parts.find(({ type }) => type === 'place'),
    );
    expect(alone).toMatchObject([
      { position: 3, waiting: 3, queue: 'gpus' },
      { position: 2, waiting: 3, queue: 'gpus' },
      { position: 1, waiting: 3, queue: 'gpus' },
    ]);
    expect(
      [...kueueWaits(related)].map(({ queue, place }) => ({ queue, ...place })),
    ).toEqual(
      alone.map(part => {
        const { queue, position, waiting } = part as Record<string, unknown>;
        return { queue, position, waiting };
      }),
    );
  });

  it('gives none where past usage decides, or the LocalQueue is not held', () => {
    const scope = { admissionMode: 'UsageBasedAdmissionFairSharing' };
    expect(placesOf(clusterOf(three, scope))).toEqual([
      ...[undefined, undefined, undefined],
    ]);
    const unheld = clusterOf([workload('a', { queueName: 'gone' })]);
    expect([...kueueWaits(unheld)]).toMatchObject([
      { queue: 'gone', place: undefined },
    ]);
  });

  it('says since when and why one waits that was sent back', () => {
    const since = '2026-11-21T10:00:00Z';
    const related = clusterOf([
      workload('a', {
        status: {
          conditions: [
            {
              ...{ type: 'Evicted', status: 'True', reason: 'Preempted' },
              lastTransitionTime: since,
            },
            { type: 'QuotaReserved', status: 'False', reason: 'Pending' },
          ],
        },
      }),
    ]);
    expect([...kueueWaits(related)]).toMatchObject([
      { since, reason: 'Pending', place: { position: 1, waiting: 1 } },
    ]);
  });
});
