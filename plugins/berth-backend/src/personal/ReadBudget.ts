import { TooLargeError } from '../connection/getList';

/** What one read of one cluster may take of the cluster and of this process. */
const MAX_REQUESTS = 500;
const MAX_OBJECTS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;

/** How much of it is left. What goes beyond is told as too large, and never shown in part. */
export class ReadBudget {
  #requests = MAX_REQUESTS;
  #objects = MAX_OBJECTS;
  #bytes = MAX_BYTES;

  /** @throws `TooLargeError` */
  takeRequest(): void {
    this.#requests--;
    if (this.#requests < 0) throw new TooLargeError('the cluster');
  }

  /**
   * @param bytes - That the object takes in memory; estimated.
   * @throws `TooLargeError`
   */
  takeObject(bytes: number): void {
    this.#objects--;
    this.#bytes -= bytes;
    if (this.#objects < 0 || this.#bytes < 0) {
      throw new TooLargeError('the cluster');
    }
  }
}
