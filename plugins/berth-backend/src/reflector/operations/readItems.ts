import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import { ItemDecoder, ListPlace } from '../ItemDecoder';
import { parseJson } from '../parseWatchLine';
import { slices } from './slices';

/**
 * Reads a list object by object, letting others have a turn in between. `around` is the list without its items.
 */
export async function readItems(options: {
  body: ClusterResponse['body'];
  maxBytes: number;
  /** `items` where absent. */
  list?: ListPlace;
  onChunk: () => void;
  onItem: (item: unknown) => void;
}): Promise<
  | { type: 'read'; around: string }
  | { type: 'tooLarge' }
  | { type: 'malformed' }
> {
  const { body, maxBytes, onChunk, onItem } = options;
  const decoder = new ItemDecoder(options.list);
  let length = 0;
  for await (const chunk of body) {
    onChunk();
    length += chunk.byteLength;
    if (length > maxBytes) return { type: 'tooLarge' };
    for (const text of decoder.push(chunk)) {
      if (slices.over) await slices.next();
      const item = parseJson(text);
      if (item === undefined) return { type: 'malformed' };
      onItem(item);
    }
  }
  const around = decoder.end();
  return around === undefined
    ? { type: 'malformed' }
    : { type: 'read', around };
}
