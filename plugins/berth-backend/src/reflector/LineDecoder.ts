import { StringDecoder } from 'node:string_decoder';

/**
 * Cuts a stream of bytes into lines. Chunks may end anywhere: inside a character, inside a CRLF. A line beyond `maxLength`
 * characters is not kept; it is reported, and the decoder takes nothing more.
 */
export class LineDecoder {
  readonly #decoder = new StringDecoder('utf8');
  readonly #maxLength: number;
  #rest = '';
  #overflown = false;

  constructor(options: { maxLength: number }) {
    this.#maxLength = options.maxLength;
  }

  /** The lines that this chunk completes, without their ends; empty lines are left out. */
  push(chunk: Uint8Array): { lines: string[]; overflown: boolean } {
    const lines: string[] = [];
    if (this.#overflown) return { lines, overflown: true };
    const text = this.#decoder.write(
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
    );
    let start = 0;
    for (;;) {
      const end = text.indexOf('\n', start);
      const piece = text.slice(start, end < 0 ? undefined : end);
      if (this.#rest.length + piece.length > this.#maxLength) {
        this.#overflown = true;
        this.#rest = '';
        return { lines, overflown: true };
      }
      this.#rest += piece;
      if (end < 0) return { lines, overflown: false };
      const line = this.#rest.endsWith('\r')
        ? this.#rest.slice(0, -1)
        : this.#rest;
      this.#rest = '';
      if (line) lines.push(line);
      start = end + 1;
    }
  }
}
