import { mockServices } from '@backstage/backend-test-utils';
import { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import { fillCluster } from '../__fixtures__/fillCluster';
import { node } from '../__fixtures__/kubernetesObjects';
import { watchedKinds } from '../projection';
import type { WatchedKind, WatchedKinds } from '../store/ClusterView';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { DefaultClusterSnapshots } from './DefaultClusterSnapshots';
import { SCHEDULING_KINDS } from './schedulingKinds';

/** Stands in every name that a tenant gives. */
const SECRET = 'merger';
const secretMeta = {
  name: `${SECRET}-name`,
  namespace: `${SECRET}-namespace`,
  uid: `${SECRET}-uid`,
  labels: { [`${SECRET}-key`]: `${SECRET}-value` },
  annotations: { [`${SECRET}-annotation`]: `${SECRET}-text` },
};
/** Objects of the whole cluster have names that whoever runs it gives. */
const clusterMeta = { ...secretMeta, name: 'cluster', namespace: undefined };
const selector = {
  matchLabels: { [`${SECRET}-key`]: `${SECRET}-value` },
  matchExpressions: [
    { key: `${SECRET}-key`, operator: 'NotIn', values: [`${SECRET}-value`] },
  ],
};
const terms = [
  {
    topologyKey: 'zone',
    labelSelector: selector,
    namespaceSelector: selector,
    namespaces: [`${SECRET}-namespace`],
    matchLabelKeys: [`${SECRET}-key`],
  },
];
const affinity = {
  requiredDuringSchedulingIgnoredDuringExecution: terms,
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 1, podAffinityTerm: terms[0] },
  ],
};
const details: Partial<Record<WatchedKind, object>> = {
  pods: {
    metadata: {
      ...secretMeta,
      ownerReferences: [
        { kind: 'ReplicaSet', name: `${SECRET}-set`, uid: `${SECRET}-set` },
      ],
    },
    spec: {
      nodeName: 'node-1',
      containers: [{ name: SECRET, image: `${SECRET}:1` }],
      affinity: { podAffinity: affinity, podAntiAffinity: affinity },
      volumes: [
        {
          name: `${SECRET}-a`,
          persistentVolumeClaim: { claimName: `${SECRET}-claim` },
        },
        {
          name: `${SECRET}-b`,
          ephemeral: { volumeClaimTemplate: { spec: {} } },
        },
        { name: `${SECRET}-c`, gcePersistentDisk: { pdName: `${SECRET}-pd` } },
        {
          name: `${SECRET}-d`,
          rbd: { monitors: [`${SECRET}-host`], image: SECRET, pool: SECRET },
        },
        { name: `${SECRET}-e`, configMap: { name: SECRET } },
      ],
      schedulingGates: [{ name: `${SECRET}/gate` }],
    },
    status: { phase: 'Running', message: SECRET },
  },
  namespaces: { metadata: { ...secretMeta, namespace: undefined } },
  services: { spec: { selector: selector.matchLabels } },
  replicationcontrollers: { spec: { selector: selector.matchLabels } },
  replicasets: { spec: { selector } },
  statefulsets: { spec: { selector, serviceName: SECRET } },
  poddisruptionbudgets: {
    spec: { selector },
    status: {
      disruptionsAllowed: 1,
      disruptedPods: { [`${SECRET}-pod`]: '2026-11-20T10:00:00Z' },
    },
  },
  persistentvolumeclaims: {
    metadata: {
      ...secretMeta,
      ownerReferences: [
        {
          kind: 'Pod',
          name: `${SECRET}-pod`,
          uid: `${SECRET}-pod`,
          controller: true,
        },
      ],
    },
    spec: { selector },
  },
  persistentvolumes: {
    metadata: clusterMeta,
    spec: {
      claimRef: {
        namespace: `${SECRET}-namespace`,
        name: `${SECRET}-claim`,
        uid: `${SECRET}-uid`,
      },
      csi: { driver: 'disks.example.com', volumeHandle: `${SECRET}-disk` },
    },
  },
  csistoragecapacities: { storageClassName: 'fast', capacity: '1Ti' },
  priorityclasses: { metadata: clusterMeta, value: 5 },
  storageclasses: { metadata: clusterMeta, provisioner: 'disks.example.com' },
  csinodes: { metadata: clusterMeta, spec: { drivers: [] } },
  csidrivers: { metadata: clusterMeta, spec: { storageCapacity: true } },
  volumeattachments: {
    metadata: { ...clusterMeta, name: `${SECRET}-attachment` },
    spec: { nodeName: 'node-1', attacher: 'disks.example.com' },
  },
  deviceclasses: {
    metadata: clusterMeta,
    spec: { extendedResourceName: 'example.com/gpu' },
  },
};

function projected<K extends WatchedKind>(kind: K): WatchedKinds[K] {
  const object = watchedKinds[kind].project({
    metadata: secretMeta,
    ...details[kind],
  });
  if (!object) throw new Error(`Not taken for one of ${kind}`);
  return object;
}

describe('what a tenant named', () => {
  it('is in no bytes that leave the backend, from whichever kind it comes', () => {
    const views = new MemoryClusterViews();
    const cluster = views.add({ name: 'tokyo' });
    const kinds = Object.values(SCHEDULING_KINDS);
    const fill = <K extends WatchedKind>(kind: K) => ({
      [kind]: [projected(kind)],
    });
    fillCluster(cluster, {
      ...Object.assign({}, ...kinds.map(kind => fill(kind))),
      pods: [
        projected('pods'),
        // Preemption has promised it a node.
        {
          ...projected('pods'),
          metadata: { ...secretMeta, name: SECRET, uid: SECRET },
          spec: { ...projected('pods').spec, nodeName: undefined },
          status: { phase: 'Pending', nominatedNodeName: 'node-1' },
        },
      ],
      nodes: [node('node-1')],
    });
    const snapshots = new DefaultClusterSnapshots({
      views,
      logger: mockServices.logger.mock(),
    });

    const { bytes } = snapshots.encoded('tokyo')!;

    // All of it is there, and none of it is said.
    const { header } = Snapshot.decode(new Uint8Array(bytes).buffer);
    for (const kind of Object.keys(SCHEDULING_KINDS)) {
      expect(header.objects).toHaveProperty([kind, 'length'], 1);
    }
    expect(header.podClasses[0].volumes).toHaveLength(4);
    expect(header.nominatedPods).toHaveLength(1);
    expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
  });
});
