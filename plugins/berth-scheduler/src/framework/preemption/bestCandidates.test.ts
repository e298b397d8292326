import { node } from '../../__testUtils__/objects';
import { budget, preempt, ranked } from '../../__testUtils__/ranked';

type Pods = Array<[priority: number, started: number, cpu?: string]>;

/** The nodes that may be taken where these pods have to go, each on nodes that they fill. */
function nominees(pods: Record<string, Pods>, budgets: object[] = []) {
  const { candidates } = preempt({
    cpu: '4',
    nodes: Object.keys(pods).map(name => node(name)),
    pods: Object.entries(pods).flatMap(([on, list]) =>
      list.map(([priority, started, cpu = '1'], i) =>
        ranked({
          name: `${on}-${i}`,
          on,
          priority,
          started,
          cpu,
          labels: { on },
        }),
      ),
    ),
    budgets,
  });
  return candidates?.map(candidate => candidate.node);
}

describe('the node that preemption takes', () => {
  it('violates the fewest disruption budgets, before all else', () => {
    const pods: Record<string, Pods> = { a: [[1, 1]], b: [[9, 1]] };
    expect(nominees(pods)).toEqual(['a']);
    expect(nominees(pods, [budget({ on: 'a' }, 0)])).toEqual(['b']);
  });

  it('loses no pod of a high priority, rather than fewer pods', () => {
    const many: Pods = [1, 2, 3, 4].map(minute => [5, minute]);
    expect(nominees({ a: [[6, 1]], b: many })).toEqual(['b']);
  });

  it('loses the least sum of priorities', () => {
    const pods: Record<string, Pods> = {
      a: [
        [5, 1],
        [4, 1],
      ],
      b: [
        [5, 1],
        [3, 1],
      ],
    };
    expect(nominees(pods)).toEqual(['b']);
  });

  it('loses fewer pods of a negative priority, not more', () => {
    const pods: Record<string, Pods> = {
      a: [
        [-9, 1],
        [-9, 1],
      ],
      b: [[-9, 1]],
    };
    expect(nominees(pods)).toEqual(['b']);
  });

  it('loses the youngest of the most important pods', () => {
    const pods: Record<string, Pods> = {
      a: [
        [5, 2],
        [1, 9],
      ],
      b: [
        [5, 3],
        [1, 1],
      ],
    };
    expect(nominees(pods)).toEqual(['b']);
  });

  it('is any of those on which the same is lost', () => {
    const pods: Record<string, Pods> = {
      c: [[5, 2]],
      a: [[5, 2]],
      b: [[6, 2]],
    };
    expect(nominees(pods)).toEqual(['a', 'c']);
  });

  it('is said for each of them as the event would', () => {
    const { candidates, message } = preempt({
      nodes: [node('a'), node('b')],
      pods: ['a', 'b'].map(on =>
        ranked({ name: `on-${on}`, on, priority: 1, cpu: '2' }),
      ),
    });
    const said =
      '0/2 nodes are available: 2 Insufficient cpu. preemption: found a potential placement for pod on node';
    expect(message).toBe(`${said} a, preempting 1 victims`);
    expect(candidates).toMatchObject([
      {
        node: 'a',
        victims: ['on-a'],
        message: `${said} a, preempting 1 victims`,
      },
      {
        node: 'b',
        victims: ['on-b'],
        message: `${said} b, preempting 1 victims`,
      },
    ]);
  });
});
