/** Lines of the input, which one thread answers at once. */
export type LineBlock =
  | {
      kind: 'lines';
      /** UTF-8; every line but perhaps the last of the input ends in a line feed. */
      bytes: Uint8Array<ArrayBuffer>;
      /** Number of the first line, counted from 1. */
      firstLine: number;
      lines: number;
    }
  /** One line that is longer than any case may be, of which nothing is kept. */
  | { kind: 'too long'; firstLine: number };

/** The verdicts on the lines of a block, one a line. */
export interface BlockAnswer {
  bytes: Uint8Array<ArrayBuffer>;
  /** Lines that are no case, or that were not decided about. */
  failures: number;
}
