import { node, onNode, pod } from '../../__testUtils__/objects';
import {
  boundClaim,
  claiming,
  rejections,
  volume,
} from './__testUtils__/storage';

const nodes = [node('a'), node('b')];
const NO_DISK = {
  plugin: 'VolumeRestrictions',
  code: 'Unschedulable',
  reasons: ['node(s) had no available disk'],
};
const IN_USE = {
  ...NO_DISK,
  reasons: [
    'node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod',
  ],
};

function decideDisks(held: object, wanted: object) {
  return rejections({
    nodes,
    spec: { volumes: [{ name: 'v', ...wanted }] },
    pods: [onNode('a', pod({}, { volumes: [{ name: 'w', ...held }] }))],
  });
}

describe('VolumeRestrictions', () => {
  const gce = { pdName: 'd' };
  const iscsi = { iqn: 'iqn.2026-11.dev:a', targetPortal: 'p', lun: 0 };
  const rbd = { monitors: ['m', 'n'], image: 'i' };
  const aws = { volumeID: 'vol-1' };

  it.each<[string, object, object]>([
    ['a GCE disk', { gcePersistentDisk: gce }, { gcePersistentDisk: gce }],
    [
      'a GCE disk that only one reads',
      { gcePersistentDisk: { ...gce, readOnly: true } },
      { gcePersistentDisk: gce },
    ],
    [
      'an EBS volume, though both only read it',
      { awsElasticBlockStore: { ...aws, readOnly: true } },
      { awsElasticBlockStore: { ...aws, readOnly: true } },
    ],
    [
      'an iSCSI target, whatever the lun',
      { iscsi },
      { iscsi: { ...iscsi, lun: 1 } },
    ],
    [
      'an RBD image through a common monitor; the pool is rbd by default',
      { rbd },
      { rbd: { monitors: ['n', 'o'], image: 'i', pool: 'rbd' } },
    ],
  ])('gives one pod of a node %s', (_, held, wanted) => {
    expect(decideDisks(held, wanted)).toEqual({ a: NO_DISK });
  });

  it.each<[string, object, object]>([
    [
      'a GCE disk that both only read',
      { gcePersistentDisk: { ...gce, readOnly: true } },
      { gcePersistentDisk: { ...gce, readOnly: true } },
    ],
    [
      'disks of one name of different clouds',
      { gcePersistentDisk: { pdName: 'vol-1' } },
      { awsElasticBlockStore: aws },
    ],
    ['RBD images of another pool', { rbd }, { rbd: { ...rbd, pool: 'p' } }],
    [
      'RBD images without a common monitor',
      { rbd },
      { rbd: { ...rbd, monitors: ['o'] } },
    ],
  ])('lets a node have %s', (_, held, wanted) => {
    expect(decideDisks(held, wanted)).toEqual({});
  });

  describe('ReadWriteOncePod', () => {
    const exclusive = boundClaim('c', 'pv', {
      accessModes: ['ReadWriteOncePod'],
    });
    const objects = {
      persistentVolumes: [volume('pv')],
      persistentVolumeClaims: [exclusive],
    };
    const user = pod({}, claiming('c'));

    it('rejects every node while another pod has the claim', () => {
      const pods = [onNode('a', user)];
      expect(rejections({ nodes, spec: claiming('c'), pods, objects })).toEqual(
        { a: IN_USE, b: IN_USE },
      );
    });

    it('asks for the claim, not for its name in another namespace', () => {
      const pods = [
        onNode('a', {
          ...user,
          metadata: { name: 'other', namespace: 'elsewhere' },
        }),
      ];
      expect(rejections({ nodes, spec: claiming('c'), pods, objects })).toEqual(
        {},
      );
    });

    it('counts names in any namespace for pods that are only nominated, beside a disk', () => {
      const nominated = {
        metadata: { name: 'n', namespace: 'elsewhere', uid: 'n' },
        spec: { ...user.spec, priority: 5 },
        status: { nominatedNodeName: 'a' },
      };
      const disk = { name: 'disk', gcePersistentDisk: { pdName: 'd' } };
      const { volumes } = claiming('c');
      const decided = (given: object[]) =>
        rejections({
          nodes,
          spec: { volumes: given, priority: 1 },
          pods: [nominated],
          objects,
        });
      expect(decided([...volumes, disk])).toEqual({ a: IN_USE });
      // Without the disk PreFilter skips the plugin.
      expect(decided(volumes)).toEqual({});
    });
  });

  it('rejects a pod whose claim is not there', () => {
    expect(rejections({ nodes, spec: claiming('gone') })).toEqual({
      plugin: 'VolumeRestrictions',
      reason: 'persistentvolumeclaim "gone" not found',
    });
  });
});
