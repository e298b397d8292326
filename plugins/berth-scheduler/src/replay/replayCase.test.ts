import { NEWEST, node, onNode, pod } from '../__testUtils__/objects';
import { replayCase } from './replayCase';
import type { Case } from './verdict';

function replay(more: Partial<Case>) {
  const base = { id: 'c', nodes: [node('b'), node('a')], pods: [], pod: pod() };
  return replayCase({ ...base, ...more }, NEWEST);
}

describe('replayCase', () => {
  it('sorts names, and scores every feasible node', () => {
    const verdict = replay({ pod: pod({ cpu: '1' }) });
    expect(verdict).toMatchObject({
      id: 'c',
      feasible: ['a', 'b'],
      status: {},
    });
    expect(verdict.best).toEqual(['a', 'b']);
    expect(Object.keys(verdict.scores ?? {})).toEqual(['a', 'b']);
    expect(verdict.message).toBeUndefined();
  });

  it('gives status and message where nothing fits', () => {
    expect(replay({ pod: pod({ cpu: '9' }), nodes: [node('a')] })).toEqual({
      id: 'c',
      feasible: [],
      status: {
        a: {
          plugin: 'NodeResourcesFit',
          code: 'UnschedulableAndUnresolvable',
          reasons: ['Insufficient cpu'],
        },
      },
      message:
        '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    });
  });

  it('names no plugin where PreFilter left a node out', () => {
    const { status } = replay({ pod: pod({}, { nodeName: 'a' }) });
    expect(status?.b).toEqual({
      code: 'UnschedulableAndUnresolvable',
      reasons: ["node(s) didn't satisfy plugin(s) [NodeName]"],
    });
  });

  it('stops at gates', () => {
    const schedulingGates = [{ name: 'g' }];
    expect(replay({ pod: pod({}, { schedulingGates }) })).toEqual({
      id: 'c',
      feasible: [],
      status: {},
      preFilter: 'SchedulingGates: waiting for scheduling gates: [g]',
    });
  });

  it.each<[string, Partial<Case>]>([
    ['pod: metadata.name: Required value', { pod: { spec: pod().spec } }],
    [
      'pods[0]: spec.containers[0].resources.requests[cpu]: Invalid value',
      { pods: [onNode('a', pod({ cpu: '-1' }))] },
    ],
    [
      'pod: spec.containers[0].image: Required value',
      { pod: pod({}, { containers: [{ name: 'a' }] }) },
    ],
    [
      'pod: spec.containers[1].name: Duplicate value: "a"',
      {
        pod: pod(
          {},
          {
            containers: [
              { name: 'a', image: 'x' },
              { name: 'a', image: 'x' },
            ],
          },
        ),
      },
    ],
  ])('is invalid: %s', (invalid, more) => {
    expect(replay(more).invalid).toContain(invalid);
  });

  const configuration = {
    apiVersion: 'kubescheduler.config.k8s.io/v1',
    kind: 'KubeSchedulerConfiguration',
  };

  const crowded = {
    nodes: [node('b'), node('a')],
    pods: ['a', 'b'].map(name => ({
      ...onNode(name, pod({ cpu: '3' })),
      metadata: { name: `on-${name}` },
    })),
    pod: pod({ cpu: '2' }, { priority: 1 }),
  };

  it('names the victims of preemption, and every node that does as well', () => {
    const { nominated, victims, candidates, message } = replay(crowded);
    expect([nominated, victims]).toEqual(['a', ['on-a']]);
    expect(candidates).toMatchObject([
      { node: 'a', victims: ['on-a'], message },
      { node: 'b', victims: ['on-b'] },
    ]);
  });

  it('counts disruption budgets and priority classes of the case', () => {
    const labels = { app: 'web' };
    const guarded = {
      metadata: { name: 'guarded', labels },
      spec: { ...crowded.pods[0].spec, priorityClassName: 'low' },
    };
    const verdict = replay({
      ...crowded,
      pods: [guarded, crowded.pods[1]],
      pdbs: [
        {
          spec: { selector: { matchLabels: labels } },
          status: { disruptionsAllowed: 0 },
        },
      ],
      priorityClasses: [{ metadata: { name: 'low' }, value: -1 }],
    });
    expect(verdict.nominated).toBe('b');
  });

  it.each<[string, Partial<Case>]>([
    [
      'preemption: kube-scheduler tries some of the nodes only',
      {
        ...crowded,
        config: {
          ...configuration,
          profiles: [
            {
              schedulerName: 'default-scheduler',
              pluginConfig: [
                {
                  name: 'DefaultPreemption',
                  args: {
                    minCandidateNodesPercentage: 1,
                    minCandidateNodesAbsolute: 1,
                  },
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'deviceClasses: device allocation is not modelled',
      {
        pod: pod({ 'nvidia.com/gpu': '1' }),
        deviceClasses: [{ spec: { extendedResourceName: 'nvidia.com/gpu' } }],
      },
    ],
    [
      'config: extenders are not modelled',
      {
        config: {
          ...configuration,
          extenders: [{ urlPrefix: 'http://x', filterVerb: 'f', weight: 1 }],
        },
      },
    ],
    [
      'Node "a": memory: 9223372036854775808 is not between',
      { nodes: [node('a', { allocatable: { memory: '8Ei' } })] },
    ],
  ])('is unknown: %s', (unknown, more) => {
    expect(replay(more).unknown).toContain(unknown);
  });
});
