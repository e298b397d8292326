import { node, pod, profileOf } from '../../__testUtils__/objects';
import { preempt, ranked } from '../../__testUtils__/ranked';
import { readPod } from '../../kubernetes/types';
import type { KubernetesVersion } from '../../kubernetes/version';
import { encodeSnapshot } from '../../snapshot/encodeSnapshot';
import { Snapshot } from '../../snapshot/Snapshot';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import { prepareCycle } from '../cycle';
import { explainNodes } from '../explain';
import { explainFailure } from '../explainFailure';
import { runPreFilter } from '../preFilter';
import { schedule } from '../schedule';

const INSUFFICIENT = '0/1 nodes are available: 1 Insufficient cpu.';

describe('DefaultPreemption', () => {
  it('takes pods of a lower priority, and says where', () => {
    const pods = [ranked({ name: 'old', on: 'a', priority: 1, cpu: '2' })];
    expect(preempt({ pods })).toMatchObject({
      outcome: 'unschedulable',
      preemption: 'modelled',
      nominated: 'a',
      victims: ['old'],
      message: `${INSUFFICIENT} preemption: found a potential placement for pod on node a, preempting 1 victims`,
    });
  });

  it.each<KubernetesVersion>(['1.34', '1.35', '1.36'])(
    'says nothing in %s of what it found',
    version => {
      const pods = [ranked({ name: 'old', on: 'a', priority: 1, cpu: '2' })];
      expect(preempt({ pods, profile: profileOf(version) })).toMatchObject({
        nominated: 'a',
        victims: ['old'],
        message: INSUFFICIENT,
      });
    },
  );

  it('finds nobody where no pod has a lower priority', () => {
    const { message, nominated } = preempt({
      nodes: [node('a'), node('b', { spec: { unschedulable: true } })],
      pods: [ranked({ name: 'equal', on: 'a', priority: 100, cpu: '2' })],
    });
    expect(nominated).toBeUndefined();
    expect(message).toBe(
      '0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable. preemption: 0/2 nodes are available: 1 No preemption victims found for incoming pod, 1 Preemption is not helpful for scheduling.',
    );
  });

  it('says why a node would not do without them either', () => {
    const { message } = preempt({
      pods: [
        ranked({ name: 'above', on: 'a', priority: 101, cpu: '2' }),
        ranked({ name: 'below', on: 'a', priority: 99, cpu: '1' }),
      ],
    });
    expect(message).toBe(
      `${INSUFFICIENT} preemption: 0/1 nodes are available: 1 Insufficient cpu.`,
    );
  });

  it('never preempts on nodes that are too small', () => {
    const { message } = preempt({
      cpu: '5',
      pods: [ranked({ name: 'old', on: 'a', priority: 1 })],
    });
    expect(message).toBe(
      `${INSUFFICIENT} preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.`,
    );
  });

  it('counts victims that are being deleted already, and deletes nobody twice', () => {
    const decision = preempt({
      cpu: '4',
      pods: [
        ranked({ name: 'b', on: 'a', priority: 1 }),
        ranked({
          name: 'a',
          on: 'a',
          priority: 2,
          metadata: { deletionTimestamp: '2026-11-01T00:00:00Z' },
        }),
      ],
    });
    expect(decision.victims).toEqual(['b']);
    expect(decision.message).toMatch(/preempting 2 victims$/);
  });

  it('counts what goes by class where the snapshot names no pods', () => {
    const snapshot = takeSnapshot({
      nodes: [node('a')],
      pods: [
        ranked({ name: 'b', on: 'a', priority: 1 }),
        ranked({ name: 'c', on: 'a', priority: 1 }),
        ranked({ name: 'd', on: 'a', priority: 2 }),
      ],
      objects: { podDisruptionBudgets: [] },
    });
    const { nominated, victims, candidates } = schedule(
      Snapshot.decode(encodeSnapshot(snapshot)),
      pod({ cpu: '4' }, { priority: 3 }),
      profileOf('1.37'),
    );
    expect(nominated).toBe('a');
    expect(victims).toBeUndefined();
    expect(candidates?.[0].losses).toEqual([
      { count: 1, priority: 2, requests: { cpu: 1000 } },
      { count: 2, priority: 1, requests: { cpu: 1000 } },
    ]);
  });

  it('leaves room for pods of the same priority that were promised the node', () => {
    const promised = {
      metadata: { name: 'promised', uid: 'promised' },
      spec: { ...pod({ cpu: '2' }).spec, priority: 100 },
      status: { nominatedNodeName: 'a' },
    };
    const { message } = preempt({
      pods: [ranked({ name: 'old', on: 'a', priority: 1 }), promised],
    });
    expect(message).toBe(
      `${INSUFFICIENT} preemption: 0/1 nodes are available: 1 Insufficient cpu.`,
    );
  });

  describe('is not modelled', () => {
    const old = ranked({ name: 'old', on: 'a', priority: 1, cpu: '2' });

    it('where only a priority class that is not known says how much the pod is worth', () => {
      const decision = preempt({
        pods: [old],
        spec: { priority: undefined, priorityClassName: 'urgent' },
      });
      expect(decision.preemption).toBe('not modelled');
      expect(decision.preemptionUnknown).toMatch(/^the priority class/);
      expect(decision.message).toBe(INSUFFICIENT);
    });

    it('where disruption budgets were not asked for', () => {
      const snapshot = takeSnapshot({ nodes: [node('a')], pods: [old] });
      const pending = pod({ cpu: '3' }, { priority: 2 });
      const decision = schedule(snapshot, pending, profileOf('1.37'));
      expect(decision.preemptionUnknown).toMatch(/^disruption budgets/);
      expect(decision.nominated).toBeUndefined();
    });

    it('where kube-scheduler would try some of the nodes only', () => {
      const pluginArgs = {
        DefaultPreemption: {
          minCandidateNodesPercentage: 1,
          minCandidateNodesAbsolute: 1,
        },
      };
      const decision = preempt({
        nodes: [node('a'), node('b')],
        pods: [old, ranked({ name: 'b', on: 'b', priority: 1, cpu: '2' })],
        profile: { ...profileOf('1.37'), pluginArgs },
      });
      expect(decision.preemptionUnknown).toMatch(/^kube-scheduler tries some/);
    });
  });

  it('asks once for each node whether to go on', () => {
    const nodes = Array.from({ length: 50 }, (_, i) => node(`n${i}`));
    const pods = nodes.map((_, i) =>
      ranked({ name: `p${i}`, on: `n${i}`, priority: 1, cpu: '2' }),
    );
    let calls = 0;
    const prepared = prepareCycle({
      snapshot: takeSnapshot({
        nodes,
        pods,
        objects: { podDisruptionBudgets: [] },
      }),
      pod: readPod(pod({ cpu: '3' }, { priority: 2 })),
      profile: profileOf('1.37'),
      check: () => {
        calls += 1;
      },
    });
    const preFilter = runPreFilter(prepared);
    const statuses = explainNodes(prepared, preFilter);
    calls = 0;
    explainFailure({ prepared, preFilter, statuses });
    expect(calls).toBe(50);
  });
});
