import {
  matchesLabelSelector,
  selectsEverything,
} from '../../kubernetes/labelSelector';
import { isAtLeast, type KubernetesVersion } from '../../kubernetes/version';
import { getOrInsert } from '../../snapshot/getOrInsert';
import type { PodDisruptionBudget } from '../../snapshot/objects/podDisruptionBudgets';
import type { PodClass } from '../../snapshot/PodClass';
import type { Words } from '../../snapshot/Words';
import type { Victim } from './Victim';

/** Pods by whether a budget stands against their going. */
export interface BudgetedVictims {
  violating: Victim[];
  others: Victim[];
  /**
   * What else decides: the order in which the budgets are looked at, which is chance, or names of pods that the snapshot
   * does not know.
   */
  dependsOn: 'nothing' | 'order' | 'names';
}

/** How many pods may go, as disruption budgets say. */
export class DisruptionBudgets {
  readonly #budgets: readonly PodDisruptionBudget[];
  readonly #words: Words;
  readonly #stopsAtFirst: boolean;
  readonly #selecting = new Map<PodClass, readonly number[]>();

  constructor(options: {
    budgets: readonly PodDisruptionBudget[];
    words: Words;
    version: KubernetesVersion;
  }) {
    // No selector and an empty one select no pod here.
    this.#budgets = options.budgets.filter(
      ({ selector }) => selector && !selectsEverything(selector),
    );
    this.#words = options.words;
    this.#stopsAtFirst = isAtLeast(options.version, '1.37');
  }

  /**
   * Lets pods go one after the other as far as all their budgets allow it. A pod counts in each of its budgets; since 1.37
   * one that may not go counts only in those that are looked at before the first that is used up.
   * Source: preemption/util.go `FilterVictimsWithPDBViolation`, v1.37.1; defaultpreemption
   * `filterPodsWithPDBViolation`, v1.36.3.
   *
   * @param order - Places of overlapping budgets in the order in which they are looked at.
   */
  split(
    victims: readonly Victim[],
    order: readonly number[] = [],
  ): BudgetedVictims {
    if (this.#budgets.length === 0) {
      return { violating: [], others: [...victims], dependsOn: 'nothing' };
    }
    const violating: Victim[] = [];
    const others: Victim[] = [];
    let dependsOn: BudgetedVictims['dependsOn'] = 'nothing';
    const left = this.#budgets.map(budget => budget.disruptionsAllowed);
    for (const victim of victims) {
      const own = this.#countingIn(victim);
      if (own === 'unknown') {
        dependsOn = 'names';
        violating.push(victim);
        continue;
      }
      const isUsedUp = own.some(i => left[i] <= 0);
      (isUsedUp ? violating : others).push(victim);
      const stops = isUsedUp && this.#stopsAtFirst;
      if (stops && dependsOn === 'nothing' && own.some(i => left[i] > 0)) {
        dependsOn = 'order';
      }
      own.sort((a, b) => order.indexOf(a) - order.indexOf(b));
      for (const i of own) {
        left[i] -= 1;
        if (stops && left[i] < 0) {
          break;
        }
      }
    }
    return { violating, others, dependsOn };
  }

  /** The budgets that select a pod together with others, as far as pods were looked at. */
  get overlapping(): number[] {
    return [
      ...new Set(
        [...this.#selecting.values()].filter(({ length }) => length > 1).flat(),
      ),
    ];
  }

  /** The budgets in which a pod counts: those that select it, but not where its going has been counted. */
  #countingIn({ podClass, name }: Victim): number[] | 'unknown' {
    const selecting = this.#selectingClass(podClass);
    if (name !== undefined) {
      const said = this.#words.text(name);
      return selecting.filter(
        i => !this.#budgets[i].disruptedPods.includes(said),
      );
    }
    return selecting.some(i => this.#budgets[i].disruptedPods.length > 0)
      ? 'unknown'
      : [...selecting];
  }

  #selectingClass(podClass: PodClass): readonly number[] {
    return getOrInsert(this.#selecting, podClass, () => {
      const { namespace, labels } = podClass;
      // A pod without labels is in no budget, whatever the selector.
      const hasLabels = Object.keys(labels).length > 0;
      return this.#budgets.flatMap((budget, i) =>
        hasLabels &&
        budget.namespace === namespace &&
        budget.selector &&
        matchesLabelSelector(budget.selector, labels)
          ? [i]
          : [],
      );
    });
  }
}
