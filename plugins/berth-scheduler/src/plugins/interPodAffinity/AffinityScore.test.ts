import {
  appOn,
  appPod,
  appTerm,
  HOSTNAME,
  zonedNodes,
} from '../../__testUtils__/affinity';
import { decide, node } from '../../__testUtils__/objects';
import type { PluginArgs, Profile } from '../../framework/profile';
import type { NodeInput, PodInput } from '../../kubernetes/types';

const byHost = { topologyKey: HOSTNAME };

function scores(
  pending: PodInput,
  pods: PodInput[],
  options: { nodes?: NodeInput[]; args?: PluginArgs['InterPodAffinity'] } = {},
) {
  const { nodes = zonedNodes(), args } = options;
  const profile: Profile = {
    kubernetesVersion: '1.37',
    pluginArgs: { InterPodAffinity: args },
  };
  const decision = decide(nodes, pending, { pods, profile });
  // The plugin weighs 2.
  return [...decision.feasible]
    .sort()
    .map(name => (decision.scores?.[name].InterPodAffinity ?? 0) / 2);
}

describe('InterPodAffinity › preferred terms of the pod', () => {
  it('draw it into the domain of pods that match', () => {
    const pending = appPod('web', { preferNear: [appTerm('db')] });
    expect(scores(pending, [appOn('b', 'db')])).toEqual([100, 100, 0, 0]);
  });

  it('count once for each pod and each term', () => {
    const pending = appPod('web', {
      preferNear: [
        { weight: 10, ...appTerm('db') },
        { weight: 5, ...appTerm('db', byHost) },
      ],
    });
    const pods = [appOn('a', 'db'), appOn('a', 'db'), appOn('c', 'db')];
    // 2 × (10 + 5), 2 × 10, 10 + 5, nothing.
    expect(scores(pending, pods)).toEqual([100, 66, 50, 0]);
  });

  it('push it away where they are of anti-affinity', () => {
    const pending = appPod('web', { preferAway: [appTerm('db')] });
    expect(scores(pending, [appOn('b', 'db')])).toEqual([0, 0, 100, 100]);
  });

  it('can cancel each other', () => {
    const pending = appPod('web', {
      preferNear: [appTerm('db')],
      preferAway: [appTerm('db')],
    });
    expect(scores(pending, [appOn('b', 'db')])).toEqual([0, 0, 0, 0]);
  });

  it('are worth nothing where all feasible nodes are alike', () => {
    const nodes = ['a', 'b'].map(name =>
      node(name, { labels: { 'topology.kubernetes.io/zone': '1' } }),
    );
    const pending = appPod('web', { preferNear: [appTerm('db')] });
    expect(scores(pending, [appOn('a', 'db')], { nodes })).toEqual([0, 0]);
  });

  it('are cut off as floats are: 29 of 100 is 28', () => {
    const pending = appPod('web', {
      preferNear: [
        { weight: 100, ...appTerm('db', byHost) },
        { weight: 29, ...appTerm('cache', byHost) },
      ],
    });
    const pods = [appOn('a', 'db'), appOn('b', 'cache')];
    expect(scores(pending, pods)).toEqual([100, 28, 0, 0]);
  });
});

describe('InterPodAffinity › terms of pods that are there', () => {
  const there = (lists: Parameters<typeof appOn>[2]) => [
    appOn('c', 'fond', lists),
  ];
  const web = appPod('web');

  it('draw the pod to them, or push it away', () => {
    const near = there({ preferNear: [appTerm('web')] });
    const away = there({ preferAway: [appTerm('web')] });
    expect(scores(web, near)).toEqual([0, 0, 100, 0]);
    expect(scores(web, away)).toEqual([100, 100, 0, 100]);
    expect(scores(appPod('db'), near)).toEqual([0, 0, 0, 0]);
  });

  it('count hardPodAffinityWeight where they are required', () => {
    const pods = [
      appOn('a', 'db', { near: [appTerm('web', byHost)] }),
      appOn('c', 'fond', {
        preferNear: [{ weight: 4, ...appTerm('web', byHost) }],
      }),
    ];
    expect(scores(web, pods)).toEqual([25, 0, 100, 0]);
    const args = (hardPodAffinityWeight: number) => ({
      args: { hardPodAffinityWeight },
    });
    expect(scores(web, pods, args(8))).toEqual([100, 0, 50, 0]);
    expect(scores(web, pods, args(0))).toEqual([0, 0, 100, 0]);
  });

  it('are silent where ignorePreferredTermsOfExistingPods says so and the pod has no preferences', () => {
    const options = { args: { ignorePreferredTermsOfExistingPods: true } };
    const pods = [
      appOn('a', 'db', { near: [appTerm('web', byHost)] }),
      ...there({ preferNear: [appTerm('web', byHost)] }),
    ];
    expect(scores(web, pods, options)).toEqual([0, 0, 0, 0]);
    const choosy = appPod('web', { preferAway: [appTerm('nobody')] });
    expect(scores(choosy, pods, options)).toEqual([10, 0, 100, 0]);
  });
});

describe('InterPodAffinity › where no term means a pod in a domain', () => {
  it.each<[string, PodInput[], boolean]>([
    ['is skipped', [appOn('d', 'db')], false],
    [
      'is not skipped for terms that cancel each other',
      [appOn('a', 'db')],
      true,
    ],
  ])('%s', (...[, pods, isScored]) => {
    const pending = appPod('web', {
      preferNear: [appTerm('db')],
      preferAway: [appTerm('db')],
    });
    const { scores: all = {} } = decide(zonedNodes(), pending, { pods });
    expect('InterPodAffinity' in all.a).toBe(isScored);
  });
});
