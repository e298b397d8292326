import { COLUMN_TABLE } from './columns';
import {
  align,
  checksum,
  MAGIC,
  PREFIX_BYTES,
  VERSION,
  type WrittenHeader,
} from './format';
import type { Snapshot } from './Snapshot';
import { toCanonical } from './toCanonical';

/**
 * A snapshot as bytes, the same bytes for the same cluster. No pod is named in them, and whatever name or label belongs to
 * pods is a digest. {@link Snapshot.decode} reads them.
 *
 * @public
 */
export function encodeSnapshot(snapshot: Snapshot): ArrayBuffer {
  const { header, columns } = toCanonical(snapshot);
  const written: WrittenHeader = {
    ...header,
    lengths: COLUMN_TABLE.map(([name]) => columns[name].length),
  };
  const text = new TextEncoder().encode(JSON.stringify(written));
  let end = PREFIX_BYTES + text.length;
  const offsets = COLUMN_TABLE.map(([name]) => {
    const offset = align(end);
    end = offset + columns[name].byteLength;
    return offset;
  });

  const buffer = new ArrayBuffer(end);
  const bytes = new Uint8Array(buffer);
  bytes.set(text, PREFIX_BYTES);
  COLUMN_TABLE.forEach(([name], i) => {
    const column = columns[name];
    bytes.set(
      new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
      offsets[i],
    );
  });
  const prefix = new DataView(buffer);
  [MAGIC, VERSION, end, text.length, checksum(bytes), 0].forEach((value, i) =>
    prefix.setUint32(i * 4, value, true),
  );
  return buffer;
}
