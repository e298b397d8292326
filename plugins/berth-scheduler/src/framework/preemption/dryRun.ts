import type { Change } from '../../snapshot/Occupancy';
import type { PodClass } from '../../snapshot/PodClass';
import { suppose, type PreparedCycle } from '../cycle';
import { firstRejection, fitsNow } from '../nominatedPods';
import type { BudgetedVictims, DisruptionBudgets } from './DisruptionBudgets';
import { areEquallyImportant, sortByImportance } from './importance';
import type { Candidate, Victim } from './Victim';

export const NO_VICTIMS = 'No preemption victims found for incoming pod';

/** What came of trying one node. */
export type DryRun =
  | { outcome: 'candidate'; candidate: Candidate }
  | { outcome: 'rejected'; reasons: readonly string[] };

/**
 * Tries whether the pod of a cycle would fit on a node without the pods that are worth less, and which of them could
 * stay: all go, then one after the other comes back if there is room beside the pod, first those that a disruption budget
 * protects, the most important first. Afterwards everything is as it was.
 * Source: pkg/scheduler/framework/plugins/defaultpreemption `SelectVictimsOnNode`, v1.34.4 to v1.37.1.
 */
export function dryRun(options: {
  prepared: PreparedCycle;
  node: number;
  /** In the order in which the scheduler came to know them. */
  potential: Victim[];
  nominated: readonly PodClass[] | undefined;
  budgets: DisruptionBudgets;
  /** In which budgets are looked at, where that matters. */
  budgetOrder?: readonly number[];
}): DryRun {
  const { prepared, node, potential, nominated, budgets, budgetOrder } =
    options;
  if (potential.length === 0) {
    return { outcome: 'rejected', reasons: [NO_VICTIMS] };
  }
  const move = ({ podClass }: Victim, by: Change) =>
    suppose(prepared, podClass, node, by);
  for (const victim of potential) {
    move(victim, -1);
  }
  const rejection = firstRejection(prepared, nominated, node);
  if (rejection) {
    for (const victim of potential) {
      move(victim, 1);
    }
    return { outcome: 'rejected', reasons: rejection.reasons };
  }
  const order = sortByImportance(
    potential,
    prepared.cycle.profile.kubernetesVersion,
  );
  const split = budgets.split(potential, budgetOrder);
  const gone = new Set<Victim>();
  for (const equals of [split.violating, split.others]) {
    for (const victim of equals) {
      move(victim, 1);
      if (!fitsNow(prepared, nominated, node)) {
        move(victim, -1);
        gone.add(victim);
      }
    }
  }
  for (const victim of gone) {
    move(victim, 1);
  }
  return {
    outcome: 'candidate',
    candidate: {
      node,
      victims: potential.filter(victim => gone.has(victim)),
      violations: split.violating.filter(victim => gone.has(victim)).length,
      chance: chanceOf({ potential, order, split, gone }),
      dependsOnBudgetOrder: split.dependsOn === 'order',
    },
  };
}

/** What would be otherwise if equals had been in another order. */
function chanceOf(options: {
  potential: readonly Victim[];
  order: ReturnType<typeof sortByImportance>;
  split: BudgetedVictims;
  gone: ReadonlySet<Victim>;
}): Candidate['chance'] {
  const { potential, order, split, gone } = options;
  if (split.dependsOn === 'names') {
    return 'victims';
  }
  if (order === 'certain') {
    return 'none';
  }
  const violating = new Set(split.violating);
  let chance: Candidate['chance'] = 'none';
  for (let i = 1; i < potential.length; i++) {
    const [a, b] = [potential[i - 1], potential[i]];
    const fareAlike =
      gone.has(a) === gone.has(b) && violating.has(a) === violating.has(b);
    if (areEquallyImportant(a, b) && !fareAlike) {
      chance = 'names';
      const equals = potential.filter(one => areEquallyImportant(one, a));
      if (equals.some(({ podClass }) => podClass !== a.podClass)) {
        return 'victims';
      }
    }
  }
  return chance;
}
