import type { Controller } from '../controllers/Controller';
import type { AnyObject } from '../kubernetes';

/** A controller that never comes to rest is a programming error; a real rollout needs far fewer steps. */
const MAX_STEPS = 100_000;

/** What the controllers of one cluster still have to look at, each thing once, first come first served. */
export class WorkQueue {
  readonly #controllers: readonly Controller[];
  readonly #waiting: Array<Set<string>>;

  constructor(controllers: readonly Controller[]) {
    this.#controllers = controllers;
    this.#waiting = controllers.map(() => new Set());
  }

  /** Tells every controller that an object changed. */
  tell(object: AnyObject, change: 'ADDED' | 'MODIFIED' | 'DELETED') {
    this.#controllers.forEach((controller, i) => {
      for (const key of controller.concerns(object, change)) {
        this.#waiting[i].add(key);
      }
    });
  }

  /** Reconciles until nothing is waiting. Controllers earlier in the list go first. */
  drain() {
    for (let step = 0; step < MAX_STEPS; step++) {
      const i = this.#waiting.findIndex(keys => keys.size);
      if (i < 0) return;
      const [key] = this.#waiting[i];
      this.#waiting[i].delete(key);
      this.#controllers[i].reconcile(key);
    }
    throw new Error('the controllers of a demo cluster do not come to rest');
  }
}
