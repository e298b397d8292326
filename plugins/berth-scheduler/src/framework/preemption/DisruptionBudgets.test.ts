import { node, pod, profileOf } from '../../__testUtils__/objects';
import { budget, preempt, ranked } from '../../__testUtils__/ranked';
import type { KubernetesVersion } from '../../kubernetes/version';
import { Snapshot } from '../../snapshot/Snapshot';
import { encodeSnapshot } from '../../snapshot/encodeSnapshot';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import { schedule } from '../schedule';

const web = { app: 'web' };

/** Two pods of a core each on a node of four, beside one that stays; the more important one is guarded by nothing else. */
function victimsWith(
  budgets: object[],
  guarded: { labels?: Record<string, string>; namespace?: string } = {
    labels: web,
  },
) {
  return preempt({
    cpu: '1',
    pods: [
      ranked({ name: 'top', on: 'a', priority: 999, cpu: '2' }),
      ranked({ name: 'important', on: 'a', priority: 2 }),
      ranked({ name: 'guarded', on: 'a', priority: 1, ...guarded }),
    ],
    budgets,
  }).victims;
}

describe('disruption budgets', () => {
  it('guard pods of a lower priority where they allow no disruption', () => {
    expect(victimsWith([budget(web, 0)])).toEqual(['important']);
  });

  it.each<[string, object[], { labels?: object; namespace?: string }?]>([
    ['allows one', [budget(web, 1)]],
    ['selects other labels', [budget({ app: 'db' }, 0)]],
    ['is in another namespace', [budget(web, 0, { namespace: 'other' })]],
    ['has no selector', [budget(undefined, 0)]],
    ['has an empty selector', [budget({}, 0)]],
    [
      'has counted the pod already',
      [budget(web, 0, { disrupted: ['guarded'] })],
    ],
    ['has a selector that cannot be read', [invalidBudget('In')]],
    ['excludes nothing', [invalidBudget('NotIn')]],
  ])('do not guard where a budget %s', (_, budgets) => {
    expect(victimsWith(budgets)).toEqual(['guarded']);
  });

  it('select no pod without labels', () => {
    const matchExpressions = [{ key: 'app', operator: 'DoesNotExist' }];
    const everybody = {
      spec: { selector: { matchExpressions } },
      status: { disruptionsAllowed: 0 },
    };
    expect(victimsWith([everybody], {})).toEqual(['guarded']);
    expect(victimsWith([everybody], { labels: { tier: 'a' } })).toEqual([
      'important',
    ]);
  });

  it('let as many pods go as they allow, the most important first', () => {
    const { victims } = preempt({
      cpu: '2',
      pods: [
        ranked({ name: 'free', on: 'a', priority: 9 }),
        ...[3, 2, 1].map(priority =>
          ranked({ name: `web-${priority}`, on: 'a', priority, labels: web }),
        ),
      ],
      budgets: [budget(web, 1)],
    });
    // web-3 is within the budget: it has no guard, and is worth less than the free one.
    expect(victims).toEqual(['free', 'web-3']);
  });

  it('yield where nothing else makes room', () => {
    const { victims } = preempt({
      pods: [
        ranked({ name: 'p', on: 'a', priority: 1, cpu: '3', labels: web }),
      ],
      budgets: [budget(web, 0)],
    });
    expect(victims).toEqual(['p']);
  });

  describe('that overlap', () => {
    const both = { app: 'web', tier: 'front' };
    const pods = [
      ranked({ name: 'x', on: 'a', priority: 9, labels: both }),
      ranked({ name: 'y', on: 'a', priority: 7, labels: web }),
      ranked({ name: 'z', on: 'a', priority: 8 }),
      ranked({ name: 'top', on: 'a', priority: 999 }),
    ];
    const budgets = [
      budget(web, 1, { name: 'web' }),
      budget({ tier: 'front' }, 0, { name: 'front' }),
    ];

    it('leave it open since 1.37 whether the first used up counts in the other', () => {
      const { victims, candidates } = preempt({ cpu: '1', pods, budgets });
      expect(candidates?.map(one => one.victims)).toEqual([['z'], ['y']]);
      expect(victims).toEqual(['z']);
    });

    it.each<KubernetesVersion>(['1.34', '1.36'])('all count in %s', version => {
      const profile = profileOf(version);
      const decision = preempt({ cpu: '1', pods, budgets, profile });
      expect(decision.victims).toEqual(['z']);
      expect(decision.candidates).toHaveLength(1);
    });
  });

  it('are compared in digests where the snapshot names nothing', () => {
    const snapshot = takeSnapshot({
      nodes: [node('a')],
      pods: [
        ranked({ name: 'top', on: 'a', priority: 999, cpu: '2' }),
        ranked({ name: 'important', on: 'a', priority: 2 }),
        ranked({ name: 'guarded', on: 'a', priority: 1, labels: web }),
      ],
      objects: { podDisruptionBudgets: [budget(web, 0)] },
    });
    const { candidates } = schedule(
      Snapshot.decode(encodeSnapshot(snapshot)),
      pod({ cpu: '1' }, { priority: 100 }),
      profileOf('1.37'),
    );
    expect(candidates?.[0].losses).toMatchObject([{ count: 1, priority: 2 }]);
  });
});

function invalidBudget(operator: string): object {
  return {
    spec: { selector: { matchExpressions: [{ key: 'app', operator }] } },
    status: { disruptionsAllowed: 0 },
  };
}
