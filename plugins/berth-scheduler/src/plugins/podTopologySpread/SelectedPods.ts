import type { Cycle } from '../../framework/cycle';
import {
  matchesLabelSelector,
  selectsEverything,
} from '../../kubernetes/labelSelector';
import type { LabelSelector } from '../../kubernetes/types';
import type { PodClass } from '../../snapshot/PodClass';

const NOT_SELECTED = 1;
const SELECTED = 2;
const COUNTED = 3;

/** Which pods a constraint counts. Each class of pods is looked at once. */
export class SelectedPods {
  readonly #namespace: string;
  readonly #selector: LabelSelector | undefined;
  /** By the index of the class; 0 for those that nobody has asked about. */
  readonly #answers: Uint8Array;
  /** Of classes that are not of the snapshot. */
  readonly #others = new WeakMap<PodClass, number>();

  constructor({ own, snapshot }: Cycle, selector: LabelSelector | undefined) {
    this.#namespace = own.namespace;
    this.#selector = selector;
    this.#answers = new Uint8Array(snapshot.header.podClasses.length);
  }

  /** Whether pods of a class are of the pod's namespace and selected. */
  selects(podClass: PodClass): boolean {
    return this.#ask(podClass) >= SELECTED;
  }

  /**
   * Whether pods of a class count where they are. Pods that are being deleted do not, and neither does anything for the
   * empty selector, although it selects everything.
   * Source: podtopologyspread/common.go `countPodsMatchSelector`, v1.37.1.
   */
  counts(podClass: PodClass): boolean {
    return this.#ask(podClass) === COUNTED;
  }

  #ask(podClass: PodClass): number {
    const { index } = podClass;
    let answer = index < 0 ? this.#others.get(podClass) : this.#answers[index];
    if (!answer) {
      answer = this.#decide(podClass);
      if (index < 0) {
        this.#others.set(podClass, answer);
      } else {
        this.#answers[index] = answer;
      }
    }
    return answer;
  }

  #decide({ namespace, labels, terminating }: PodClass): number {
    const selector = this.#selector;
    if (
      !selector ||
      namespace !== this.#namespace ||
      !matchesLabelSelector(selector, labels)
    ) {
      return NOT_SELECTED;
    }
    return terminating || selectsEverything(selector) ? SELECTED : COUNTED;
  }
}
