import type { PodClass } from '../../snapshot/PodClass';
import type { Cycle } from '../cycle';
import type { Victim } from './Victim';

/** The pods that are worth less than the one of a cycle, by node, as pods are now. */
export class PotentialVictims {
  readonly #cycle: Cycle;
  /** 1 for each class of the snapshot that is worth less. */
  readonly #isLess: Uint8Array;
  /** Pods that came since the snapshot was taken, and are worth less. */
  readonly #came = new Map<number, Victim[]>();
  /** Classes of pods that left since, one entry for each. */
  readonly #left = new Map<number, PodClass[]>();
  readonly #priority: number;

  constructor(cycle: Cycle, priority: number) {
    const { podClasses } = cycle.snapshot.header;
    this.#cycle = cycle;
    this.#priority = priority;
    this.#isLess = Uint8Array.from(podClasses, podClass =>
      priorityOn(podClass) < priority ? 1 : 0,
    );
    cycle.usage.replay(0, (podClass, node, by) => {
      if (by === 1) {
        this.#come(podClass, node);
      } else {
        this.#leave(podClass, node);
      }
    });
  }

  /** Whether there are none on any node. */
  get isEmpty(): boolean {
    return !this.#isLess.includes(1) && this.#came.size === 0;
  }

  /** Those on a node, in the order in which the scheduler came to know them. */
  on(node: number): Victim[] {
    const { columns, header, podNames } = this.#cycle.snapshot;
    const { podStart, podClass, podStarted } = columns;
    const gone = [...(this.#left.get(node) ?? [])];
    const victims: Victim[] = [];
    for (let pod = podStart[node]; pod < podStart[node + 1]; pod++) {
      if (this.#isLess[podClass[pod]] === 0) {
        continue;
      }
      const traits = header.podClasses[podClass[pod]];
      const at = gone.indexOf(traits);
      if (at >= 0) {
        gone.splice(at, 1);
        continue;
      }
      const started = podStarted[pod];
      victims.push({
        podClass: traits,
        priority: priorityOn(traits),
        started: Number.isNaN(started) ? Infinity : started,
        name: podNames?.[node][pod - podStart[node]],
        place: pod,
      });
    }
    victims.push(...(this.#came.get(node) ?? []));
    return victims;
  }

  #come(podClass: PodClass, node: number): void {
    const gone = this.#left.get(node) ?? [];
    const at = gone.indexOf(podClass);
    const priority = priorityOn(podClass);
    if (at >= 0) {
      gone.splice(at, 1);
    } else if (priority < this.#priority) {
      const came = this.#came.get(node) ?? [];
      // Beyond the places of the pods that are in the snapshot.
      const place = this.#cycle.snapshot.columns.podClass.length + came.length;
      came.push({ podClass, priority, started: Infinity, place });
      this.#came.set(node, came);
    }
  }

  #leave(podClass: PodClass, node: number): void {
    const came = this.#came.get(node) ?? [];
    const at = came.findIndex(victim => victim.podClass === podClass);
    if (at >= 0) {
      came.splice(at, 1);
    } else {
      this.#left.set(node, [...(this.#left.get(node) ?? []), podClass]);
    }
  }
}

/** A pod that is there without a number is worth 0, whatever its class; component-helpers `PodPriority`. */
function priorityOn(podClass: PodClass): number {
  return podClass.priority ?? 0;
}
