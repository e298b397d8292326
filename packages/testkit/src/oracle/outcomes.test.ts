import { outcomes, type BudgetedCase } from './outcomes';
import type { OracleVerdict } from './OracleVerdict';

function outcomesOf(
  verdict: Partial<OracleVerdict>,
  oneCase: BudgetedCase = { pods: [] },
): string[] {
  return Object.keys(outcomes).filter(name =>
    outcomes[name]({ id: 'one', ...verdict }, oneCase),
  );
}

const message = '0/1 nodes are available: 1 Too many pods.';

describe('outcomes', () => {
  it.each<[Partial<OracleVerdict>, string[]]>([
    [{ invalid: 'pod: spec: no' }, ['refused by the API server']],
    [{ preFilter: 'SchedulingGates: waiting' }, ['gated']],
    [
      { preFilter: 'NodeAffinity: no', message },
      ['rejected before any node is looked at', 'fits nowhere'],
    ],
    [{ message: 'no nodes available to schedule pods' }, ['no nodes at all']],
    [{ feasible: ['a'], best: ['a'] }, ['fits on one node']],
    [
      { feasible: ['a', 'b'], best: ['a'] },
      ['fits on several nodes', 'one node is best'],
    ],
    [
      { feasible: ['a', 'b'], best: ['a', 'b'] },
      ['fits on several nodes', 'several nodes are best'],
    ],
    [{ feasible: [], message }, ['fits nowhere']],
    [{ message, nominated: 'a', victims: ['x'] }, ['preempts one pod']],
    [
      { message, nominated: 'a', victims: ['x', 'y'] },
      ['preempts several pods'],
    ],
    [
      { nominated: 'a', candidates: { a: [], b: [] } },
      ['preempts on any of several nodes'],
    ],
  ])('of %j are %j', (verdict, names) => {
    expect(outcomesOf(verdict)).toEqual(names);
  });

  it.each([
    [1, 'preempts within a disruption budget'],
    [0, 'preempts against a disruption budget'],
  ])('with %d disruptions allowed: %s', (disruptionsAllowed, name) => {
    const labels = { app: 'web' };
    const budget = (app: string, namespace: string, allowed: number) => ({
      metadata: { namespace },
      spec: { selector: { matchLabels: { app } } },
      status: { disruptionsAllowed: allowed },
    });
    const oneCase = {
      pods: [{ metadata: { name: 'x', labels } }],
      pdbs: [
        budget('web', 'default', disruptionsAllowed),
        budget('web', 'elsewhere', 1 - disruptionsAllowed),
        budget('cache', 'default', 1 - disruptionsAllowed),
      ],
    };
    const verdict = { nominated: 'a', victims: ['x'] };
    expect(outcomesOf(verdict, oneCase)).toEqual(['preempts one pod', name]);
  });
});
