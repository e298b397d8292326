import { readPod, type PodInput } from '../kubernetes/types';
import type { KubernetesVersion } from '../kubernetes/version';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import { decide, node, pod, profileOf } from '../__testUtils__/objects';
import { findUnmodelled } from './findUnmodelled';

function affinity(kind: string, when: string, terms: object[]) {
  return {
    affinity: {
      [kind]: { [`${when}DuringSchedulingIgnoredDuringExecution`]: terms },
    },
  };
}

describe('what is not modelled is never said to fit', () => {
  it.each<[string, PodInput]>([
    ['spec.schedulerName', pod({}, { schedulerName: 'volcano' })],
    [
      'spec.schedulingGroup',
      pod({}, { schedulingGroup: { podGroupName: 'g' } }),
    ],
    [
      'metadata.labels[kueue.x-k8s.io/queue-name]',
      {
        ...pod(),
        metadata: { labels: { 'kueue.x-k8s.io/queue-name': 'training' } },
      },
    ],
    ['spec.resourceClaims', pod({}, { resourceClaims: [{ name: 'gpu' }] })],
    [
      'deviceclass.resource.kubernetes.io/gpu',
      pod({ 'deviceclass.resource.kubernetes.io/gpu': '1' }),
    ],
    [
      'spec.volumes[0].persistentVolumeClaim',
      pod({}, { volumes: [{ name: 'v', persistentVolumeClaim: {} }] }),
    ],
    [
      'spec.volumes[0].ephemeral',
      pod({}, { volumes: [{ name: 'v', ephemeral: {} }] }),
    ],
    [
      'spec.volumes[0].awsElasticBlockStore',
      pod({}, { volumes: [{ name: 'v', awsElasticBlockStore: {} }] }),
    ],
    [
      'metadata.annotations[gpu-fraction]',
      { ...pod(), metadata: { annotations: { 'gpu-fraction': '0.5' } } },
    ],
    ['nvidia.com/gpumem', pod({ 'nvidia.com/gpumem': '1000' })],
    ['aws.amazon.com/neuron', pod({ 'aws.amazon.com/neuron': '2' })],
    [
      'spec.affinity.nodeAffinity.preferred',
      pod(
        {},
        affinity('nodeAffinity', 'preferred', [
          {
            weight: 1,
            preference: {
              matchExpressions: [
                { key: 'zone', operator: 'In', values: ['a b'] },
              ],
            },
          },
        ]),
      ),
    ],
  ])('%s', (field, pending) => {
    const decision = decide([node('a')], pending);
    expect(decision.outcome).toBe('unknown');
    expect(decision.unknown?.reasons.join()).toContain(field);
    expect(decision.feasible).toEqual([]);
    expect(decision.best).toEqual([]);
  });
});

describe('what no scheduler plugin looks at', () => {
  it.each(['emptyDir', 'configMap', 'secret', 'projected', 'hostPath'])(
    'is a volume of %s',
    source => {
      const volumes = [{ name: 'v', [source]: {} }, { name: 'bare' }];
      expect(decide([node('a')], pod({}, { volumes })).outcome).toBe(
        'scheduled',
      );
    },
  );

  it('is a single Neuron device', () => {
    const one = pod({ 'aws.amazon.com/neuron': '1' });
    expect(decide([node('a')], one).outcome).toBe('unschedulable');
  });
});

it.each<[KubernetesVersion, string[]]>([
  ['1.35', ['spec.workloadRef: gang scheduling is not modelled']],
  ['1.36', []],
])('%s reads of the Workload of a pod: %j', (version, expected) => {
  const { unknown } = findUnmodelled({
    pod: readPod({ spec: { workloadRef: { name: 'train' } } }),
    snapshot: takeSnapshot({ nodes: [], pods: [] }),
    profile: profileOf(version),
    isTemplate: false,
  });
  expect(unknown).toEqual(expected);
});

it.each<[KubernetesVersion, number]>([
  ['1.35', 0],
  ['1.36', 1],
])('%s knows declared features: %i', (version, count) => {
  const rules = [{ action: 'RestartAllContainers' }];
  const spec = { containers: [{ name: 'a', restartPolicyRules: rules }] };
  const { unknown } = findUnmodelled({
    pod: readPod({ spec }),
    snapshot: takeSnapshot({ nodes: [], pods: [] }),
    profile: profileOf(version),
    isTemplate: false,
  });
  expect(unknown).toHaveLength(count);
});
