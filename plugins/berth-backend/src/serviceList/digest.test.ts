import { component } from '../__fixtures__/entity';
import { fillCluster } from '../__fixtures__/fillCluster';
import { deployment } from '../__fixtures__/kubernetesObjects';
import { OptionalFixture, putOptional } from '../__fixtures__/putOptional';
import { ApplicationPlacement, readEntitySelection } from '../join';
import { computeServiceStatus } from '../status/computeServiceStatus';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { digestOf } from './digest';

const NOW = '2026-11-20T12:00:00Z';
const labels = { 'backstage.io/kubernetes-id': 'chat' };

function digest(...optional: OptionalFixture[]) {
  const views = new MemoryClusterViews();
  const tokyo = views.add({ name: 'tokyo' });
  fillCluster(tokyo, { deployments: [deployment({ name: 'chat', labels })] });
  putOptional(tokyo, ...optional);
  const content = computeServiceStatus({
    selection: readEntitySelection(component('chat', labels)),
    views,
    placement: new ApplicationPlacement(views),
    freeBlocks: { largest: () => undefined },
    measurements: noGpuMeasurements,
    now: Date.parse(NOW),
  });
  return digestOf({ ...content, revision: '1', observedAt: NOW });
}

const trainJob = (name: string, status: object): OptionalFixture => ({
  apiVersion: 'trainer.kubeflow.org/v1alpha1',
  kind: 'TrainJob',
  metadata: { name, labels },
  spec: { runtimeRef: { name: 'torch' } },
  status,
});
const jobs = (ready: number) => ({
  jobsStatus: [
    { name: 'node', ready, active: 1, succeeded: 0, failed: 0, suspended: 0 },
  ],
});
const failed = {
  conditions: [{ type: 'Failed', status: 'True', reason: 'JobsFailed' }],
};

describe('what a list says that a service runs', () => {
  it('is nothing where the numbers of pods say it all', () => {
    expect(digest()).toMatchObject({ runs: undefined });
  });

  it('is what a kind says of itself, in what a line has room for', () => {
    expect(digest(trainJob('tune', jobs(1))).runs).toMatchObject({
      role: 'trainingJob',
      parts: [{ type: 'group', name: 'node', ready: 1 }],
      more: 0,
    });
  });

  it('is the workload that most needs to be seen, and how many more there are', () => {
    const { runs } = digest(
      trainJob('well', jobs(1)),
      trainJob('broken', failed),
    );

    expect(runs).toMatchObject({ parts: [], more: 1 });
  });

  it('names nobody who is ahead in a queue', () => {
    const queued = (name: string, minute: number, own: object) => ({
      apiVersion: 'kueue.x-k8s.io/v1beta2',
      kind: 'Workload',
      metadata: {
        name,
        creationTimestamp: `2026-11-20T10:0${minute}:00Z`,
        ...own,
      },
      spec: { queueName: 'lq', podSets: [] },
    });
    const queue = (kind: string, name: string, options: object) => ({
      apiVersion: 'kueue.x-k8s.io/v1beta2',
      kind,
      metadata: { name, ...options },
      spec: { clusterQueue: 'cq' },
    });
    const { runs } = digest(
      queue('LocalQueue', 'lq', {}),
      queue('ClusterQueue', 'cq', { namespace: undefined }),
      queued('first', 1, { labels }),
      queued('second', 2, { labels }),
    );

    expect(runs).toMatchObject({
      role: 'queuedWorkload',
      parts: [{ type: 'place', queue: 'cq', ahead: [] }],
    });
  });
});
