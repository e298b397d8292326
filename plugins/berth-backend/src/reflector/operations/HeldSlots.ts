import type { OperationContext } from './OperationContext';

/** The slots that one list holds. */
export class HeldSlots {
  readonly #lists: OperationContext<unknown>['lists'];
  readonly #signal: AbortSignal;
  #ofCluster?: () => void;
  #ofProcess?: () => void;

  constructor(lists: OperationContext<unknown>['lists'], signal: AbortSignal) {
    this.#lists = lists;
    this.#signal = signal;
  }

  async takeOfCluster(): Promise<void> {
    this.#ofCluster = await this.#lists.cluster.acquire(this.#signal);
  }

  /** Held from the first call on, until it is given back. */
  async takeOfProcess(): Promise<void> {
    this.#ofProcess ??= await this.#lists.process.acquire(this.#signal);
  }

  giveBackOfProcess(): void {
    this.#ofProcess?.();
    this.#ofProcess = undefined;
  }

  release(): void {
    this.giveBackOfProcess();
    this.#ofCluster?.();
  }
}
