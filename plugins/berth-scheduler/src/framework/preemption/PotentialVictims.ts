import { getOrInsert } from '../../snapshot/getOrInsert';
import type { PodClass } from '../../snapshot/PodClass';
import type { Snapshot } from '../../snapshot/Snapshot';
import type { Cycle } from '../cycle';
import type { Victim } from './Victim';

/** The pods that are worth less than the one of a cycle, by node, as pods are now. */
export class PotentialVictims {
  readonly #snapshot: Snapshot;
  /** 1 for each class of the snapshot that is worth less. */
  readonly #isLess: Uint8Array;
  /** Pods that came since the snapshot was taken, and are worth less. */
  readonly #came = new Map<number, Victim[]>();

  constructor({ snapshot, usage }: Cycle, limit: number) {
    this.#snapshot = snapshot;
    this.#isLess = Uint8Array.from(snapshot.header.podClasses, podClass =>
      priorityOn(podClass) < limit ? 1 : 0,
    );
    usage.visitPlaced((podClass, node) => {
      const priority = priorityOn(podClass);
      if (priority < limit) {
        const came = getOrInsert(this.#came, node, () => []);
        // Beyond the places of the pods that are in the snapshot.
        const place = snapshot.columns.podClass.length + came.length;
        came.push({ podClass, priority, started: Infinity, place });
      }
    });
  }

  /** Whether there are none on any node. */
  get isEmpty(): boolean {
    return !this.#isLess.includes(1) && this.#came.size === 0;
  }

  /** Those on a node, in the order in which the scheduler came to know them. */
  on(node: number): Victim[] {
    const { columns, header, podNames } = this.#snapshot;
    const { podStart, podClass, podStarted } = columns;
    const victims: Victim[] = [];
    for (let pod = podStart[node]; pod < podStart[node + 1]; pod++) {
      if (this.#isLess[podClass[pod]] === 0) {
        continue;
      }
      const traits = header.podClasses[podClass[pod]];
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
}

/** A pod that is there without a number is worth 0, whatever its class; component-helpers `PodPriority`. */
function priorityOn(podClass: PodClass): number {
  return podClass.priority ?? 0;
}
