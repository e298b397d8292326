import { read, readProfile, whyInvalid } from '../__testUtils__/configurations';
import { pluginsOf } from '../framework/defaultProfile';
import { KUBERNETES_VERSIONS } from '../kubernetes/version';

const named = (...names: string[]) => names.map(name => ({ name }));

function unknownReason(plugins: object, version?: '1.34' | '1.36') {
  const result = read({ profiles: [{ plugins }] }, version);
  return result.outcome === 'read'
    ? result.unknownProfiles[0]?.reason
    : undefined;
}

describe('plugins of a profile', () => {
  it.each(KUBERNETES_VERSIONS)(
    'are the default ones where nothing is configured (%s)',
    version => {
      expect(readProfile({}, version).plugins).toEqual(
        pluginsOf({ kubernetesVersion: version }),
      );
    },
  );

  it('may be named one by one', () => {
    const { plugins } = readProfile({
      plugins: {
        multiPoint: {
          disabled: named('*'),
          enabled: [
            ...named('PrioritySort', 'DefaultBinder', 'NodeName'),
            { name: 'ImageLocality', weight: 7 },
          ],
        },
      },
    });
    expect(plugins).toEqual({
      preEnqueue: [],
      preFilter: ['NodeName'],
      filter: ['NodeName'],
      postFilter: [],
      preScore: [],
      score: [{ name: 'ImageLocality', weight: 7 }],
    });
  });

  it('weigh 1 where a configuration replaces a default without weight', () => {
    const { plugins } = readProfile({
      plugins: {
        multiPoint: { enabled: named('TaintToleration') },
        score: { enabled: [{ name: 'ImageLocality', weight: 0 }] },
      },
    });
    const weights = plugins?.score.map(({ name, weight }) => [name, weight]);
    expect(weights?.slice(0, 3)).toEqual([
      ['ImageLocality', 1],
      ['TaintToleration', 1],
      ['NodeAffinity', 2],
    ]);
  });

  it('come last when they are disabled and enabled again', () => {
    const { plugins } = readProfile({
      plugins: {
        multiPoint: {
          disabled: named('NodePorts'),
          enabled: named('NodePorts'),
        },
      },
    });
    expect(plugins?.filter.at(-1)).toBe('NodePorts');
  });

  it('run first in the order of their point, then in that of multiPoint', () => {
    const { plugins } = readProfile({
      plugins: {
        multiPoint: { disabled: named('VolumeZone') },
        filter: { enabled: named('VolumeZone', 'NodePorts', 'NodeName') },
        preFilter: { enabled: named('VolumeZone') },
      },
    });
    expect(plugins?.filter.slice(0, 3)).toEqual([
      'NodePorts',
      'NodeName',
      'NodeUnschedulable',
    ]);
    expect(plugins?.filter.at(-1)).toBe('VolumeZone');
  });

  it.each<[string, object]>([
    [
      'queueSort: exactly one plugin is needed, not 0',
      { queueSort: { disabled: named('*') } },
    ],
    [
      'bind: a plugin is needed',
      { bind: { disabled: named('DefaultBinder') } },
    ],
    [
      'score: plugin "NodeName" does not extend it',
      { score: { enabled: named('NodeName') } },
    ],
    [
      'score: plugin "ImageLocality" is enabled twice',
      { score: { enabled: named('ImageLocality', 'ImageLocality') } },
    ],
    [
      'preFilter: plugin "NodePorts" is enabled twice by multiPoint',
      { multiPoint: { enabled: named('NodePorts', 'NodePorts') } },
    ],
    [
      'score: weights overflow',
      { score: { enabled: [{ name: 'NodeResourcesFit', weight: -3 }] } },
    ],
    [
      'podGroupPostFilter: plugin "DefaultPreemption" gets no arguments',
      {
        multiPoint: { disabled: named('DefaultPreemption') },
        podGroupPostFilter: { enabled: named('DefaultPreemption') },
      },
    ],
  ])('are refused: %s', (why, plugins) => {
    expect(whyInvalid({ profiles: [{ plugins }] })).toBe(
      `profiles[0].plugins.${why}`,
    );
  });

  it.each<[string, object]>([
    [
      'profiles[0].plugins: plugin "" does not exist',
      { score: { enabled: [{ weight: 1 }] } },
    ],
    [
      'profiles[0].plugins.filter.enabled[0]: Invalid value: "EBSLimits": was invalid in version "v1"',
      { filter: { enabled: named('EBSLimits') } },
    ],
    [
      'profiles[0].plugins.queueSort.Enabled: Invalid value: 2: only one queue sort plugin can be enabled',
      { queueSort: { enabled: named('PrioritySort', 'PrioritySort') } },
    ],
  ])('are refused: %s', (why, plugins) => {
    expect(whyInvalid({ profiles: [{ plugins }] })).toBe(why);
  });

  it('accept a negative weight that comes last', () => {
    const { plugins } = readProfile({
      plugins: {
        multiPoint: { enabled: [{ name: 'ImageLocality', weight: -4 }] },
      },
    });
    expect(plugins?.score.at(-1)).toEqual({
      name: 'ImageLocality',
      weight: -4,
    });
  });

  it('sort the queue alike in all profiles', () => {
    const profiles = [
      { schedulerName: 'a' },
      {
        schedulerName: 'b',
        plugins: { queueSort: { enabled: named('PrioritySort') } },
      },
    ];
    expect(whyInvalid({ profiles })).toMatch(
      /^profiles\[1\]\.plugins\.queueSort: /,
    );
  });

  it.each<[string, object]>([
    [
      'NodeResourcesFit runs at filter but not at preFilter',
      { preFilter: { disabled: named('NodeResourcesFit') } },
    ],
    [
      'TaintToleration runs at score but not at preScore',
      { preScore: { disabled: named('TaintToleration') } },
    ],
    [
      'DynamicResources runs at filter but not at preFilter',
      { preFilter: { disabled: named('DynamicResources') } },
    ],
  ])('fail in every cycle: %s', (reason, plugins) => {
    expect(unknownReason(plugins)).toBe(
      `${reason}; kube-scheduler fails with every pod`,
    );
  });

  it('may score without what they prepare if they can prepare it then', () => {
    const disabled = named(
      'NodeAffinity',
      'NodeResourcesFit',
      'NodeResourcesBalancedAllocation',
    );
    expect(unknownReason({ preScore: { disabled } })).toBeUndefined();
  });

  it('are those of the minor', () => {
    const enabled = named('GangScheduling');
    expect(unknownReason({ multiPoint: { enabled } }, '1.34')).toBe(
      'plugin "GangScheduling" is not one of kube-scheduler 1.34',
    );
    expect(unknownReason({ multiPoint: { enabled } }, '1.36')).toBeUndefined();
  });

  it.each([
    ['placementScore', '1.35'],
    ['podGroupPostFilter', '1.36'],
  ] as const)('do not run at %s in %s', (point, version) => {
    const profiles = [{ plugins: { [point]: {} } }];
    expect(whyInvalid({ profiles }, version)).toBe(
      `profiles[0].plugins.${point}: unknown field`,
    );
    expect(whyInvalid({ profiles })).toBeUndefined();
  });
});
