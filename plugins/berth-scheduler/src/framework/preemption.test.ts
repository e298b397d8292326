import type { KubernetesVersion } from '../kubernetes/version';
import { decide, node, onNode, pod, profileOf } from '../__testUtils__/objects';

const full = onNode('a', pod({ cpu: '3' }, { priority: 10 }));
const tooBig = pod({ cpu: '5' }, { priority: 10 });
const pending = (spec: object) => pod({ cpu: '2' }, { priority: 10, ...spec });

describe('what PostFilter says', () => {
  it('finds nobody where no pod has a lower priority', () => {
    const { message, preemption } = decide(
      [node('a'), node('b', { spec: { unschedulable: true } })],
      pending({}),
      { pods: [full] },
    );
    expect(message).toBe(
      '0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable. preemption: 0/2 nodes are available: 1 No preemption victims found for incoming pod, 1 Preemption is not helpful for scheduling.',
    );
    expect(preemption).toBe('modelled');
  });

  it('is left out where victims would have to be tried', () => {
    const { message, preemption } = decide(
      [node('a')],
      pending({ priority: 11 }),
      { pods: [full] },
    );
    expect(message).toBe('0/1 nodes are available: 1 Insufficient cpu.');
    expect(preemption).toBe('not modelled');
  });

  it('is left out where only a priority class says how much the pod is worth', () => {
    const { preemption } = decide(
      [node('a')],
      pending({ priority: undefined, priorityClassName: 'urgent' }),
      { pods: [full] },
    );
    expect(preemption).toBe('not modelled');
  });

  it('never preempts on nodes that are too small', () => {
    const { message } = decide([node('a')], tooBig, {
      pods: [onNode('a', pod({}, { priority: 0 }))],
    });
    expect(message).toBe(
      '0/1 nodes are available: 1 Insufficient cpu. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.',
    );
  });

  it.each<[KubernetesVersion, string]>([
    ['1.34', 'no new claims to deallocate, preemption'],
    ['1.36', 'no new claims to deallocate, preemption'],
    ['1.37', 'preemption'],
  ])('begins in %s with "%s"', (version, beginning) => {
    const { message } = decide([node('a')], tooBig, {
      profile: profileOf(version),
    });
    expect(message).toBe(
      `0/1 nodes are available: 1 Insufficient cpu. ${beginning}: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.`,
    );
  });

  it('respects preemptionPolicy Never', () => {
    const { message } = decide(
      [node('a')],
      pending({ preemptionPolicy: 'Never' }),
      { pods: [full] },
    );
    expect(message).toBe(
      '0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to preemptionPolicy=Never.',
    );
  });
});
