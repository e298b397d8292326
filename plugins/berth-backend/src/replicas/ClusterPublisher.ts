import type { Knex } from 'knex';
import type { Clock } from '../clock/Clock';
import type { ChangeCollector } from './ChangeCollector';
import { encodeRecord } from './ClusterRecord';
import { publish } from './operations';

/** Less is not worth writing everything anew. */
const LEAST_COMPACTION_BYTES = 1_000_000;

/** Writes for other replicas what this one sees of a cluster that it owns; from time to time all of it, so that what is stored stays compact. */
export class ClusterPublisher {
  readonly #knex: Knex;
  readonly #collector: ChangeCollector;
  readonly #lease: { cluster: string; replica: string; epoch: number };
  readonly #clock: Clock;
  #wholeBytes: number | undefined;
  #changedBytes = 0;
  #wholeAt: number | undefined;

  constructor(options: {
    knex: Knex;
    collector: ChangeCollector;
    lease: { cluster: string; replica: string; epoch: number };
    clock: Clock;
  }) {
    this.#knex = options.knex;
    this.#collector = options.collector;
    this.#lease = options.lease;
    this.#clock = options.clock;
  }

  /** For how many milliseconds what is published may not be all that was seen; `undefined` where it never was all. */
  get ageMs(): number | undefined {
    return this.#wholeAt === undefined
      ? undefined
      : this.#clock.monotonic() - this.#wholeAt;
  }

  /**
   * Returns the revision of what was written; `undefined` where there is nothing new. After a failure everything is written
   * the next time.
   */
  async publish(): Promise<number | undefined> {
    const wholeBytes = this.#wholeBytes;
    const whole =
      wholeBytes === undefined ||
      this.#changedBytes > Math.max(wholeBytes, LEAST_COMPACTION_BYTES);
    const takenAt = this.#clock.monotonic();
    const records = whole
      ? this.#collector.takeAll()
      : this.#collector.takeChanges();
    if (!records) {
      this.#wholeAt = takenAt;
      return undefined;
    }
    this.#wholeBytes = undefined;
    const parts = [];
    for (const record of records) parts.push(await encodeRecord(record));
    const revision = await publish(this.#knex, {
      ...this.#lease,
      whole,
      parts,
      ageMs: () => this.#clock.monotonic() - takenAt,
    });
    this.#wholeAt = takenAt;
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    this.#wholeBytes = whole ? bytes : wholeBytes;
    this.#changedBytes = whole ? 0 : this.#changedBytes + bytes;
    return revision;
  }
}
