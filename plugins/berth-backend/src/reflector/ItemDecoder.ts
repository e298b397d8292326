const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

const ITEMS = 'items';
/** Between elements: the comma, and what JSON takes for space. */
const SEPARATORS = new Set([0x2c, 0x20, 0x09, 0x0a, 0x0d]);

/**
 * Takes a list of the Kubernetes API apart while its bytes come: the text of each element of `items` as soon as it is whole,
 * and in the end what is around them. So a page of many megabytes is never parsed in one go, nor held as one text.
 *
 * It finds where values begin and end and leaves it to a JSON parser whether they are any.
 */
export class ItemDecoder {
  /** Of the lists and maps that are open. */
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last text that began in the outermost map: at the `[` of a value, its key. */
  #key: number[] = [];
  #place: 'around' | 'between' | 'item' | 'after' = 'around';
  #envelope: Buffer[] = [];
  #item: Buffer[] = [];

  /** Something between the items that is no map and no list. */
  #stray = false;

  /** The texts of the items that this chunk completes. */
  push(bytes: Uint8Array): string[] {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const items: string[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#inText) {
        this.#text(byte);
        continue;
      }
      switch (byte) {
        case QUOTE:
          this.#inText = true;
          this.#stray ||= this.#place === 'between';
          if (this.#depth === 1) this.#key = [];
          break;
        case OPEN_LIST:
        case OPEN_MAP:
          if (this.#place === 'between' && this.#depth === 2) {
            this.#place = 'item';
            start = at;
          }
          this.#depth++;
          if (byte === OPEN_LIST && this.#beginsItems()) {
            this.#keepAround(chunk.subarray(start, at + 1));
            this.#place = 'between';
          }
          break;
        case CLOSE_LIST:
        case CLOSE_MAP:
          this.#depth--;
          if (this.#place === 'item' && this.#depth === 2) {
            this.#item.push(chunk.subarray(start, at + 1));
            items.push(Buffer.concat(this.#item).toString('utf8'));
            this.#item = [];
            this.#place = 'between';
          } else if (this.#place === 'between' && this.#depth === 1) {
            this.#place = 'after';
            start = at;
          }
          break;
        default:
          this.#stray ||= this.#place === 'between' && !SEPARATORS.has(byte);
      }
    }
    this.#keepRest(chunk.subarray(start));
    return items;
  }

  /** What was around the items, with `items` as an empty list; `undefined` when something is still open, or is no item. */
  end(): string | undefined {
    return this.#depth === 0 && !this.#inText && !this.#stray
      ? Buffer.concat(this.#envelope).toString('utf8')
      : undefined;
  }

  #text(byte: number): void {
    if (this.#escaped) {
      this.#escaped = false;
    } else if (byte === BACKSLASH) {
      this.#escaped = true;
    } else if (byte === QUOTE) {
      this.#inText = false;
      return;
    }
    // One more than the key that is looked for tells that it is another.
    if (this.#depth === 1 && this.#key.length <= ITEMS.length) {
      this.#key.push(byte);
    }
  }

  #beginsItems(): boolean {
    return (
      this.#place === 'around' &&
      this.#depth === 2 &&
      String.fromCharCode(...this.#key) === ITEMS
    );
  }

  #keepAround(bytes: Buffer): void {
    this.#envelope.push(Buffer.from(bytes));
  }

  #keepRest(bytes: Buffer): void {
    if (this.#place === 'item') this.#item.push(Buffer.from(bytes));
    else if (this.#place !== 'between') this.#keepAround(bytes);
  }
}
