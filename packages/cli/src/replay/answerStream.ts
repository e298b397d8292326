import type { BlockAnswer, LineBlock } from './LineBlock';

/** Bytes of cases that are waiting or being answered. */
const MOST_IN_FLIGHT = 2 ** 26;

/**
 * Answers blocks at the same time and yields the answers in order. Nothing more is read while enough is in flight, or
 * while nobody takes the answers.
 *
 * @throws what `answer` throws, when it is that block's turn.
 * @param options.ahead - How many blocks are in flight at most.
 */
export async function* answerStream(
  blocks: AsyncIterable<LineBlock>,
  options: {
    answer: (block: LineBlock) => Promise<BlockAnswer>;
    ahead: number;
  },
): AsyncGenerator<BlockAnswer> {
  const { answer, ahead } = options;
  const open: Array<{
    size: number;
    answered: Promise<BlockAnswer | Failure>;
  }> = [];
  let inFlight = 0;
  for await (const block of blocks) {
    const size = block.kind === 'lines' ? block.bytes.length : 0;
    while (
      open.length >= ahead ||
      (open.length > 0 && inFlight + size > MOST_IN_FLIGHT)
    ) {
      const [first] = open.splice(0, 1);
      yield orThrow(await first.answered);
      inFlight -= first.size;
    }
    // Nobody would hear of the other blocks once the first has failed.
    const answered = answer(block).catch(failed => ({ failed }));
    open.push({ size, answered });
    inFlight += size;
  }
  for (const { answered } of open) {
    yield orThrow(await answered);
  }
}

interface Failure {
  failed: unknown;
}

function orThrow(answered: BlockAnswer | Failure): BlockAnswer {
  if ('failed' in answered) {
    throw answered.failed;
  }
  return answered;
}
