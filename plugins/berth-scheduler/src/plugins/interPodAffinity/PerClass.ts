import type { PodClass } from '../../snapshot/PodClass';

/** Something that is found out once for each class of pods of a snapshot, and for each pod that was placed since. */
export class PerClass<T extends object> {
  readonly #find: (pods: PodClass) => T;
  readonly #known: T[] = [];
  readonly #placed = new Map<PodClass, T>();

  constructor(find: (pods: PodClass) => T) {
    this.#find = find;
  }

  of(pods: PodClass): T {
    if (pods.index >= 0) {
      this.#known[pods.index] ??= this.#find(pods);
      return this.#known[pods.index];
    }
    let found = this.#placed.get(pods);
    if (!found) {
      found = this.#find(pods);
      this.#placed.set(pods, found);
    }
    return found;
  }
}
