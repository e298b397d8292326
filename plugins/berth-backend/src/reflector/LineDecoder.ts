import { StringDecoder } from 'node:string_decoder';

export type Line =
  | { type: 'whole'; text: string }
  /** Only the beginning of a line that is too long to be kept. */
  | { type: 'cut'; text: string };

/**
 * Cuts a stream of bytes into lines. Chunks may end anywhere: inside a character, inside a CRLF. Of a line beyond `maxLength`
 * characters the beginning is given and the rest passed over; one beyond `maxPassed` may have no end, is reported, and the
 * decoder takes nothing more.
 */
export class LineDecoder {
  readonly #decoder = new StringDecoder('utf8');
  readonly #maxLength: number;
  readonly #maxPassed: number;
  #rest = '';
  /** Of the line whose beginning was given: how long it is by now. */
  #passed: number | undefined;
  #overflown = false;

  constructor(options: { maxLength: number; maxPassed: number }) {
    this.#maxLength = options.maxLength;
    this.#maxPassed = options.maxPassed;
  }

  /** The lines that this chunk completes or makes too long, without their ends; empty lines are left out. */
  push(chunk: Uint8Array): { lines: Line[]; overflown: boolean } {
    const lines: Line[] = [];
    if (this.#overflown) return { lines, overflown: true };
    const text = this.#decoder.write(
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
    );
    let start = 0;
    for (;;) {
      const end = text.indexOf('\n', start);
      const cut = this.#take(text.slice(start, end < 0 ? undefined : end));
      if (cut !== undefined) lines.push({ type: 'cut', text: cut });
      if (this.#overflown) return { lines, overflown: true };
      if (end < 0) return { lines, overflown: false };
      const whole = this.#endLine();
      if (whole) lines.push({ type: 'whole', text: whole });
      start = end + 1;
    }
  }

  /** Goes on with the line. Its beginning, when this piece makes it too long. */
  #take(piece: string): string | undefined {
    if (this.#passed === undefined) {
      this.#rest += piece;
      if (this.#rest.length <= this.#maxLength) return undefined;
      const beginning = this.#rest.slice(0, this.#maxLength);
      this.#passed = this.#rest.length;
      this.#rest = '';
      this.#overflown = this.#passed > this.#maxPassed;
      return beginning;
    }
    this.#passed += piece.length;
    this.#overflown = this.#passed > this.#maxPassed;
    return undefined;
  }

  /** The line, unless its beginning was given. */
  #endLine(): string {
    const line = this.#rest.endsWith('\r')
      ? this.#rest.slice(0, -1)
      : this.#rest;
    this.#rest = '';
    this.#passed = undefined;
    return line;
  }
}
