import fc from 'fast-check';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { fillCluster } from '../../../__fixtures__/fillCluster';
import {
  application,
  autoscaler,
  deployment,
  disruptionBudget,
  node,
  ownedBy,
  pendingPod,
  pod,
  replicaSet,
  statefulSet,
} from '../../../__fixtures__/kubernetesObjects';
import { putOptional } from '../../../__fixtures__/putOptional';
import type { ManualClock } from '../../../clock/ManualClock';
import type { ClusterStore } from '../../../store/ClusterStore';
import type { WatchedKind } from '../../../store/ClusterView';
import type { MemoryClusterViews } from '../../../store/MemoryClusterViews';
import type { SettableInstances } from './SettableInstances';
import type { SettableMeasurements } from './SettableMeasurements';

export interface World {
  views: MemoryClusterViews;
  clock: ManualClock;
  measurements: SettableMeasurements;
  instances: SettableInstances;
}

export type Change = (world: World) => void;

const CLUSTERS = ['tokyo', 'osaka', 'kyoto'];
const GPUS = { 'nvidia.com/gpu': '2' };

// Few names of everything, so that what is made hangs together, replaces and takes away.
const name = fc.constantFrom('a', 'b', 'c');
const namespace = fc.constantFrom('chat', 'shop');
const cluster = fc.constantFrom(...CLUSTERS);
const labels = fc.dictionary(
  fc.constantFrom(
    'backstage.io/kubernetes-id',
    'app',
    'tier',
    'app.kubernetes.io/instance',
  ),
  fc.constantFrom('a', 'b', 'web'),
  { maxKeys: 3 },
);
/** Two lives of each name. */
const life = fc.constantFrom('1', '2');
const meta = fc
  .record({ name, namespace, labels, life })
  .map(({ life: of, ...rest }) => ({
    ...rest,
    uid: `${rest.namespace}-${rest.name}-${of}`,
  }));
const tracked = fc.option(
  name.map(app => ({
    'argocd.argoproj.io/tracking-id': `${app}:apps/Deployment:chat/a`,
  })),
  { nil: undefined },
);
const owner = (kind: string) =>
  fc.option(
    meta.map(of => ownedBy(kind, { ...of, uid: `${kind}-${of.uid}` })),
    { nil: undefined },
  );
const withUid = <M extends { uid: string }>(kind: string, metadata: M) => ({
  ...metadata,
  uid: `${kind}-${metadata.uid}`,
});

const upsertApplication: fc.Arbitrary<(store: ClusterStore) => void> = fc
  .record({
    meta,
    destination: fc.constantFrom('in-cluster', 'mars', ...CLUSTERS),
    project: fc.constantFrom('default', 'ml'),
    entity: fc.option(fc.constantFrom('component:default/reverse', '%%'), {
      nil: undefined,
    }),
    resource: fc.tuple(
      fc.constantFrom('Deployment', 'StatefulSet', 'Pod', 'Service'),
      name,
    ),
    health: fc.constantFrom('Healthy', 'Degraded'),
  })
  .map(({ meta: of, destination, project, entity, resource, health }) => {
    const [kind, resourceName] = resource;
    return store =>
      store.store('applications').upsert(
        application(
          {
            ...withUid('Application', of),
            namespace: 'argocd',
            annotations: entity && { 'backstage.io/entity-ref': entity },
          },
          {
            spec: {
              project,
              destination: { name: destination, namespace: 'chat' },
            },
            status: {
              sync: { status: 'Synced' },
              health: { status: health },
              resources: [{ kind, namespace: 'chat', name: resourceName }],
            },
          },
        ),
      );
  });

const optionalOwner = (kinds: readonly string[]) =>
  fc.oneof(...kinds.map(kind => owner(kind)));
const finished = fc
  .constantFrom('Complete', 'Failed', 'Suspended')
  .map(type => ({
    conditions: [{ type, status: 'True', reason: type }],
  }));

/** A chain of training, what waits in queues, and what scales. */
const optionalUpserts: ReadonlyArray<
  fc.Arbitrary<(store: ClusterStore) => void>
> = (
  [
    ['trainer.kubeflow.org/v1alpha1', 'TrainJob', []],
    ['jobset.x-k8s.io/v1alpha2', 'JobSet', ['TrainJob']],
    ['batch/v1', 'Job', ['JobSet', 'Job']],
    ['kueue.x-k8s.io/v1beta2', 'Workload', ['Job', 'Deployment']],
    ['kueue.x-k8s.io/v1beta2', 'LocalQueue', []],
    ['keda.sh/v1alpha1', 'ScaledObject', []],
  ] as const
).map(([apiVersion, kind, owners]) =>
  fc
    .record({
      of: meta,
      target: name,
      status: finished,
      by: optionalOwner(owners.length > 0 ? owners : ['Nobody']),
    })
    .map(
      ({ of, target, status, by }) =>
        store =>
          putOptional(store, {
            apiVersion,
            kind,
            metadata: { ...withUid(kind, of), ...by },
            spec: {
              queueName: target,
              clusterQueue: 'all',
              scaleTargetRef: { name: target },
            },
            status: kind === 'Workload' ? {} : status,
          }),
    ),
);

const upserts: ReadonlyArray<fc.Arbitrary<(store: ClusterStore) => void>> = [
  fc
    .record({
      meta,
      annotations: tracked,
      replicas: fc.nat(3),
      podLabels: labels,
    })
    .map(
      ({ meta: of, annotations, ...rest }) =>
        store =>
          store
            .store('deployments')
            .upsert(
              deployment({ ...withUid('Deployment', of), annotations }, rest),
            ),
    ),
  meta.map(
    of => store =>
      store
        .store('statefulsets')
        .upsert(statefulSet(withUid('StatefulSet', of))),
  ),
  fc.tuple(meta, owner('Deployment')).map(
    ([of, owners]) =>
      store =>
        store
          .store('replicasets')
          .upsert(replicaSet({ ...withUid('ReplicaSet', of), ...owners })),
  ),
  fc
    .tuple(
      meta,
      fc.oneof(
        owner('ReplicaSet'),
        owner('StatefulSet'),
        owner('Job'),
        owner('ReplicationController'),
      ),
      fc.constantFrom('ready', 'unready', 'waiting'),
    )
    .map(([of, owners, state]) => store => {
      const metadata = { ...withUid('Pod', of), ...owners };
      const waiting = pendingPod(metadata, {
        requests: GPUS,
        message: '0/1 nodes are available: 1 Insufficient nvidia.com/gpu.',
      });
      const unready = pod(metadata, {
        status: {
          phase: 'Running',
          conditions: [
            {
              type: 'Ready',
              status: 'False',
              lastTransitionTime: '2026-11-20T11:55:00Z',
            },
          ],
        },
      });
      const ready = pod(metadata, {
        spec: {
          containers: [{ name: 'main', resources: { requests: GPUS } }],
        },
      });
      store.store('pods').upsert({ ready, unready, waiting }[state]);
    }),
  fc
    .tuple(meta, name, fc.constantFrom('Deployment', 'StatefulSet', 'Other'))
    .map(
      ([of, target, kind]) =>
        store =>
          store
            .store('horizontalpodautoscalers')
            .upsert(
              autoscaler(withUid('Autoscaler', of), { kind, name: target }),
            ),
    ),
  fc.tuple(meta, labels).map(
    ([of, selector]) =>
      store =>
        store
          .store('poddisruptionbudgets')
          .upsert(disruptionBudget(withUid('Budget', of), selector)),
  ),
  fc.constantFrom('H100', 'L40S').map(
    model => store =>
      store.store('nodes').upsert(
        node('node-1', {
          allocatable: { 'nvidia.com/gpu': '8' },
          labels: { 'nvidia.com/gpu.product': model },
        }),
      ),
  ),
  meta.map(
    of => store =>
      store.store('services').upsert({ metadata: withUid('Service', of) }),
  ),
  meta.map(
    of => store =>
      store.store('replicationcontrollers').upsert({
        ...{ apiVersion: 'v1', kind: 'ReplicationController' },
        metadata: withUid('ReplicationController', of),
        spec: { replicas: 1 },
      }),
  ),
  fc.constantFrom(0, 600_000, -600_000).map(aheadMs => store => {
    store.clockAheadMs = aheadMs;
  }),
  upsertApplication,
];

const KINDS: readonly WatchedKind[] = [
  'deployments',
  'statefulsets',
  'replicasets',
  'pods',
  'horizontalpodautoscalers',
  'poddisruptionbudgets',
  'nodes',
  'applications',
  'services',
  'replicationcontrollers',
];
const freshness = fc.constantFrom<Freshness>(
  { status: 'live' },
  { status: 'forbidden' },
  { status: 'loading' },
  {
    status: 'stale',
    since: '2026-11-20T11:00:00Z',
    trouble: { code: 'refused', message: 'Connection refused.' },
  },
);

const optionalChange: fc.Arbitrary<(store: ClusterStore) => void> = fc
  .tuple(fc.nat(5), fc.option(fc.nat(5), { nil: undefined }), freshness)
  .map(([at, index, now]) => store => {
    const kinds = store.optionalKinds();
    if (kinds.length === 0) return;
    const slot = store.optionalSlot(kinds[at % kinds.length].kind);
    const object =
      index === undefined ? undefined : [...slot.table.all()][index];
    if (object) slot.table.remove(object.metadata.uid);
    else slot.setFreshness(now);
  });
const kindOf = fc.constantFrom(...KINDS);

const inCluster = (
  change: fc.Arbitrary<(store: ClusterStore) => void>,
): fc.Arbitrary<Change> =>
  fc.tuple(cluster, change).map(([of, apply]) => ({ views }) => {
    const store = views.get(of);
    if (store) apply(store);
  });

const around: fc.Arbitrary<Change> = fc.oneof(
  cluster.map(
    (of): Change =>
      ({ views }) =>
        fillCluster(
          views.add({ name: of, server: `https://${of}.example` }),
          {},
        ),
  ),
  cluster.map(
    (of): Change =>
      ({ views }) =>
        views.remove(of),
  ),
  fc.shuffledSubarray(CLUSTERS).map(
    (order): Change =>
      ({ views }) =>
        views.arrange(order),
  ),
  fc.boolean().map(
    (settled): Change =>
      ({ views }) =>
        views.setSettled(settled),
  ),
  fc.subarray([{ source: 'berth.sources[0]', message: 'No such file' }]).map(
    (troubles): Change =>
      ({ views }) =>
        views.setTroubles(troubles),
  ),
  // Statuses may be behind time alone by less than this.
  fc.integer({ min: 5_000, max: 600_000 }).map(
    (ms): Change =>
      ({ clock }) =>
        clock.advance(ms),
  ),
);

const measurement = fc
  .tuple(cluster, freshness, fc.option(fc.nat(100), { nil: undefined }))
  .map(
    ([of, now, percent]): Change =>
      ({ measurements }) =>
        measurements.set(of, now, percent),
  );

const inInstance: fc.Arbitrary<Change> = fc
  .tuple(
    fc.nat(1),
    fc.oneof(
      { weight: 4, arbitrary: upsertApplication },
      fc.nat(5).map(index => (store: ClusterStore) => {
        const table = store.store('applications');
        const object = [...table.all()][index];
        if (object) table.remove(object.metadata.uid);
      }),
      freshness.map(
        now => (store: ClusterStore) => store.setFreshness('applications', now),
      ),
    ),
  )
  .map(
    ([index, apply]): Change =>
      ({ instances }) =>
        apply(instances.list()[index]),
  );

/** Anything that can happen to what statuses are made from. */
export const randomChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 32, arbitrary: inCluster(fc.oneof(...upserts)) },
  { weight: 12, arbitrary: inCluster(fc.oneof(...optionalUpserts)) },
  { weight: 8, arbitrary: measurement },
  { weight: 6, arbitrary: inCluster(optionalChange) },
  { weight: 8, arbitrary: inInstance },
  {
    weight: 8,
    arbitrary: inCluster(
      fc.tuple(kindOf, fc.nat(5)).map(([kind, index]) => store => {
        const table = store.store(kind);
        const object = [...table.all()][index];
        if (object) table.remove(object.metadata.uid);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: inCluster(
      kindOf.map(kind => store => store.store(kind).clear()),
    ),
  },
  {
    weight: 2,
    arbitrary: inCluster(
      fc.tuple(kindOf, freshness).map(
        ([kind, now]) =>
          store =>
            store.setFreshness(kind, now),
      ),
    ),
  },
  { weight: 6, arbitrary: around },
);
