import { KubernetesObject } from '../../KubernetesObject';

const driver = 'csi.example.com';
const zoneKey = 'topology.kubernetes.io/zone';
const hostnameKey = 'kubernetes.io/hostname';

function storageClass(name: string, volumeBindingMode: string) {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name },
    provisioner: 'kubernetes.io/no-provisioner',
    volumeBindingMode,
  };
}

function volume(name: string, gibibytes: number, spec: object) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: `${gibibytes}Gi` },
      persistentVolumeReclaimPolicy: 'Retain',
      ...spec,
    },
  };
}

function reachableFrom(key: string, values: string[]) {
  return {
    required: {
      nodeSelectorTerms: [
        { matchExpressions: [{ key, operator: 'In', values }] },
      ],
    },
  };
}

function local(
  name: string,
  gibibytes: number,
  nodeAffinity: object,
  spec: object = {},
) {
  return volume(name, gibibytes, {
    local: { path: `/mnt/${name}` },
    nodeAffinity,
    storageClassName: 'local',
    ...spec,
  });
}

function claim(name: string, gibibytes: number, spec: object = {}) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: 'default' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: `${gibibytes}Gi` } },
      storageClassName: 'local',
      ...spec,
    },
  };
}

/** A claim and a volume that belong to each other before any pod comes. */
function pair(name: string, volumeSpec: object, claimSpec: object = {}) {
  const own = { storageClassName: '' };
  return [
    volume(name, 1, {
      ...own,
      ...volumeSpec,
      claimRef: { namespace: 'default', name },
    }),
    claim(name, 1, { ...own, ...claimSpec, volumeName: name }),
  ];
}

const alone = { accessModes: ['ReadWriteOncePod'] };

/** Claims that are bound before the first pod. */
export const boundClaims = [
  'bound',
  'alone',
  'attached-1',
  'attached-2',
  'attached-3',
  'attached-4',
];

/** Of every size one volume for each node, so that it is not chance which one a claim gets. */
export const storage: KubernetesObject[] = [
  storageClass('local', 'WaitForFirstConsumer'),
  storageClass('immediate', 'Immediate'),
  local('local-a-10', 10, reachableFrom(hostnameKey, ['store-a'])),
  local('local-a-20', 20, reachableFrom(hostnameKey, ['store-a'])),
  local('local-b-11', 11, reachableFrom(hostnameKey, ['store-b'])),
  local('local-c-12', 12, reachableFrom(hostnameKey, ['store-c'])),
  local('local-c-50', 50, reachableFrom(hostnameKey, ['store-c'])),
  local('local-ab-30', 30, reachableFrom(zoneKey, ['a', 'b'])),
  claim('immediate', 5, { storageClassName: 'immediate' }),
  claim('local-two-1', 5),
  claim('local-two-2', 5),
  claim('local-5-1', 5),
  claim('local-5-2', 5),
  claim('local-5-3', 5),
  claim('local-5-4', 5),
  claim('local-5-5', 5),
  claim('local-15', 15),
  claim('local-40', 40),
  claim('local-100', 100),
  ...pair('bound', {
    local: { path: '/mnt/bound' },
    nodeAffinity: reachableFrom(hostnameKey, ['store-b']),
  }),
  ...pair(
    'alone',
    {
      local: { path: '/mnt/alone' },
      nodeAffinity: reachableFrom(zoneKey, ['b', 'c']),
      ...alone,
    },
    alone,
  ),
  ...boundClaims
    .filter(name => name.startsWith('attached'))
    .flatMap(name => pair(name, { csi: { driver, volumeHandle: name } })),
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: { name: driver },
    // No controller writes VolumeAttachments then while pods are being scheduled.
    spec: { attachRequired: false },
  },
  ...['store-a', 'store-b', 'store-c'].map(name => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSINode',
    metadata: { name },
    spec: {
      drivers: [{ name: driver, nodeID: name, allocatable: { count: 1 } }],
    },
  })),
];
