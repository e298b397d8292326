import { decide, NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import type { PodInput } from '../kubernetes/types';
import {
  boundClaim,
  claim,
  claiming,
  csiNode,
  ephemeral,
  storage,
  volume,
} from '../plugins/volumes/__testUtils__/storage';
import { preview } from '../preview/preview';
import type { ClusterObjectsInput } from '../snapshot/objects';
import { takeSnapshot } from '../snapshot/takeSnapshot';

function unknownOf(
  input: PodInput,
  objects: ClusterObjectsInput,
  pods: PodInput[] = [],
) {
  return decide([node('a')], input, { pods, objects }).unknown?.reasons.join();
}

describe('volumes of which objects decide that were not asked for', () => {
  const { csiDrivers, ...others } = storage({
    persistentVolumeClaims: [claim('c')],
  });

  it.each<[string, object]>([
    ['spec.volumes[0].persistentVolumeClaim', claiming('c')],
    ['spec.volumes[0].ephemeral', { volumes: [ephemeral] }],
    [
      'spec.volumes[0].cinder',
      { volumes: [{ name: 'v', cinder: { volumeID: 'v' } }] },
    ],
  ])('make %s unknown', (field, spec) => {
    const unknown = unknownOf(pod({}, spec), others);
    expect(unknown).toContain(field);
    expect(unknown).toContain('csiDrivers');
  });

  it('matter to no other volume', () => {
    const volumes = [
      { name: 'd', emptyDir: {} },
      { name: 'i', iscsi: { targetPortal: 'p', iqn: 'iqn.2026-11.dev:a' } },
    ];
    expect(unknownOf(pod({}, { volumes }), others)).toBeUndefined();
  });
});

it('does not know the claim of an ephemeral volume before the pod is there', () => {
  const snapshot = takeSnapshot({
    nodes: [node('a')],
    pods: [],
    objects: storage(),
  });
  const request = { pod: pod({}, { volumes: [ephemeral] }), replicas: 1 };
  const { verdict, unknownReasons } = preview(snapshot, request, NEWEST);
  expect(verdict).toBe('unknown');
  expect(unknownReasons.join()).toContain('spec.volumes[0].ephemeral');
});

describe('volumes at which kube-scheduler gives up', () => {
  const csiNodes = [csiNode('a', { 'ebs.csi.aws.com': 1 })];
  const wrong = { awsElasticBlockStore: { volumeID: 'aws://zone/disk' } };
  const objects = storage({
    csiNodes,
    persistentVolumes: [volume('pv', wrong), volume('fine')],
    persistentVolumeClaims: [
      boundClaim('wrong', 'pv'),
      boundClaim('fine', 'fine'),
      claim('other-e'),
    ],
  });
  const fine = pod({}, claiming('fine'));
  const inline = pod({}, { volumes: [{ name: 'v', ...wrong }] });

  it('are the own one that cannot be translated', () => {
    expect(unknownOf(pod({}, claiming('wrong')), objects)).toContain(
      'cannot be translated',
    );
    expect(unknownOf(inline, objects)).toContain('cannot be translated');
  });

  it('are those of other pods, if volumes are counted', () => {
    const ofOthers = [
      onNode('a', inline),
      onNode('a', {
        ...pod({}, { volumes: [ephemeral] }),
        metadata: { name: 'other', namespace: 'default' },
      }),
    ];
    for (const other of ofOthers) {
      expect(unknownOf(fine, objects, [other])).toContain(
        'a pod in the cluster',
      );
      expect(unknownOf(pod(), objects, [other])).toBeUndefined();
    }
  });

  it('are none on nodes without CSI', () => {
    const without = { ...objects, csiNodes: [] };
    expect(unknownOf(inline, without)).toBeUndefined();
    expect(unknownOf(fine, without, [onNode('a', inline)])).toBeUndefined();
  });
});
