import { binaryNames } from '../binaries';
import {
  ControlPlane,
  EventAnswer,
  ListAnswer,
  PodAnswer,
  WorkloadAnswer,
} from '../controlPlane';
import { describeWithBinaries } from '../testing';
import { startSeededCluster } from './startSeededCluster';

const deadlineMs = 300_000;

describeWithBinaries('the seeded cluster', binaryNames, () => {
  let cluster: ControlPlane;
  const progress: string[] = [];

  jest.setTimeout(deadlineMs);

  beforeAll(async () => {
    cluster = await startSeededCluster({
      onProgress: line => progress.push(line),
    });
  });

  afterAll(() => cluster?.stop());

  it('says what it does', () => {
    expect(progress).toEqual(
      expect.arrayContaining(['8 nodes are ready', 'llm-gateway runs']),
    );
  });

  it('labels every service after its Component', async () => {
    const kinds = ['deployments', 'statefulsets'];
    const lists = await Promise.all(
      kinds.map(kind =>
        cluster.request<ListAnswer<WorkloadAnswer>>(
          'GET',
          `/apis/apps/v1/${kind}`,
        ),
      ),
    );
    const ids = lists.flatMap(({ items }) =>
      items.map(
        ({ metadata }) => metadata.labels?.['backstage.io/kubernetes-id'],
      ),
    );
    expect([...new Set(ids)].sort()).toEqual([
      'api-server',
      'embedder',
      'llm-gateway',
      'train-vision',
    ]);
  });

  it('leaves the worker pending that does not fit', async () => {
    const pods = await cluster.waitFor<ListAnswer<PodAnswer>>(
      '/api/v1/namespaces/training/pods',
      ({ items }) =>
        items.filter(({ status }) => status.phase === 'Running').length === 2,
    );
    expect(pods.items).toHaveLength(3);
    const events = await cluster.waitFor<ListAnswer<EventAnswer>>(
      '/api/v1/namespaces/training/events?fieldSelector=reason%3DFailedScheduling',
      ({ items }) => items.length > 0,
    );
    expect(events.items[0].message).toContain('Insufficient nvidia.com/gpu');
  });
});
