import { component } from '../../__fixtures__/entity';
import { fillCluster } from '../../__fixtures__/fillCluster';
import {
  application,
  autoscaler,
  deployment,
  disruptionBudget,
  node,
  ownedBy,
  pod,
  replicaSet,
} from '../../__fixtures__/kubernetesObjects';
import { ManualClock } from '../../clock/ManualClock';
import { readEntitySelection } from '../../join';
import type { ClusterStore } from '../../store/ClusterStore';
import { MemoryClusterViews } from '../../store/MemoryClusterViews';
import { noGpuMeasurements } from '../../utilisation';
import { EmptyAnswers } from './EmptyAnswers';
import { EntityAnswers } from './EntityAnswers';
import { FollowedClusters } from './FollowedClusters';
import { LookupIndex } from './LookupIndex';

const ID = 'backstage.io/kubernetes-id';
const labels = { [ID]: 'chat' };
const chat = deployment(
  { name: 'chat', labels },
  { podLabels: { app: 'chat' } },
);
const chatSet = replicaSet({
  name: 'chat-1',
  ...ownedBy('Deployment', chat.metadata),
});
const chatPod = pod({
  name: 'chat-1-a',
  ...ownedBy('ReplicaSet', chatSet.metadata),
});

function setUp() {
  const clock = new ManualClock();
  const views = new MemoryClusterViews({ clock });
  const [tokyo, osaka] = ['tokyo', 'osaka'].map(name => views.add({ name }));
  fillCluster(tokyo, {
    deployments: [chat],
    replicasets: [chatSet],
    pods: [chatPod],
    nodes: [node('node-1')],
  });
  fillCluster(osaka, {});
  const index = new LookupIndex();
  const clusters = new FollowedClusters(views, index);
  clusters.catchUp();
  const context = {
    views,
    clusters,
    index,
    empty: new EmptyAnswers(clusters),
    freeBlocks: { largest: () => undefined },
    measurements: noGpuMeasurements,
    clock,
  };
  const answersOf = (annotations: Record<string, string>) =>
    new EntityAnswers(
      readEntitySelection(component('chat', annotations)),
      context,
    );
  const answers = answersOf(labels);
  answers.current();
  return { tokyo, osaka, clusters, index, answers, answersOf };
}

type Change = (clusters: { tokyo: ClusterStore; osaka: ClusterStore }) => void;

describe('EntityAnswers', () => {
  it.each<[string, Change]>([
    ['its workload', ({ tokyo }) => tokyo.store('deployments').upsert(chat)],
    ['its pod', ({ tokyo }) => tokyo.store('pods').upsert(chatPod)],
    [
      'a pod that comes',
      ({ tokyo }) =>
        tokyo
          .store('pods')
          .upsert(
            pod({ name: 'b', ...ownedBy('ReplicaSet', chatSet.metadata) }),
          ),
    ],
    [
      'a ReplicaSet that goes',
      ({ tokyo }) => tokyo.store('replicasets').remove(chatSet.metadata.uid),
    ],
    [
      'a pod of it that holds a GPU',
      ({ tokyo }) =>
        tokyo.store('pods').upsert(
          pod(
            { name: 'g', ...ownedBy('ReplicaSet', chatSet.metadata) },
            {
              spec: {
                containers: [
                  {
                    name: 'main',
                    resources: { requests: { 'nvidia.com/gpu': '1' } },
                  },
                ],
              },
            },
          ),
        ),
    ],
    [
      'its autoscaler',
      ({ tokyo }) =>
        tokyo
          .store('horizontalpodautoscalers')
          .upsert(
            autoscaler({ name: 'hpa' }, { kind: 'Deployment', name: 'chat' }),
          ),
    ],
    [
      'its disruption budget',
      ({ tokyo }) =>
        tokyo
          .store('poddisruptionbudgets')
          .upsert(disruptionBudget({ name: 'pdb' }, { app: 'chat' })),
    ],
    [
      'a first workload in another cluster',
      ({ osaka }) => osaka.store('deployments').upsert(chat),
    ],
    [
      'an Application that names the entity',
      ({ osaka }) =>
        osaka.store('applications').upsert(
          application({
            name: 'x',
            annotations: { 'backstage.io/entity-ref': 'chat' },
          }),
        ),
    ],
  ])('are outdated by %s', (_, change) => {
    const { answers, tokyo, osaka } = setUp();
    expect(answers.isOutdated).toBe(false);
    change({ tokyo, osaka });
    expect(answers.isOutdated).toBe(true);
    answers.current();
    expect(answers.isOutdated).toBe(false);
  });

  it.each<[string, Change]>([
    [
      'a workload of another',
      ({ tokyo }) =>
        tokyo
          .store('deployments')
          .upsert(deployment({ name: 'shop', labels: { [ID]: 'shop' } })),
    ],
    [
      'a pod of another',
      ({ tokyo }) => tokyo.store('pods').upsert(pod({ name: 'shop' })),
    ],
    [
      'an autoscaler of another in the same namespace',
      ({ tokyo }) =>
        tokyo
          .store('horizontalpodautoscalers')
          .upsert(
            autoscaler({ name: 'hpa' }, { kind: 'Deployment', name: 'shop' }),
          ),
    ],
    [
      'a disruption budget of others in the same namespace',
      ({ tokyo }) =>
        tokyo
          .store('poddisruptionbudgets')
          .upsert(disruptionBudget({ name: 'pdb' }, { app: 'shop' })),
    ],
    [
      'a node on which it holds no GPU',
      ({ tokyo }) => tokyo.store('nodes').upsert(node('node-1')),
    ],
    [
      'what has its uid or owner in another cluster',
      ({ osaka }) =>
        osaka
          .store('pods')
          .upsert(
            pod({ name: 'z', ...ownedBy('ReplicaSet', chatSet.metadata) }),
          ),
    ],
    [
      'an Application of another',
      ({ tokyo }) =>
        tokyo.store('applications').upsert(application({ name: 'shop' })),
    ],
  ])('are not outdated by %s', (_, change) => {
    const { answers, tokyo, osaka } = setUp();
    change({ tokyo, osaka });
    expect(answers.isOutdated).toBe(false);
  });

  it('are not outdated by what is in a cluster that the entity does not name', () => {
    const { osaka, answersOf } = setUp();
    const inTokyo = answersOf({
      ...labels,
      'backstage.io/kubernetes-cluster': 'tokyo',
    });
    inTokyo.current();
    osaka.store('deployments').upsert(chat);
    expect(inTokyo.isOutdated).toBe(false);
  });

  it('make again only the answer of the cluster that changed', () => {
    const { answers, tokyo, osaka } = setUp();
    osaka.store('deployments').upsert(chat);
    const [tokyoBefore] = answers.current();
    osaka.store('deployments').remove(chat.metadata.uid);
    const [tokyoAfter, osakaAfter] = answers.current();
    expect(tokyoAfter).toBe(tokyoBefore);
    expect(osakaAfter.workloads).toEqual([]);
    expect(tokyo.store('deployments').size).toBe(1);
  });

  it('leave nothing behind when they stop', () => {
    const { answers, index } = setUp();
    expect(index.isEmpty).toBe(false);
    answers.stop();
    expect(index.isEmpty).toBe(true);
  });
});
