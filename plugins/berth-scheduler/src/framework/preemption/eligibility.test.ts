import { node } from '../../__testUtils__/objects';
import { preempt, ranked } from '../../__testUtils__/ranked';

const TERMINATING =
  'preemption: not eligible due to a terminating pod on the nominated node.';

function going(condition: object | undefined, priority = 1) {
  return ranked({
    name: 'going',
    on: 'a',
    priority,
    metadata: { deletionTimestamp: '2026-11-01T00:00:00Z' },
    status: { conditions: condition ? [condition] : [] },
  });
}

const preempted = {
  type: 'DisruptionTarget',
  status: 'True',
  reason: 'PreemptionByScheduler',
};

describe('whether a pod may preempt others', () => {
  it('is not so where its policy forbids it', () => {
    const { message } = preempt({
      pods: [ranked({ name: 'old', on: 'a', priority: 1, cpu: '2' })],
      spec: { preemptionPolicy: 'Never' },
    });
    expect(message).toBe(
      '0/1 nodes are available: 1 Insufficient cpu. preemption: not eligible due to preemptionPolicy=Never.',
    );
  });

  const cases: Array<[string, object | undefined, number, boolean]> = [
    ['a pod that was preempted is still going', preempted, 1, true],
    ['it goes for another reason', undefined, 1, false],
    [
      'it goes for another disruption',
      { ...preempted, reason: 'EvictionByEvictionAPI' },
      1,
      false,
    ],
    ['it is not going after all', { ...preempted, status: 'False' }, 1, false],
    ['it is worth as much', preempted, 100, false],
  ];
  it.each(cases)(
    'where %s on the node that was promised',
    (_, condition, priority, isWaiting) => {
      const { message } = preempt({
        cpu: '4',
        pods: [
          ranked({ name: 'old', on: 'a', priority: 1, cpu: '2' }),
          going(condition, priority),
        ],
        status: { nominatedNodeName: 'a' },
      });
      expect(message?.endsWith(TERMINATING)).toBe(isWaiting);
    },
  );

  it.each([
    ['another node', 'b'],
    ['a node that is gone', 'gone'],
  ])('is so where %s was promised', (_, nominatedNodeName) => {
    const { message } = preempt({
      cpu: '4',
      nodes: [node('a'), node('b', { allocatable: { cpu: '1' } })],
      pods: [going(preempted)],
      status: { nominatedNodeName },
    });
    expect(message).not.toContain(TERMINATING);
  });

  it('is so where nothing that goes could help on the node that was promised', () => {
    const { message } = preempt({
      nodes: [node('a', { spec: { unschedulable: true } })],
      pods: [going(preempted)],
      status: { nominatedNodeName: 'a' },
    });
    expect(message).toMatch(/1 Preemption is not helpful for scheduling\.$/);
  });
});
