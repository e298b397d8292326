import type { LineBlock } from './LineBlock';

const LINE_FEED = 10;

/** Bytes. */
export interface CutLimits {
  /** A block is complete when it holds as much as this. */
  block: number;
  /** A longer line is passed over. */
  line: number;
}

/**
 * A quarter of a megabyte is some fifty small cases: enough to make the way to another thread cheap. A case of 5,000 nodes
 * and 150,000 pods takes 100 MB.
 */
export const CUT_LIMITS: CutLimits = { block: 2 ** 18, line: 2 ** 28 };

/** Cuts a stream of bytes into blocks of whole lines, and holds no more of it than one block and one line. */
export async function* cutLines(
  input: AsyncIterable<Uint8Array>,
  limits: CutLimits = CUT_LIMITS,
): AsyncGenerator<LineBlock> {
  let firstLine = 1;
  let whole: Uint8Array[] = [];
  /** The line that is not complete yet. */
  let tail: Uint8Array[] = [];
  let tailSize = 0;

  function* take(): Generator<LineBlock> {
    if (sizeOf(whole) > 0) {
      const bytes = concatenate(whole);
      const lines = countLines(bytes);
      whole = [];
      yield { kind: 'lines', bytes, firstLine, lines };
      firstLine += lines;
    }
  }
  function* endTail(): Generator<LineBlock> {
    if (tailSize > limits.line) {
      yield* take();
      yield { kind: 'too long', firstLine };
      firstLine += 1;
    } else {
      whole.push(...tail);
    }
  }

  for await (const chunk of input) {
    const end = chunk.indexOf(LINE_FEED) + 1 || chunk.length;
    const last = chunk.lastIndexOf(LINE_FEED) + 1;
    tailSize += end;
    tail = tailSize > limits.line ? [] : [...tail, chunk.subarray(0, end)];
    if (last === 0) {
      continue;
    }
    yield* endTail();
    whole.push(chunk.subarray(end, last));
    if (sizeOf(whole) >= limits.block) {
      yield* take();
    }
    tail = [chunk.subarray(last)];
    tailSize = chunk.length - last;
  }
  yield* endTail();
  yield* take();
}

function sizeOf(pieces: Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function concatenate(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  let at = -1;
  do {
    at = bytes.indexOf(LINE_FEED, at + 1);
    count += 1;
  } while (at >= 0 && at + 1 < bytes.length);
  return count;
}
