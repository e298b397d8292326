import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import { ItemDecoder, ListPlace } from '../ItemDecoder';
import { parseJson } from '../parseWatchLine';
import { slices } from './slices';

export interface ReadItemsOptions {
  body: ClusterResponse['body'];
  /** Of the whole answer. */
  maxBytes?: number;
  /** Between one item and the next: for answers of any length. */
  maxItemBytes?: number;
  /** `items` where absent. */
  list?: ListPlace;
  onChunk: () => void;
  onItem: (item: unknown) => void;
}

/** `around` is the list without its items. */
export type ItemsRead =
  | { type: 'read'; around: string }
  | { type: 'tooLarge' }
  | { type: 'malformed' };

/** Reads a list object by object, letting others have a turn in between. */
export async function readItems(options: ReadItemsOptions): Promise<ItemsRead> {
  for await (const told of readingItems(options)) {
    if (told.type !== 'reading') return told;
  }
  return { type: 'malformed' };
}

/** As {@link readItems}, and says each time that bytes were read and there are more. How it ended is said last. */
export async function* readingItems(
  options: ReadItemsOptions,
): AsyncGenerator<{ type: 'reading' } | ItemsRead> {
  const { maxBytes = Infinity, maxItemBytes = Infinity } = options;
  const { body, onChunk, onItem } = options;
  const decoder = new ItemDecoder(options.list);
  let length = 0;
  let sinceItem = 0;
  for await (const chunk of body) {
    onChunk();
    length += chunk.byteLength;
    sinceItem += chunk.byteLength;
    if (length > maxBytes || sinceItem > maxItemBytes) {
      yield { type: 'tooLarge' };
      return;
    }
    for (const text of decoder.push(chunk)) {
      if (slices.isOver) await slices.pause();
      const item = parseJson(text);
      if (item === undefined) {
        yield { type: 'malformed' };
        return;
      }
      onItem(item);
      sinceItem = 0;
    }
    yield { type: 'reading' };
  }
  const around = decoder.end();
  yield around === undefined ? { type: 'malformed' } : { type: 'read', around };
}
