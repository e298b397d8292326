import {
  decide,
  node,
  onNode,
  pod,
  profileOf,
} from '../../__testUtils__/objects';
import type { Profile } from '../../framework/profile';
import { preview } from '../../preview/preview';
import { Snapshot } from '../../snapshot/Snapshot';
import { encodeSnapshot } from '../../snapshot/encodeSnapshot';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import {
  boundClaim,
  claim,
  claiming,
  csiNode,
  ephemeral,
  inZone,
  reachableFrom,
  rejections,
  storage,
  volume,
} from './__testUtils__/storage';

const ZONE = 'topology.kubernetes.io/zone';
const HOST = 'kubernetes.io/hostname';
const AFFINITY = "node(s) didn't match PersistentVolume's node affinity";
const UNMATCHED = "node(s) didn't find available persistent volumes to bind";
const NO_SPACE = 'node(s) did not have enough free storage';

const nodes = [inZone('a', 'x'), inZone('b', 'y')];

function because(...reasons: string[]) {
  return {
    plugin: 'VolumeBinding',
    code: 'UnschedulableAndUnresolvable',
    reasons,
  };
}

function decideClaims(
  claims: Array<ReturnType<typeof claim>>,
  objects: Parameters<typeof storage>[0] = {},
) {
  const names = claims.map(({ metadata }) => metadata.name);
  return rejections({
    nodes,
    spec: claiming(...names),
    objects: { ...objects, persistentVolumeClaims: claims },
  });
}

describe('VolumeBinding', () => {
  describe('rejects the pod', () => {
    const deletionTimestamp = '2026-11-01T00:00:00Z';

    it.each<[string, ReturnType<typeof claim>]>([
      [
        'persistentvolumeclaim "c" bound to non-existent persistentvolume "pv"',
        claim('c', { volumeName: 'pv' }, { status: { phase: 'Lost' } }),
      ],
      [
        'persistentvolumeclaim "c" is being deleted',
        claim('c', {}, { metadata: { deletionTimestamp } }),
      ],
      [
        'pod has unbound immediate PersistentVolumeClaims',
        claim('c', { storageClassName: 'now' }),
      ],
      [
        'pod has unbound immediate PersistentVolumeClaims',
        claim('c', { storageClassName: 'gone' }),
      ],
      [
        'pod has unbound immediate PersistentVolumeClaims',
        claim('c', { volumeName: 'pv' }),
      ],
    ])('%s', (reason, one) => {
      expect(decideClaims([one])).toEqual({ plugin: 'VolumeBinding', reason });
    });

    it.each<[string, object[]]>([
      [
        'waiting for ephemeral volume controller to create the persistentvolumeclaim "pending-e"',
        [],
      ],
      [
        'PVC default/pending-e was not created for pod default/pending (pod is not owner)',
        [claim('pending-e')],
      ],
    ])('%s', (reason, persistentVolumeClaims) => {
      expect(
        rejections({
          nodes,
          spec: { volumes: [ephemeral] },
          objects: { persistentVolumeClaims },
        }),
      ).toEqual({ plugin: 'VolumeBinding', reason });
    });
  });

  describe('bound claims', () => {
    const bound = (pv: object) =>
      decideClaims([boundClaim('c', 'pv')], { persistentVolumes: [pv] });

    it('go where their volume can be used', () => {
      expect(bound(volume('pv', reachableFrom(ZONE, 'x', 'z')))).toEqual({
        b: because(AFFINITY),
      });
    });

    it('do not ask for the name of the node: volumes are compared with labels alone', () => {
      const matchFields = [
        { key: 'metadata.name', operator: 'In', values: ['elsewhere'] },
      ];
      const required = { nodeSelectorTerms: [{ matchFields }] };
      expect(bound(volume('pv', { nodeAffinity: { required } }))).toEqual({});
    });

    it('of ephemeral volumes say on each node that the volume is gone', () => {
      const ownerReferences = [{ kind: 'Pod', uid: 'u', controller: true }];
      const made = boundClaim('pending-e', 'gone');
      const input = {
        metadata: { name: 'pending', namespace: 'default', uid: 'u' },
        spec: {
          ...pod().spec,
          volumes: [ephemeral],
        },
      };
      const { status } = decide([node('a')], input, {
        objects: storage({
          persistentVolumeClaims: [
            { ...made, metadata: { ...made.metadata, ownerReferences } },
          ],
        }),
      });
      expect(status.a.kubeReason.reasons).toEqual([
        'node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)',
      ]);
    });
  });

  describe('claims that wait for their first pod', () => {
    const local = (spec: object = {}) =>
      claim('c', { storageClassName: 'local', ...spec });
    const offered = (pv: object, one = local()) =>
      decideClaims([one], { persistentVolumes: [pv] });
    const NOWHERE = { a: because(UNMATCHED), b: because(UNMATCHED) };

    it('take a volume that can be used from the node', () => {
      expect(offered(volume('pv', reachableFrom(HOST, 'a')))).toEqual({
        b: because(UNMATCHED),
      });
    });

    it.each<[string, object, ReturnType<typeof claim>?]>([
      ['too small', volume('pv', { capacity: { storage: '9Gi' } })],
      ['of another class', volume('pv', { storageClassName: 'fast' })],
      ['of another mode', volume('pv', { volumeMode: 'Block' })],
      [
        'of other attributes',
        volume('pv', { volumeAttributesClassName: 'gold' }),
      ],
      [
        'without the access mode',
        volume('pv', { accessModes: ['ReadOnlyMany'] }),
      ],
      ['not available', volume('pv', {}, { status: { phase: 'Released' } })],
      [
        'being deleted',
        volume(
          'pv',
          {},
          { metadata: { deletionTimestamp: '2026-11-01T00:00:00Z' } },
        ),
      ],
      [
        'kept for another claim',
        volume('pv', { claimRef: { namespace: 'default', name: 'd' } }),
      ],
      [
        'kept for an earlier claim of that name',
        volume('pv', {
          claimRef: { namespace: 'default', name: 'c', uid: 'before' },
        }),
      ],
      [
        'without the labels that the claim selects',
        volume('pv', {}, { metadata: { labels: { disk: 'hdd' } } }),
        local({ selector: { matchLabels: { disk: 'ssd' } } }),
      ],
    ])('take no volume that is %s', (_, ...given) => {
      expect(offered(...given)).toEqual(NOWHERE);
    });

    it('take the volume that is kept for them, available or not, or none', () => {
      const claimRef = { namespace: 'default', name: 'c', uid: 'uid-c' };
      const kept = volume(
        'kept',
        { claimRef, ...reachableFrom(HOST, 'a') },
        { status: { phase: 'Pending' } },
      );
      expect(
        decideClaims([local()], { persistentVolumes: [volume('free'), kept] }),
      ).toEqual({ b: because(UNMATCHED) });
    });

    it('take the smallest, so that larger claims find a larger one', () => {
      const persistentVolumes = [
        volume('large', { capacity: { storage: '100Gi' } }),
        volume('small'),
      ];
      const large = claim('large', {
        storageClassName: 'local',
        resources: { requests: { storage: '50Gi' } },
      });
      expect(decideClaims([large, local()], { persistentVolumes })).toEqual({});
      expect(
        decideClaims(
          [large, local(), claim('d', { storageClassName: 'local' })],
          {
            persistentVolumes,
          },
        ),
      ).toEqual(NOWHERE);
    });

    it('have a volume made where their class allows it', () => {
      const storageClasses = [
        {
          metadata: { name: 'fast' },
          provisioner: 'p',
          volumeBindingMode: 'WaitForFirstConsumer',
          allowedTopologies: [
            { matchLabelExpressions: [] },
            { matchLabelExpressions: [{ key: ZONE, values: ['y', 'z'] }] },
          ],
        },
      ];
      expect(decideClaims([claim('c')], { storageClasses })).toEqual({
        a: because(UNMATCHED),
      });
    });

    it('wait on the node for which their volume is being made', () => {
      const annotations = { 'volume.kubernetes.io/selected-node': 'b' };
      expect(
        decideClaims([claim('c', {}, { metadata: { annotations } })]),
      ).toEqual({
        a: because(UNMATCHED),
      });
    });

    it('name every reason of a node', () => {
      expect(
        decideClaims([boundClaim('bound', 'pv'), local()], {
          persistentVolumes: [
            volume('pv', {
              storageClassName: 'now',
              ...reachableFrom(ZONE, 'x'),
            }),
          ],
        }),
      ).toEqual({ a: because(UNMATCHED), b: because(AFFINITY, UNMATCHED) });
    });
  });

  describe('room for new volumes', () => {
    const csiDrivers = [
      {
        metadata: { name: 'ebs.csi.aws.com' },
        spec: { storageCapacity: true },
      },
    ];
    const inX = { matchLabels: { [ZONE]: 'x' } };
    const room = (more: object) => ({
      storageClassName: 'fast',
      nodeTopology: inX,
      ...more,
    });

    it.each<[string, object, object]>([
      ['is enough', room({ capacity: '10Gi' }), { b: because(NO_SPACE) }],
      [
        'is too little',
        room({ capacity: '9Gi' }),
        { a: because(NO_SPACE), b: because(NO_SPACE) },
      ],
      [
        'is enough in all, but not for one volume',
        room({ capacity: '99Gi', maximumVolumeSize: '9Gi' }),
        { a: because(NO_SPACE), b: because(NO_SPACE) },
      ],
      [
        'is of another class',
        room({ capacity: '99Gi', storageClassName: 'now' }),
        { a: because(NO_SPACE), b: because(NO_SPACE) },
      ],
      [
        'is nowhere',
        { storageClassName: 'fast', capacity: '99Gi' },
        { a: because(NO_SPACE), b: because(NO_SPACE) },
      ],
    ])('%s', (_, capacity, expected) => {
      expect(
        decideClaims([claim('c')], {
          csiDrivers,
          csiStorageCapacities: [capacity],
        }),
      ).toEqual(expected);
    });

    it('is of no concern where the driver does not say so', () => {
      expect(decideClaims([claim('c')])).toEqual({});
    });
  });

  describe('scores', () => {
    const scoresOf = (
      objects: Parameters<typeof storage>[0],
      profile: Profile = profileOf('1.37'),
      names = ['c'],
    ) => {
      const { scores } = decide(nodes, pod({}, claiming(...names)), {
        objects: storage(objects),
        profile,
      });
      return [scores?.a.VolumeBinding, scores?.b.VolumeBinding];
    };
    const volumes = {
      persistentVolumes: [
        volume('a', {
          capacity: { storage: '40Gi' },
          ...reachableFrom(HOST, 'a'),
        }),
        volume('b', {
          capacity: { storage: '20Gi' },
          ...reachableFrom(HOST, 'b'),
        }),
      ],
      persistentVolumeClaims: [claim('c', { storageClassName: 'local' })],
    };

    it('prefer volumes of which more stays free, since 1.37', () => {
      expect(scoresOf(volumes)).toEqual([75, 50]);
      expect(scoresOf(volumes, profileOf('1.36'))).toEqual([
        undefined,
        undefined,
      ]);
    });

    it('follow the shape of the profile', () => {
      const shape = [
        { utilization: 25, score: 0 },
        { utilization: 50, score: 10 },
      ];
      const pluginArgs = { VolumeBinding: { shape } };
      expect(
        scoresOf(volumes, { kubernetesVersion: '1.37', pluginArgs }),
      ).toEqual([0, 100]);
    });

    it('count the room for new volumes once for all claims of a class', () => {
      const capacity = (zone: string, bytes: string) => ({
        storageClassName: 'fast',
        nodeTopology: { matchLabels: { [ZONE]: zone } },
        capacity: bytes,
      });
      expect(
        scoresOf(
          {
            persistentVolumeClaims: [claim('c'), claim('d')],
            csiDrivers: [
              {
                metadata: { name: 'ebs.csi.aws.com' },
                spec: { storageCapacity: true },
              },
            ],
            csiStorageCapacities: [
              capacity('x', '40Gi'),
              capacity('y', '15Gi'),
            ],
          },
          profileOf('1.37'),
          ['c', 'd'],
        ),
      ).toEqual([50, 0]);
    });

    it('are 0 without anything to bind', () => {
      expect(scoresOf({ persistentVolumeClaims: [claim('c')] })).toEqual([
        0, 0,
      ]);
    });
  });

  describe('replicas', () => {
    const place = (
      objects: Parameters<typeof storage>[0],
      names: string[],
      replicas = 3,
    ) => {
      const snapshot = takeSnapshot({
        nodes,
        pods: [],
        objects: storage(objects),
      });
      const { placements, next, headroom } = preview(
        snapshot,
        { pod: pod({ cpu: '2' }, claiming(...names)), replicas },
        profileOf('1.37'),
      );
      return { placements, reasons: next?.status, headroom };
    };

    it('follow the first to where their volume is made', () => {
      const { placements, reasons } = place(
        { persistentVolumeClaims: [claim('c')] },
        ['c'],
      );
      expect(placements).toEqual(['a', 'a']);
      expect(reasons?.b.kubeReason).toEqual(because(UNMATCHED));
    });

    it('follow the first to the volume that it took', () => {
      const { placements, headroom } = place(
        {
          persistentVolumes: ['a', 'b'].map(name =>
            volume(name, reachableFrom(HOST, name)),
          ),
          persistentVolumeClaims: [claim('c', { storageClassName: 'local' })],
        },
        ['c'],
        1,
      );
      expect(placements).toEqual(['a']);
      expect(headroom).toEqual({ total: 2, more: 1 });
    });

    it('are one where the claim is for one pod', () => {
      const { placements, reasons } = place(
        {
          persistentVolumes: [volume('pv')],
          persistentVolumeClaims: [
            boundClaim('c', 'pv', { accessModes: ['ReadWriteOncePod'] }),
          ],
        },
        ['c'],
      );
      expect(placements).toEqual(['a']);
      expect(reasons?.b.kubeReason.plugin).toBe('VolumeRestrictions');
    });
  });

  it('follows the CSI driver where a node has handed the in-tree plugin over to it', () => {
    const driverZone = 'topology.ebs.csi.aws.com/zone';
    const labels = { [ZONE]: 'x' };
    const given = [
      node('kept', { labels }),
      node('migrated', { labels: { ...labels, [driverZone]: 'x' } }),
      node('elsewhere', { labels: { ...labels, [driverZone]: 'y' } }),
    ];
    const pv = volume('pv', {
      awsElasticBlockStore: { volumeID: 'vol-1' },
      ...reachableFrom(ZONE, 'x'),
    });
    expect(
      rejections({
        nodes: given,
        spec: claiming('c'),
        pods: [onNode('kept', pod())],
        objects: {
          persistentVolumes: [pv],
          persistentVolumeClaims: [boundClaim('c', 'pv')],
          csiNodes: ['migrated', 'elsewhere'].map(name =>
            csiNode(name, {}, ['kubernetes.io/aws-ebs']),
          ),
        },
      }),
    ).toEqual({ elsewhere: because(AFFINITY) });
  });

  it('decides the same on a snapshot that names nothing of tenants', () => {
    const labels = { disk: 'private-label' };
    const snapshot = takeSnapshot({
      nodes,
      pods: [onNode('b', pod({}, claiming('private-b')))],
      objects: storage({
        persistentVolumes: [
          volume('kept', {
            csi: { driver: 'd', volumeHandle: 'private-handle' },
            claimRef: { namespace: 'default', name: 'private-a' },
            ...reachableFrom(ZONE, 'x'),
          }),
          volume('free', {}, { metadata: { labels } }),
        ],
        persistentVolumeClaims: [
          claim('private-a', { storageClassName: 'local' }),
          claim('private-b', {
            storageClassName: 'local',
            selector: { matchLabels: labels },
          }),
        ],
      }),
    });
    const bytes = encodeSnapshot(snapshot);
    expect(new TextDecoder().decode(bytes)).not.toContain('private-');
    const request = {
      pod: pod({}, claiming('private-a', 'private-b')),
      replicas: 1,
    };
    for (const same of [snapshot, Snapshot.decode(bytes)]) {
      const { placements } = preview(same, request, profileOf('1.37'));
      expect(placements).toEqual(['a']);
    }
  });
});
