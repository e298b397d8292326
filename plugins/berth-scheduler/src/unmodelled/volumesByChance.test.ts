import { decide, node, pod } from '../__testUtils__/objects';
import {
  claim,
  claiming,
  storage,
  volume,
} from '../plugins/volumes/__testUtils__/storage';

const local = (name: string, spec: object = {}) =>
  claim(name, { storageClassName: 'local', ...spec });
const shared = { accessModes: ['ReadWriteMany'] };
const both = { accessModes: ['ReadWriteOnce', 'ReadWriteMany'] };

function unknownOf(
  persistentVolumeClaims: Array<ReturnType<typeof claim>>,
  persistentVolumes: object[],
) {
  const names = persistentVolumeClaims.map(({ metadata }) => metadata.name);
  const objects = storage({ persistentVolumeClaims, persistentVolumes });
  return decide([node('a')], pod({}, claiming(...names)), {
    objects,
  }).unknown?.reasons.join();
}

describe('volumes of which kube-scheduler takes any', () => {
  const claimRef = { namespace: 'default', name: 'c' };

  it.each<[string, Parameters<typeof unknownOf>]>([
    [
      'several are kept for one claim',
      [[local('c')], [volume('v', { claimRef }), volume('w', { claimRef })]],
    ],
    [
      'a later claim can have one of them and not the other',
      [
        [local('c'), local('d', shared)],
        [volume('v'), volume('w', both)],
      ],
    ],
  ])('decide where %s', (_, given) => {
    expect(unknownOf(...given)).toContain('takes any');
  });

  it.each<[string, Parameters<typeof unknownOf>]>([
    ['one claim has its pick', [[local('c')], [volume('v'), volume('w')]]],
    [
      'a later claim can have either',
      [
        [local('c'), local('d')],
        [volume('v'), volume('w')],
      ],
    ],
    [
      'the smaller is taken first',
      [
        [local('c'), local('d', shared)],
        [volume('v'), volume('w', { ...both, capacity: { storage: '11Gi' } })],
      ],
    ],
  ])('do not matter where %s', (_, given) => {
    expect(unknownOf(...given)).toBeUndefined();
  });
});

describe('room for new volumes of which kube-scheduler takes any', () => {
  const csiDrivers = [
    { metadata: { name: 'ebs.csi.aws.com' }, spec: { storageCapacity: true } },
  ];
  const unknownWith = (
    rooms: object[],
    kubernetesVersion: '1.36' | '1.37' = '1.37',
  ) =>
    decide([node('a')], pod({}, claiming('c')), {
      objects: storage({
        persistentVolumeClaims: [claim('c')],
        csiDrivers,
        csiStorageCapacities: rooms.map(room => ({
          storageClassName: 'fast',
          nodeTopology: {},
          ...room,
        })),
      }),
      profile: { kubernetesVersion },
    }).unknown?.reasons.join();

  it.each<[string, object[]]>([
    ['its size differs', [{ capacity: '20Gi' }, { capacity: '30Gi' }]],
    ['its size is not told', [{ maximumVolumeSize: '20Gi' }]],
  ])('is unknown to score where %s', (_, rooms) => {
    expect(unknownWith(rooms)).toContain('room of several sizes');
    expect(unknownWith(rooms, '1.36')).toBeUndefined();
  });

  it.each<[string, object[]]>([
    ['all of it is alike', [{ capacity: '20Gi' }, { capacity: '20Gi' }]],
    ['only one will do', [{ capacity: '20Gi' }, { capacity: '9Gi' }]],
  ])('does not matter where %s', (_, rooms) => {
    expect(unknownWith(rooms)).toBeUndefined();
  });
});
