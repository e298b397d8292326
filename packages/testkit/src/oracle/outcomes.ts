import type { OracleVerdict } from './OracleVerdict';

/** What tells whether a budget was in the way of preemption. */
export interface BudgetedCase {
  pods: object[];
  pdbs?: object[];
}

type Outcome = (verdict: OracleVerdict, oneCase: BudgetedCase) => boolean;

const noNodes = 'no nodes available to schedule pods';
const gated = /^SchedulingGates: /;

/** What can become of a pod, by name; several of them may be true of one. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  'refused by the API server': ({ invalid }) => invalid !== undefined,
  gated: ({ preFilter = '' }) => gated.test(preFilter),
  'rejected before any node is looked at': ({ preFilter }) =>
    preFilter !== undefined && !gated.test(preFilter),
  'no nodes at all': ({ message }) => message === noNodes,
  'fits on one node': ({ feasible }) => feasible?.length === 1,
  'fits on several nodes': ({ feasible = [] }) => feasible.length > 1,
  'one node is best': ({ best, feasible = [] }) =>
    feasible.length > 1 && best?.length === 1,
  'several nodes are best': ({ best = [] }) => best.length > 1,
  'fits nowhere': ({ message, nominated }) =>
    message !== undefined && message !== noNodes && nominated === undefined,
  'preempts one pod': ({ victims }) => victims?.length === 1,
  'preempts several pods': ({ victims = [] }) => victims.length > 1,
  'preempts on any of several nodes': ({ candidates = {} }) =>
    Object.keys(candidates).length > 1,
  'preempts within a disruption budget': (verdict, oneCase) =>
    victimsBudgets(verdict, oneCase).some(allowed => allowed > 0),
  'preempts against a disruption budget': (verdict, oneCase) =>
    victimsBudgets(verdict, oneCase).includes(0),
};

interface Budget {
  metadata: { namespace?: string };
  spec?: {
    selector?: {
      matchLabels?: Record<string, string>;
      matchExpressions?: object[];
    };
  };
  status?: { disruptionsAllowed?: number };
}

interface Victim {
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
  };
}

/** How many disruptions the budgets of the victims allow; of budgets that select by labels alone. */
function victimsBudgets(
  { victims = [] }: OracleVerdict,
  oneCase: BudgetedCase,
): number[] {
  const { pods, pdbs = [] } = oneCase as { pods: Victim[]; pdbs?: Budget[] };
  const gone = pods.filter(({ metadata }) => victims.includes(metadata.name));
  return pdbs
    .filter(budget => gone.some(pod => selects(budget, pod)))
    .map(({ status }) => status?.disruptionsAllowed ?? 0);
}

function selects({ metadata, spec }: Budget, pod: Victim): boolean {
  const { matchLabels = {}, matchExpressions } = spec?.selector ?? {};
  const wanted = Object.entries(matchLabels);
  return (
    wanted.length > 0 &&
    !matchExpressions &&
    metadata.namespace === (pod.metadata.namespace ?? 'default') &&
    wanted.every(([key, value]) => pod.metadata.labels?.[key] === value)
  );
}
