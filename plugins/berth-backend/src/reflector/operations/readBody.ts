import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';

/** The whole body, or `undefined` once it is longer than `maxBytes`. */
export async function readBody(options: {
  body: ClusterResponse['body'];
  maxBytes: number;
  onChunk: () => void;
}): Promise<string | undefined> {
  const { body, maxBytes, onChunk } = options;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    onChunk();
    length += chunk.byteLength;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}
