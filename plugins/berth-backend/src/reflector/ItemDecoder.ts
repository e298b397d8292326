const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/** Which list is taken apart: the value of `key` in a map that is inside of so many others. */
export interface ListPlace {
  key: string;
  inside: number;
}

const ITEMS: ListPlace = { key: 'items', inside: 0 };
/** Between elements: the comma, and what JSON takes for space. */
const SEPARATORS = new Set([0x2c, 0x20, 0x09, 0x0a, 0x0d]);

/**
 * Takes a list of the Kubernetes API, or one at another place, apart while its bytes come: the text of each element of
 * `items` as soon as it is whole, and in the end what is around them. So a page of many megabytes is never parsed in one
 * go, nor held as one text.
 *
 * It finds where values begin and end and leaves it to a JSON parser whether they are any.
 */
export class ItemDecoder {
  readonly #key: string;
  /** How many lists and maps are open where the key is. */
  readonly #keyDepth: number;
  /** Of the lists and maps that are open. */
  #depth = 0;
  #inText = false;
  #escaped = false;
  /** The last text that began where the key is: at the `[` of a value, its key. */
  #lastText: number[] = [];
  #place: 'around' | 'between' | 'item' | 'after' = 'around';
  #envelope: Buffer[] = [];
  #item: Buffer[] = [];

  /** Something between the items that is no map and no list. */
  #stray = false;

  constructor(list: ListPlace = ITEMS) {
    this.#key = list.key;
    this.#keyDepth = list.inside + 1;
  }

  /** The texts of the items that this chunk completes. */
  push(bytes: Uint8Array): string[] {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const items: string[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#inText) {
        this.#readText(byte);
        continue;
      }
      switch (byte) {
        case QUOTE:
          this.#inText = true;
          this.#stray ||= this.#place === 'between';
          if (this.#depth === this.#keyDepth) this.#lastText = [];
          break;
        case OPEN_LIST:
        case OPEN_MAP:
          if (this.#place === 'between' && this.#depth === this.#keyDepth + 1) {
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
          if (this.#place === 'item' && this.#depth === this.#keyDepth + 1) {
            this.#item.push(chunk.subarray(start, at + 1));
            items.push(Buffer.concat(this.#item).toString('utf8'));
            this.#item = [];
            this.#place = 'between';
          } else if (
            this.#place === 'between' &&
            this.#depth === this.#keyDepth
          ) {
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

  #readText(byte: number): void {
    if (this.#escaped) {
      this.#escaped = false;
    } else if (byte === BACKSLASH) {
      this.#escaped = true;
    } else if (byte === QUOTE) {
      this.#inText = false;
      return;
    }
    // One more than the key that is looked for tells that it is another.
    if (
      this.#depth === this.#keyDepth &&
      this.#lastText.length <= this.#key.length
    ) {
      this.#lastText.push(byte);
    }
  }

  #beginsItems(): boolean {
    return (
      this.#place === 'around' &&
      this.#depth === this.#keyDepth + 1 &&
      String.fromCharCode(...this.#lastText) === this.#key
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
