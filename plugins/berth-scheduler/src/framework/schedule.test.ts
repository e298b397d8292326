import { decide, node, onNode, pod, profileOf } from '../__testUtils__/objects';

describe('schedule', () => {
  it('prefers the node with more room, and says how much each plugin gives', () => {
    const decision = decide([node('a'), node('b')], pod({ cpu: '1' }), {
      pods: [onNode('a', pod({ cpu: '2', memory: '4Gi' }))],
    });
    expect(decision.outcome).toBe('scheduled');
    expect(decision.feasible).toEqual(['a', 'b']);
    expect(decision.best).toEqual(['b']);
    expect(decision.chosen).toBe('b');
    expect(decision.scores?.b).toEqual({
      TaintToleration: 300,
      NodeResourcesFit: 86,
      VolumeBinding: 0,
      DynamicResources: 0,
      NodeResourcesBalancedAllocation: 68,
      ImageLocality: 0,
    });
    expect(decision.total?.b).toBe(454);
  });

  it('chooses the first of equals in the order of the snapshot', () => {
    const decision = decide([node('b'), node('a')], pod({ cpu: '1' }));
    expect(decision.best).toEqual(['a', 'b']);
    expect(decision.chosen).toBe('a');
  });

  it('reports the first plugin that rejects a node, and all of them beside it', () => {
    const cordoned = { unschedulable: true, taints: [taint('gpu')] };
    const { status } = decide(
      [node('a', { spec: cordoned })],
      pod({ cpu: '9', memory: '9Gi' }),
    );
    expect(status.a.kubeReason.plugin).toBe('NodeUnschedulable');
    expect(status.a.allReasons.map(({ plugin }) => plugin)).toEqual([
      'NodeUnschedulable',
      'TaintToleration',
      'NodeResourcesFit',
    ]);
    expect(status.a.allReasons[2].reasons).toEqual([
      'Insufficient cpu',
      'Insufficient memory',
    ]);
  });

  it('says so where there are no nodes', () => {
    const decision = decide([], pod());
    expect(decision.message).toBe('no nodes available to schedule pods');
  });

  it('does not schedule gated pods', () => {
    const schedulingGates = [{ name: 'example.com/a' }, { name: 'b' }];
    const decision = decide([node('a')], pod({}, { schedulingGates }));
    expect(decision.outcome).toBe('gated');
    expect(decision.message).toBe(
      'waiting for scheduling gates: [example.com/a b]',
    );
    expect(decision.feasible).toEqual([]);
  });

  it('knows nothing of pods that the API server refuses', () => {
    const decision = decide([node('a')], pod({ cpu: '-1' }));
    expect(decision.outcome).toBe('unknown');
    expect(decision.unknown?.reasons).toEqual([
      'spec.containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0; the API server refuses this pod',
    ]);
  });

  describe('nominated pods', () => {
    const promised = (priority: number) => ({
      ...pod({ cpu: '3' }, { priority }),
      status: { nominatedNodeName: 'a' },
    });

    it('keep the place of equal and higher priorities', () => {
      const decision = decide([node('a')], pod({ cpu: '2' }), {
        pods: [promised(0)],
      });
      expect(decision.status.a.kubeReason.reasons).toEqual([
        'Insufficient cpu',
      ]);
    });

    it('yield to higher priorities', () => {
      const decision = decide([node('a')], pod({ cpu: '2' }, { priority: 1 }), {
        pods: [promised(0)],
      });
      expect(decision.feasible).toEqual(['a']);
    });

    it('do not count in scores', () => {
      const alone = decide([node('a')], pod({ cpu: '1' }));
      const beside = decide([node('a')], pod({ cpu: '1' }), {
        pods: [promised(0)],
      });
      expect(beside.scores).toEqual(alone.scores);
    });
  });

  describe('before filters run', () => {
    it('leaves other nodes out for a pod that names its node, since 1.37', () => {
      const pending = pod({}, { nodeName: 'gone' });
      expect(decide([node('a')], pending).message).toBe(
        "0/1 nodes are available: 1 node(s) didn't satisfy plugin(s) [NodeName]. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.",
      );
      const before = decide([node('a')], pending, {
        profile: profileOf('1.36'),
      });
      expect(before.status.a.kubeReason).toEqual({
        plugin: 'NodeName',
        code: 'UnschedulableAndUnresolvable',
        reasons: ["node(s) didn't match the requested node name"],
      });
    });

    it('rejects plugins that exclude each other', () => {
      const decision = decide(
        [node('a'), node('b')],
        pod({}, { nodeName: 'a', affinity: toNode('b') }),
      );
      expect(decision.preFilter).toEqual({
        plugin: '',
        reason:
          "node(s) didn't satisfy plugin(s) [NodeAffinity NodeName] simultaneously",
      });
      expect(decision.message).toBe(
        "0/2 nodes are available: node(s) didn't satisfy plugin(s) [NodeAffinity NodeName] simultaneously. not found",
      );
    });

    it('rejects affinity that contradicts itself', () => {
      const decision = decide(
        [node('a')],
        pod({}, { affinity: toNode('a', 'b') }),
      );
      expect(decision.preFilter?.plugin).toBe('NodeAffinity');
      expect(decision.message).toBe(
        '0/1 nodes are available: pod affinity terms conflict. not found',
      );
    });
  });
});

function taint(key: string) {
  return { key, effect: 'NoSchedule' };
}

/** Node affinity to each of the names at once. */
function toNode(...names: string[]) {
  const matchFields = names.map(name => ({
    key: 'metadata.name',
    operator: 'In',
    values: [name],
  }));
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchFields }],
      },
    },
  };
}
