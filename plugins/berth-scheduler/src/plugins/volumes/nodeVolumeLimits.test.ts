import { node, onNode, pod, profileOf } from '../../__testUtils__/objects';
import { pluginsOf } from '../../framework/defaultProfile';
import type { KubernetesVersion } from '../../kubernetes/version';
import {
  boundClaim,
  claim,
  claiming,
  csiNode,
  ephemeral,
  rejections,
  volume,
} from './__testUtils__/storage';

const EBS = 'ebs.csi.aws.com';
const PORTWORX = 'kubernetes.io/portworx-volume';
const EXCEEDED = {
  plugin: 'NodeVolumeLimits',
  code: 'Unschedulable',
  reasons: ['node(s) exceed max volume count'],
};
const byEbs = (volumeHandle: string) => ({
  csi: { driver: EBS, volumeHandle },
});

/** One node that attaches one volume of EBS and holds a pod with the claim `held`; the pod claims `wanted`. */
function decideLimit(options: {
  held: object;
  wanted: object;
  limit?: number;
  version?: KubernetesVersion;
  more?: object;
}) {
  const { held, wanted, limit = 1, version = '1.37', more } = options;
  return rejections({
    nodes: [node('a')],
    spec: claiming('wanted'),
    pods: [onNode('a', pod({}, claiming('held')))],
    objects: {
      persistentVolumes: [volume('pv-held', held), volume('pv-wanted', wanted)],
      persistentVolumeClaims: [
        boundClaim('held', 'pv-held'),
        boundClaim('wanted', 'pv-wanted'),
      ],
      csiNodes: [csiNode('a', { [EBS]: limit })],
      ...more,
    },
    profile: profileOf(version),
  });
}

describe('NodeVolumeLimits', () => {
  it('rejects nodes whose driver has attached as many as it can', () => {
    expect(decideLimit({ held: byEbs('1'), wanted: byEbs('2') })).toEqual({
      a: EXCEEDED,
    });
  });

  it.each<[string, Parameters<typeof decideLimit>[0]]>([
    [
      'a volume that is there already',
      { held: byEbs('1'), wanted: byEbs('1') },
    ],
    [
      'one more below the limit',
      { held: byEbs('1'), wanted: byEbs('2'), limit: 2 },
    ],
    [
      'volumes of another driver',
      { held: byEbs('1'), wanted: { csi: { driver: 'x', volumeHandle: '2' } } },
    ],
    [
      'any number where nothing is said of the driver',
      { held: byEbs('1'), wanted: byEbs('2'), more: { csiNodes: [] } },
    ],
    [
      'volumes that no driver attaches',
      { held: byEbs('1'), wanted: { nfs: {} } },
    ],
  ])('lets a node have %s', (_, given) => {
    expect(decideLimit(given)).toEqual({});
  });

  describe('volumes of in-tree plugins', () => {
    const inTree = { awsElasticBlockStore: { volumeID: 'aws://zone/vol-2' } };

    it('count wherever CSI drivers are', () => {
      expect(decideLimit({ held: byEbs('1'), wanted: inTree })).toEqual({
        a: EXCEEDED,
      });
    });

    it.each<[KubernetesVersion, string[], object]>([
      ['1.35', [], {}],
      ['1.35', [PORTWORX], { a: EXCEEDED }],
      ['1.36', [], { a: EXCEEDED }],
    ])(
      'of Portworx count in %s where %j are migrated',
      (version, migrated, expected) => {
        const wanted = { portworxVolume: { volumeID: 'v' } };
        const csiNodes = [csiNode('a', { 'pxd.portworx.com': 0 }, migrated)];
        expect(
          decideLimit({
            held: { nfs: {} },
            wanted,
            version,
            more: { csiNodes },
          }),
        ).toEqual(expected);
      },
    );

    it('are the volumes that the driver knows', () => {
      expect(decideLimit({ held: byEbs('vol-2'), wanted: inTree })).toEqual({});
    });

    it('count where a pod names them itself', () => {
      const disk = (volumeID: string) => ({
        volumes: [{ name: 'v', awsElasticBlockStore: { volumeID } }],
      });
      expect(
        rejections({
          nodes: [node('a'), node('b')],
          spec: disk('vol-1'),
          pods: [onNode('a', pod({}, disk('vol-2')))],
          objects: {
            csiNodes: ['a', 'b'].map(name => csiNode(name, { [EBS]: 1 })),
          },
        }),
      ).toEqual({ a: EXCEEDED });
    });
  });

  it('counts a volume that is yet to be made for each claim', () => {
    const objects = {
      persistentVolumeClaims: [claim('c'), claim('d')],
      csiNodes: [csiNode('a', { [EBS]: 1 })],
    };
    const nodes = [node('a')];
    expect(rejections({ nodes, spec: claiming('c', 'c'), objects })).toEqual(
      {},
    );
    expect(rejections({ nodes, spec: claiming('c', 'd'), objects })).toEqual({
      a: EXCEEDED,
    });
  });

  it('counts the claims of ephemeral volumes of pods that own them', () => {
    const owner = { kind: 'Pod', uid: 'uid-p', controller: true };
    const other = {
      metadata: { name: 'p', namespace: 'default', uid: 'uid-p' },
      spec: { ...pod().spec, volumes: [ephemeral] },
    };
    const decided = (persistentVolumeClaims: object[]) =>
      rejections({
        nodes: [node('a')],
        spec: claiming('c'),
        pods: [onNode('a', other)],
        objects: {
          persistentVolumeClaims: [claim('c'), ...persistentVolumeClaims],
          csiNodes: [csiNode('a', { [EBS]: 1 })],
        },
      });
    const made = claim('p-e', {}, { metadata: { ownerReferences: [owner] } });
    expect(decided([])).toEqual({});
    expect(decided([made])).toEqual({ a: EXCEEDED });
  });

  it('counts what is attached without a pod, even the volume that the pod is about to use', () => {
    const attached = (persistentVolumeName: string) => ({
      volumeAttachments: [
        {
          spec: {
            attacher: EBS,
            nodeName: 'a',
            source: { persistentVolumeName },
          },
        },
      ],
    });
    const held = { nfs: {} };
    const wanted = byEbs('2');
    const persistentVolumes = [
      volume('pv-wanted', wanted),
      volume('left', byEbs('3')),
      volume('pv-held', held),
    ];
    expect(
      decideLimit({
        held,
        wanted,
        more: { persistentVolumes, ...attached('left') },
      }),
    ).toEqual({ a: EXCEEDED });
    expect(
      decideLimit({
        held,
        wanted,
        more: { persistentVolumes, ...attached('pv-wanted') },
      }),
    ).toEqual({ a: EXCEEDED });
    expect(
      decideLimit({
        held,
        wanted,
        more: { persistentVolumes, ...attached('gone') },
      }),
    ).toEqual({});
  });

  it.each<[KubernetesVersion, boolean, object]>([
    ['1.36', true, {}],
    ['1.37', false, {}],
    [
      '1.37',
      true,
      {
        a: {
          ...EXCEEDED,
          reasons: [`${EBS} CSI driver is not installed on the node`],
        },
      },
    ],
  ])(
    'in %s, where a driver asks for it (%s), wants the driver to be there',
    (version, preventPodSchedulingIfMissing, expected) => {
      const csiDrivers = [
        { metadata: { name: EBS }, spec: { preventPodSchedulingIfMissing } },
      ];
      expect(
        decideLimit({
          held: { nfs: {} },
          wanted: byEbs('1'),
          version,
          more: { csiDrivers, csiNodes: [csiNode('a', { x: 1 })] },
        }),
      ).toEqual(expected);
    },
  );

  it('looks for claims where no other plugin does', () => {
    const all = pluginsOf({ kubernetesVersion: '1.37' });
    const others = ['VolumeRestrictions', 'VolumeBinding', 'VolumeZone'];
    const without = (names: typeof all.filter) =>
      names.filter(name => !others.includes(name));
    const plugins = {
      ...all,
      preFilter: without(all.preFilter),
      filter: without(all.filter),
    };
    expect(
      rejections({
        nodes: [node('a')],
        spec: claiming('gone'),
        profile: { kubernetesVersion: '1.37', plugins },
      }),
    ).toEqual({
      a: {
        plugin: 'NodeVolumeLimits',
        code: 'UnschedulableAndUnresolvable',
        reasons: [
          'looking up PVC default/gone: persistentvolumeclaim "gone" not found',
        ],
      },
    });
  });
});
