import { CustomErrorBase } from '@backstage/errors';
import { ListSlots } from '../connection/ListSlots';

const READS_OF_READER = 2;
const WAITING_OF_READER = 6;
/** Reads that hold objects in memory at once, whoever asks. */
const READS_IN_ALL = 8;

/** The root router answers with `statusCode`. */
class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
}

/** How many reads one reader, and all together, may have under way; who asks for more waits, and for much more is refused. */
export class ReaderTurns {
  readonly #all = new ListSlots(READS_IN_ALL);
  readonly #readers = new Map<string, { slots: ListSlots; asked: number }>();

  /**
   * @param reader - Who asks, however often.
   * @throws an error with status 429 where too many of the same reader wait already.
   */
  async take<T>(
    reader: string,
    signal: AbortSignal,
    read: () => Promise<T>,
  ): Promise<T> {
    const own = this.#readers.get(reader) ?? {
      slots: new ListSlots(READS_OF_READER),
      asked: 0,
    };
    if (own.asked >= READS_OF_READER + WAITING_OF_READER) {
      throw new TooManyRequestsError(
        'Too many of your reads are under way; ask again in a moment',
      );
    }
    own.asked++;
    this.#readers.set(reader, own);
    try {
      return await own.slots.during(signal, () =>
        this.#all.during(signal, read),
      );
    } finally {
      own.asked--;
      if (own.asked === 0) this.#readers.delete(reader);
    }
  }
}
