import { node } from '../../__testUtils__/objects';
import { pluginsOf } from '../../framework/defaultProfile';
import {
  boundClaim,
  claim,
  claiming,
  rejections,
  volume,
} from './__testUtils__/storage';

const GA = 'topology.kubernetes.io/zone';
const BETA = 'failure-domain.beta.kubernetes.io/zone';
const CONFLICT = {
  plugin: 'VolumeZone',
  code: 'UnschedulableAndUnresolvable',
  reasons: ['node(s) had no available volume zone'],
};

function decideZones(
  labels: Record<string, string>,
  nodeLabels: Record<string, string>,
) {
  return rejections({
    nodes: [node('a', { labels: nodeLabels })],
    spec: claiming('c'),
    objects: {
      persistentVolumes: [volume('pv', {}, { metadata: { labels } })],
      persistentVolumeClaims: [boundClaim('c', 'pv')],
    },
  });
}

describe('VolumeZone', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['of the same zone', { [GA]: 'x' }, { [GA]: 'x' }],
    ['of one of several zones', { [GA]: 'w__x' }, { [GA]: 'x' }],
    ['whose zones have spaces around them', { [GA]: 'w__ x' }, { [GA]: 'x' }],
    ['that have no labels of zone or region', { [GA]: 'x' }, {}],
    [
      'that say in new words what the volume says in old',
      { [BETA]: 'x' },
      { [GA]: 'x' },
    ],
    [
      'for a label with an empty zone, which is ignored',
      { [GA]: 'w__' },
      { [GA]: 'x' },
    ],
  ])('lets a volume go to nodes %s', (_, labels, nodeLabels) => {
    expect(decideZones(labels, nodeLabels)).toEqual({});
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['of another zone', { [GA]: 'x' }, { [GA]: 'y' }],
    [
      'that have a region, but no zone',
      { [GA]: 'x' },
      { 'topology.kubernetes.io/region': 'r' },
    ],
    [
      'that say in old words what the volume says in new',
      { [GA]: 'x' },
      { [BETA]: 'x' },
    ],
  ])('keeps a volume from nodes %s', (_, labels, nodeLabels) => {
    expect(decideZones(labels, nodeLabels)).toEqual({ a: CONFLICT });
  });

  it('does not look at claims that wait for their first pod', () => {
    expect(
      rejections({
        nodes: [node('a', { labels: { [GA]: 'x' } })],
        spec: claiming('c'),
        objects: { persistentVolumeClaims: [claim('c')] },
      }),
    ).toEqual({});
  });

  describe('where it is the only plugin for volumes', () => {
    const version = '1.37';
    const all = pluginsOf({ kubernetesVersion: version });
    const others = ['VolumeRestrictions', 'VolumeBinding', 'NodeVolumeLimits'];
    const profile = {
      kubernetesVersion: version,
      plugins: {
        ...all,
        preFilter: all.preFilter.filter(name => !others.includes(name)),
        filter: all.filter.filter(name => !others.includes(name)),
      },
    } as const;

    it.each<[string, object[]]>([
      ['persistentvolumeclaim "c" not found', []],
      ['persistentvolume "pv" not found', [boundClaim('c', 'pv')]],
      [
        'PersistentVolumeClaim had no pv name and storageClass name',
        [claim('c', { storageClassName: '' })],
      ],
      [
        'storageclass.storage.k8s.io "gone" not found',
        [claim('c', { storageClassName: 'gone' })],
      ],
      [
        'PersistentVolume had no name',
        [claim('c', { storageClassName: 'now' })],
      ],
    ])('says %s', (reason, persistentVolumeClaims) => {
      expect(
        rejections({
          nodes: [node('a')],
          spec: claiming('c'),
          objects: { persistentVolumeClaims },
          profile,
        }),
      ).toEqual({ plugin: 'VolumeZone', reason });
    });
  });
});
