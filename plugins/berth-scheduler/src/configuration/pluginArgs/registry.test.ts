import {
  readProfile,
  whyInvalid,
  whyInvalidArgs,
} from '../../__testUtils__/configurations';
import type { PluginArgs } from '../../framework/profile';
import type { KubernetesVersion } from '../../kubernetes/version';

const AT = 'profiles[0].pluginConfig[0].args';

function read(name: string, args: unknown, version?: KubernetesVersion) {
  const { pluginArgs } = readProfile(
    { pluginConfig: [{ name, args }] },
    version,
  );
  return pluginArgs;
}

function required(...nodeSelectorTerms: object[]) {
  return {
    addedAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms },
    },
  };
}

function expression(operator: string, ...values: string[]) {
  return { matchExpressions: [{ key: 'zone', operator, values }] };
}

const zone = {
  maxSkew: 1,
  topologyKey: 'zone',
  whenUnsatisfiable: 'DoNotSchedule',
};

function constraints(...defaultConstraints: object[]) {
  return { defaultingType: 'List', defaultConstraints };
}

function strategy(type: string, fields: object = {}) {
  return { scoringStrategy: { type, ...fields } };
}

function ratio(...shape: object[]) {
  return strategy('RequestedToCapacityRatio', {
    requestedToCapacityRatio: { shape },
  });
}

describe('arguments of plugins', () => {
  it.each<[string, unknown, PluginArgs]>([
    [
      'DefaultPreemption',
      { minCandidateNodesAbsolute: 0 },
      { DefaultPreemption: { minCandidateNodesAbsolute: 0 } },
    ],
    ['DynamicResources', { filterTimeout: '0', bindingTimeout: '1m30s' }, {}],
    [
      'InterPodAffinity',
      { hardPodAffinityWeight: 0, ignorePreferredTermsOfExistingPods: true },
      {
        InterPodAffinity: {
          hardPodAffinityWeight: 0,
          ignorePreferredTermsOfExistingPods: true,
        },
      },
    ],
    [
      'NodeAffinity',
      required({ matchExpressions: [{ key: 'gpu', operator: 'Exists' }] }),
      {
        NodeAffinity: required({
          matchExpressions: [{ key: 'gpu', operator: 'Exists', values: [] }],
          matchFields: [],
        }),
      },
    ],
    [
      'NodeResourcesBalancedAllocation',
      { resources: [{ name: 'cpu' }, { name: 'a.b/c', weight: 1 }] },
      {
        NodeResourcesBalancedAllocation: {
          resources: [
            { name: 'cpu', weight: 1 },
            { name: 'a.b/c', weight: 1 },
          ],
        },
      },
    ],
    [
      'NodeResourcesFit',
      { ignoredResourceGroups: ['a.b'], ...strategy('MostAllocated') },
      {
        NodeResourcesFit: {
          ignoredResourceGroups: ['a.b'],
          scoringStrategy: { type: 'MostAllocated' },
        },
      },
    ],
    [
      'NodeResourcesFit',
      ratio({ score: 5 }, { utilization: 50 }),
      {
        NodeResourcesFit: {
          scoringStrategy: {
            type: 'RequestedToCapacityRatio',
            shape: [
              { utilization: 0, score: 5 },
              { utilization: 50, score: 0 },
            ],
          },
        },
      },
    ],
    [
      'NodeResourcesFit',
      strategy('LeastAllocated', {
        resources: [
          { name: 'cpu', weight: 0 },
          { name: 'cpu', weight: 3 },
        ],
      }),
      {
        NodeResourcesFit: {
          scoringStrategy: {
            type: 'LeastAllocated',
            resources: [
              { name: 'cpu', weight: 1 },
              { name: 'cpu', weight: 3 },
            ],
          },
        },
      },
    ],
    [
      'PodTopologySpread',
      constraints({ ...zone, minDomains: -3, nodeTaintsPolicy: 'Whatever' }),
      {
        PodTopologySpread: {
          defaultingType: 'List',
          defaultConstraints: [
            { ...zone, minDomains: -3, nodeTaintsPolicy: 'Whatever' },
          ],
        },
      },
    ],
    [
      'VolumeBinding',
      { shape: [{ utilization: 0, score: 1 }] },
      { VolumeBinding: { shape: [{ utilization: 0, score: 1 }] } },
    ],
    ['VolumeBinding', { shape: [] }, { VolumeBinding: {} }],
  ])('%s: %j is read', (name, args, expected) => {
    expect(read(name, args)).toEqual(expected);
  });

  it.each([undefined, null, {}])('are defaults for %p', args => {
    expect(read('NodeResourcesFit', args)).toEqual({ NodeResourcesFit: {} });
  });

  it('may say what they are', () => {
    const apiVersion = 'kubescheduler.config.k8s.io/v1';
    const args = { apiVersion, kind: 'InterPodAffinityArgs' };
    expect(read('InterPodAffinity', args)).toEqual({ InterPodAffinity: {} });
  });

  it.each<[string, string, unknown]>([
    [
      'DefaultPreemption',
      'minCandidateNodesPercentage',
      { minCandidateNodesPercentage: 101 },
    ],
    [
      'DefaultPreemption',
      'minCandidateNodesAbsolute',
      { minCandidateNodesAbsolute: -1 },
    ],
    [
      'DefaultPreemption',
      'minCandidateNodesPercentage',
      { minCandidateNodesPercentage: 0, minCandidateNodesAbsolute: 0 },
    ],
    ['DynamicResources', 'filterTimeout', { filterTimeout: '-1s' }],
    ['DynamicResources', 'bindingTimeout', { bindingTimeout: '500ms' }],
    [
      'InterPodAffinity',
      'hardPodAffinityWeight',
      { hardPodAffinityWeight: 101 },
    ],
    ['InterPodAffinity', 'kind', { kind: 'NodeAffinityArgs' }],
    ['InterPodAffinity', 'apiVersion', { apiVersion: 'v1' }],
    ['InterPodAffinity', 'foo', { foo: 1 }],
    [
      'NodeResourcesBalancedAllocation',
      'resources[1].name',
      { resources: [{ name: 'cpu' }, { name: 'cpu' }] },
    ],
    [
      'NodeResourcesBalancedAllocation',
      'resources[0].weight',
      { resources: [{ name: 'cpu', weight: 2 }] },
    ],
    ['NodeResourcesFit', 'ignoredResources[0]', { ignoredResources: ['a b'] }],
    [
      'NodeResourcesFit',
      'ignoredResourceGroups[0]',
      { ignoredResourceGroups: ['a.b/c'] },
    ],
    ['NodeResourcesFit', 'scoringStrategy.type', { scoringStrategy: {} }],
    [
      'NodeResourcesFit',
      'scoringStrategy.resources[0].weight',
      strategy('MostAllocated', { resources: [{ name: 'cpu', weight: 101 }] }),
    ],
    [
      'NodeResourcesFit',
      'scoringStrategy.requestedToCapacityRatio',
      strategy('RequestedToCapacityRatio'),
    ],
    [
      'NodeResourcesFit',
      'scoringStrategy.requestedToCapacityRatio.shape',
      ratio(),
    ],
    [
      'NodeResourcesFit',
      'scoringStrategy.requestedToCapacityRatio',
      strategy('MostAllocated', { requestedToCapacityRatio: {} }),
    ],
    [
      'NodeResourcesFit',
      'scoringStrategy.requestedToCapacityRatio.shape[1].utilization',
      ratio({ utilization: 10 }, { utilization: 10 }),
    ],
    [
      'NodeResourcesFit',
      'scoringStrategy.requestedToCapacityRatio.shape[0].score',
      ratio({ score: 11 }),
    ],
    ['PodTopologySpread', 'defaultingType', { defaultingType: 'Foo' }],
    ['PodTopologySpread', 'defaultingType', { defaultConstraints: [zone] }],
    [
      'PodTopologySpread',
      'defaultConstraints[0].maxSkew',
      constraints({ ...zone, maxSkew: 0 }),
    ],
    [
      'PodTopologySpread',
      'defaultConstraints[0].topologyKey',
      constraints({ ...zone, topologyKey: '' }),
    ],
    [
      'PodTopologySpread',
      'defaultConstraints[0].topologyKey',
      constraints({ ...zone, topologyKey: 'a b' }),
    ],
    [
      'PodTopologySpread',
      'defaultConstraints[0].whenUnsatisfiable',
      constraints({ ...zone, whenUnsatisfiable: 'Foo' }),
    ],
    [
      'PodTopologySpread',
      'defaultConstraints[0].whenUnsatisfiable',
      constraints({ ...zone, whenUnsatisfiable: undefined }),
    ],
    [
      'PodTopologySpread',
      'defaultConstraints[0].labelSelector',
      constraints({ ...zone, labelSelector: {} }),
    ],
    [
      'PodTopologySpread',
      'defaultConstraints[1]',
      constraints(zone, { ...zone, maxSkew: 2 }),
    ],
    ['VolumeBinding', 'bindTimeoutSeconds', { bindTimeoutSeconds: -1 }],
    ['VolumeBinding', 'shape[0].score', { shape: [{ score: -1 }] }],
  ])('%s: a bad %s is refused', (name, field, args) => {
    expect(whyInvalidArgs(name, args)?.split(': ')[0]).toBe(`${AT}.${field}`);
  });

  const TERM = `${AT}.addedAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]`;

  it.each<[string, object]>([
    ['matchExpressions[0].operator', expression('Foo')],
    ['matchExpressions[0].values', expression('In')],
    ['matchExpressions[0].values', expression('Exists', 'a')],
    ['matchExpressions[0].values', expression('Gt', '1', '2')],
    ['matchExpressions[0].values[0]', expression('Lt', 'x')],
    ['matchExpressions[0].values[1][zone]', expression('In', 'x', 'a b')],
    [
      'matchExpressions[0].key',
      { matchExpressions: [{ key: 'a b', operator: 'Exists' }] },
    ],
    ['matchFields[0].operator', { matchFields: [{ operator: 'Exists' }] }],
    ['matchFields[0].values', { matchFields: [{ operator: 'In' }] }],
  ])('NodeAffinity: a term with a bad %s is refused', (field, term) => {
    const why = whyInvalidArgs('NodeAffinity', required(term));
    expect(why?.split(': ')[0]).toBe(`${TERM}.${field}`);
  });

  it('looks at preferred terms that have a weight', () => {
    const preferring = (weight: number) => ({
      addedAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight, preference: expression('In') },
        ],
      },
    });
    expect(whyInvalidArgs('NodeAffinity', preferring(0))).toBeUndefined();
    expect(whyInvalidArgs('NodeAffinity', preferring(1))).toContain(
      'preferredDuringSchedulingIgnoredDuringExecution[0].matchExpressions[0].values: ',
    );
  });

  it.each<[string, KubernetesVersion, unknown, string | undefined]>([
    ['DynamicResources', '1.34', { bindingTimeout: '1m' }, 'unknown field'],
    ['DynamicResources', '1.35', { bindingTimeout: '1m' }, 'Forbidden'],
    ['DynamicResources', '1.36', { bindingTimeout: '1m' }, undefined],
    ['VolumeBinding', '1.36', { shape: [] }, 'Invalid value'],
    [
      'NodeResourcesFit',
      '1.35',
      strategy('MostAllocated', { requestedToCapacityRatio: { shape: [{}] } }),
      undefined,
    ],
    [
      'NodeResourcesFit',
      '1.36',
      strategy('MostAllocated', { requestedToCapacityRatio: { shape: [{}] } }),
      'Forbidden',
    ],
    [
      'NodeResourcesFit',
      '1.35',
      strategy('RequestedToCapacityRatio'),
      'Required value',
    ],
  ])('%s in %s takes %j: %p', (name, version, args, why) => {
    expect(whyInvalidArgs(name, args, version)?.split(': ')[1]).toBe(why);
  });

  it('of NodeResourcesFit are not looked at where it does not run', () => {
    const pluginConfig = [
      { name: 'NodeResourcesFit', args: { scoringStrategy: {} } },
    ];
    const disabled = [{ name: 'NodeResourcesFit' }];
    const plugins = { multiPoint: { disabled } };
    expect(
      whyInvalid({ profiles: [{ pluginConfig, plugins }] }),
    ).toBeUndefined();
  });

  it.each<[string, object[]]>([
    ['pluginConfig[1]: Duplicate value: "A"', [{ name: 'A' }, { name: 'A' }]],
    [
      'pluginConfig[0]: Invalid value: "EBSLimits": was invalid in version "v1"',
      [{ name: 'EBSLimits' }],
    ],
    [
      'pluginConfig[0].args: Invalid value: {}: has to match plugin args',
      [{ name: 'NodeResourcesFitArgs', args: {} }],
    ],
    [
      'pluginConfig[0].args: cannot be read as object',
      [{ name: 'NodeResourcesFit', args: 'MostAllocated' }],
    ],
  ])('%s', (why, pluginConfig) => {
    expect(whyInvalid({ profiles: [{ pluginConfig }] })).toBe(
      `profiles[0].${why}`,
    );
  });
});
