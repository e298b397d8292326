import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { ListSlots } from '../connection/ListSlots';
import { listObjects } from './listObjects';
import { ReadBudget } from './ReadBudget';

const LISTS_AT_ONCE = 6;

/** The lists of one read of one cluster, a few at a time. */
export class ClusterLists {
  readonly budget = new ReadBudget();
  readonly #slots = new ListSlots(LISTS_AT_ONCE);
  readonly #connection: ClusterConnection;
  readonly #signal: AbortSignal;

  constructor(options: { connection: ClusterConnection; signal: AbortSignal }) {
    this.#connection = options.connection;
    this.#signal = options.signal;
  }

  /** @throws `TroubleError`, or the reason why the signal aborted. */
  async read(
    list: Omit<
      Parameters<typeof listObjects>[0],
      'connection' | 'budget' | 'signal'
    >,
  ): Promise<void> {
    await this.#slots.during(this.#signal, () =>
      listObjects({
        ...list,
        connection: this.#connection,
        budget: this.budget,
        signal: this.#signal,
      }),
    );
  }
}
