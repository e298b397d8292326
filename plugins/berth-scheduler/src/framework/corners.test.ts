import { decide, NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import { AmountError } from '../kubernetes/podFootprint';
import type { NodeInput, PodInput } from '../kubernetes/types';
import { preview } from '../preview/preview';
import { takeSnapshot } from '../snapshot/takeSnapshot';
import type { FitScoring } from './profile';

const GPU = 'nvidia.com/gpu';
const ZONE = 'topology.kubernetes.io/zone';

function fitScore(
  only: NodeInput,
  input: PodInput,
  options: { pods?: PodInput[]; scoring?: FitScoring['type'] } = {},
) {
  const { pods, scoring } = options;
  const scoringStrategy = scoring && ({ type: scoring } as FitScoring);
  const NodeResourcesFit = { scoringStrategy };
  const { scores } = decide([only], input, {
    pods,
    profile: { ...NEWEST, pluginArgs: { NodeResourcesFit } },
  });
  return scores?.a.NodeResourcesFit;
}

// Scores by hand from noderesources/least_allocated.go and most_allocated.go, v1.37.1: whole hundredths of each resource,
// then their mean, each cut off. pkg/scheduler/util/pod_resources.go: a container without a request counts as 100m and
// 200 MiB.
describe('pods that ask for nothing', () => {
  it('count with 100m and 200 MiB for each container, also those that are there', () => {
    const pods = ['x', 'y', 'z'].map(() => onNode('a', pod()));
    // cpu: 4000 − 400 of 4000 is 90; memory: 8192 − 800 of 8192 MiB is 90.23.
    expect(fitScore(node('a'), pod(), { pods })).toBe(90);
    const containers = ['x', 'y', 'z'].map(name => ({ name, image: 'nginx' }));
    const ofThree = pod({}, { containers });
    // cpu: 4000 − 300 of 4000 is 92.5; memory: 8192 − 600 of 8192 MiB is 92.67.
    expect(fitScore(node('a'), ofThree)).toBe(92);
  });

  it('fit where nothing is left, as long as there is a place for a pod', () => {
    const pods = [onNode('a', pod({ cpu: '4', memory: '8Gi' }))];
    expect(decide([node('a')], pod(), { pods }).feasible).toEqual(['a']);
    const places = { pods: '1' };
    const full = decide([node('a', { allocatable: places })], pod(), { pods });
    expect(full.status.a.kubeReason.reasons).toEqual(['Too many pods']);
  });

  // `requested > capacity`: only the defaults bring a pod here, because the filter does not know them.
  it('count with more than a small node has', () => {
    const small = node('a', { allocatable: { cpu: '50m', memory: '100Mi' } });
    expect(fitScore(small, pod())).toBe(0);
    expect(fitScore(small, pod(), { scoring: 'MostAllocated' })).toBe(100);
  });

  // balanced_allocation.go `isBestEffortPod`.
  it('are not balanced', () => {
    expect(Object.keys(decide([node('a')], pod()).scores?.a ?? {})).toEqual([
      'TaintToleration',
      'NodeResourcesFit',
      'VolumeBinding',
      'DynamicResources',
      'ImageLocality',
    ]);
  });
});

describe('a capacity of zero', () => {
  const noCpu = node('a', { allocatable: { cpu: '0' } });
  const nothing = node('a', { allocatable: { cpu: '0', memory: '0' } });

  it('takes what does not ask for it', () => {
    const { feasible } = decide([noCpu], pod({ memory: '8Gi' }));
    expect(feasible).toEqual(['a']);
    expect(decide([noCpu], pod({ cpu: '1m' })).status.a.kubeReason).toEqual({
      plugin: 'NodeResourcesFit',
      code: 'UnschedulableAndUnresolvable',
      reasons: ['Insufficient cpu'],
    });
  });

  // `allocable[i] == 0`: the resource has no weight; without any weight the score is 0.
  it('has no say in scores', () => {
    expect(fitScore(noCpu, pod({ memory: '2Gi' }))).toBe(75);
    expect(fitScore(nothing, pod())).toBe(0);
    expect(fitScore(nothing, pod(), { scoring: 'MostAllocated' })).toBe(0);
  });

  // balanced_allocation.go: one resource alone does not deviate; 50 + (50 + 100 − 100) / 2.
  it('leaves nothing to balance', () => {
    const { scores } = decide([noCpu], pod({ memory: '2Gi' }));
    expect(scores?.a.NodeResourcesBalancedAllocation).toBe(75);
  });

  it('of pods takes none; it is what a node without a status has', () => {
    const places = node('a', { allocatable: { pods: '0' } });
    for (const one of [places, { metadata: { name: 'a' } }]) {
      expect(decide([one], pod()).status.a.kubeReason).toEqual({
        plugin: 'NodeResourcesFit',
        code: 'Unschedulable',
        reasons: ['Too many pods'],
      });
    }
  });
});

// fit.go `fitsRequest`: a resource that is not there is 0 of 0, and a request of 0 is not looked at.
describe('resources that a node does not have', () => {
  it.each(['ephemeral-storage', 'hugepages-2Mi', GPU])(
    'reject who asks for %s for good',
    resource => {
      const asks = (amount: string) => {
        const wanted = { cpu: '1', memory: '1Gi', [resource]: amount };
        const resources = { requests: wanted, limits: wanted };
        return pod(
          {},
          { containers: [{ name: 'main', image: 'nginx', resources }] },
        );
      };
      const { status } = decide([node('a')], asks('2Mi'));
      expect(status.a.kubeReason).toEqual({
        plugin: 'NodeResourcesFit',
        code: 'UnschedulableAndUnresolvable',
        reasons: [`Insufficient ${resource}`],
      });
      expect(decide([node('a')], asks('0')).feasible).toEqual(['a']);
    },
  );

  it('leave the nodes that have them', () => {
    const nodes = [node('a'), node('b', { allocatable: { [GPU]: '1' } })];
    expect(decide(nodes, pod({ [GPU]: '1' })).feasible).toEqual(['b']);
  });
});

// kube-scheduler counts in int64; 2^53 − 1 is the last that no other number rounds to.
describe('amounts just below 2^53', () => {
  const most = `${2n ** 53n - 1n}`;
  const oneLess = `${2n ** 53n - 2n}`;
  const holding = (memory: string) => node('a', { allocatable: { memory } });

  it('are told from their neighbours', () => {
    const wants = pod({ memory: most });
    expect(decide([holding(most)], wants).feasible).toEqual(['a']);
    expect(decide([holding(oneLess)], wants).feasible).toEqual([]);
  });

  it.each([
    ['1', ['a']],
    ['2', []],
  ])('leave %s byte where one is free: %p', (memory, expected) => {
    const pods = [onNode('a', pod({ memory: oneLess }))];
    const { feasible } = decide([holding(most)], pod({ memory }), { pods });
    expect(feasible).toEqual(expected);
  });

  // A hundredth of it is 90071992547409.91; without cpu there is memory alone.
  it.each([
    ['90071992547409', 99],
    ['90071992547410', 98],
  ])('score a request of %s with %p', (memory, score) => {
    const only = node('a', { allocatable: { cpu: '0', memory: most } });
    expect(fitScore(only, pod({ memory }))).toBe(score);
  });

  it.each<[string, () => unknown]>([
    ['a node', () => decide([holding(`${2n ** 53n}`)], pod())],
    [
      'the sum of a node',
      () =>
        decide([holding(most)], pod(), {
          pods: ['1', most].map(memory => onNode('a', pod({ memory }))),
        }),
    ],
  ])('are the most that %s may say', (_, ask) => {
    expect(ask).toThrow(AmountError);
  });
});

it('places nothing where there are no nodes', () => {
  const none = takeSnapshot({ nodes: [], pods: [] });
  const shown = preview(none, { pod: pod(), replicas: 2 }, NEWEST);
  expect(shown).toMatchObject({
    verdict: 'does not fit',
    placed: 0,
    placements: [],
    headroom: { total: 0, more: 0 },
  });
  // schedule_one.go `ErrNoNodesAvailable`.
  expect(shown.next?.message).toBe('no nodes available to schedule pods');
});

describe('a cluster in which nothing has a zone', () => {
  const nodes = [node('a'), node('b')];
  const labelSelector = { matchLabels: { app: 'web' } };
  const web = (spec: object): PodInput => ({
    ...pod({}, spec),
    metadata: { name: 'web', namespace: 'default', labels: { app: 'web' } },
  });
  const spread = (whenUnsatisfiable: string) =>
    web({
      topologySpreadConstraints: [
        { maxSkew: 1, topologyKey: ZONE, whenUnsatisfiable, labelSelector },
      ],
    });
  const term = { topologyKey: ZONE, labelSelector };
  const required = {
    requiredDuringSchedulingIgnoredDuringExecution: [term],
  };
  const preferred = {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 100, podAffinityTerm: term },
    ],
  };
  const pods = [
    {
      ...onNode('a', web({})),
      metadata: { name: 'p', labels: { app: 'web' } },
    },
  ];

  // podtopologyspread/filtering.go `Filter`; interpodaffinity/filtering.go `nodeTopologyMatchesAffinity`: a node without the label
  // takes not even the first pod that its own affinity selects.
  it.each<[string, PodInput, string, string]>([
    [
      'spreading over zones',
      spread('DoNotSchedule'),
      'PodTopologySpread',
      "node(s) didn't match pod topology spread constraints (missing required label)",
    ],
    [
      'affinity within a zone',
      web({ affinity: { podAffinity: required } }),
      'InterPodAffinity',
      "node(s) didn't match pod affinity rules",
    ],
  ])('takes no pod that insists on %s', (_, pending, plugin, reason) => {
    for (const there of [[], pods]) {
      const { status } = decide(nodes, pending, { pods: there });
      for (const name of ['a', 'b']) {
        expect(status[name].kubeReason).toEqual({
          plugin,
          code: 'UnschedulableAndUnresolvable',
          reasons: [reason],
        });
      }
    }
  });

  // interpodaffinity/filtering.go `satisfyPodAntiAffinity`: a node without the label is in nobody's zone.
  it('takes pods that insist on a zone of their own', () => {
    const pending = web({ affinity: { podAntiAffinity: required } });
    expect(decide(nodes, pending, { pods }).feasible).toEqual(['a', 'b']);
  });

  // podtopologyspread/scoring.go: ignored nodes score 0. interpodaffinity/scoring.go `PreScore`: skipped without domains.
  it.each<[string, PodInput, string, number | undefined]>([
    ['spreading', spread('ScheduleAnyway'), 'PodTopologySpread', 0],
    [
      'affinity',
      web({ affinity: { podAffinity: preferred } }),
      'InterPodAffinity',
      undefined,
    ],
    [
      'anti-affinity',
      web({ affinity: { podAntiAffinity: preferred } }),
      'InterPodAffinity',
      undefined,
    ],
  ])('prefers no node by %s', (_, pending, plugin, score) => {
    const { outcome, scores } = decide(nodes, pending, { pods });
    expect(outcome).toBe('scheduled');
    expect([scores?.a[plugin], scores?.b[plugin]]).toEqual([score, score]);
  });
});

// schedule_one.go `schedulePod`, v1.37.1: a single node is taken without being scored; `selectHost`: any of the best is.
describe('one node', () => {
  it('is chosen however little it scores', () => {
    const shunned = { taints: [{ key: 'a', effect: 'PreferNoSchedule' }] };
    const { best, chosen } = decide([node('only', { spec: shunned })], pod());
    expect([best, chosen]).toEqual([['only'], 'only']);
  });
});

describe('1,000 identical nodes', () => {
  const nodes = Array.from({ length: 1000 }, (...[, i]) =>
    node(`n${String(i).padStart(3, '0')}`),
  );

  it('are all the best', () => {
    const { best, total = {}, chosen } = decide(nodes, pod({ cpu: '1' }));
    expect(best).toHaveLength(1000);
    expect(new Set(Object.values(total)).size).toBe(1);
    expect(chosen).toBe('n000');
  });

  it('give one reason a thousand times', () => {
    expect(decide(nodes, pod({ cpu: '5' })).message).toBe(
      '0/1000 nodes are available: 1000 Insufficient cpu. preemption: 0/1000 nodes are available: 1000 Preemption is not helpful for scheduling.',
    );
  });

  // LeastAllocated prefers nodes that have none yet; four pods of one core fill a node of four.
  it('get one replica each before one gets two', () => {
    const snapshot = takeSnapshot({ nodes, pods: [] });
    const request = { pod: pod({ cpu: '1' }), replicas: 1001 };
    const { perNode, headroom } = preview(snapshot, request, NEWEST);
    expect(perNode[0]).toBe(2);
    expect([...perNode].slice(1)).toEqual(new Array(999).fill(1));
    expect(headroom).toEqual({ total: 4000, more: 2999 });
  });
});
