/*
 * A snapshot as bytes.
 *
 *   0  u32  magic, the letters "Brth"
 *   4  u32  version of this format
 *   8  u32  length of the whole in bytes
 *  12  u32  length of the header in bytes
 *  16  u32  checksum (FNV-1a) of everything from byte 24 on
 *  20  u32  reserved, 0
 *  24       header, UTF-8 JSON: the texts, the names of the resources, the number of entries of each column
 *           then the columns in the order of COLUMN_TABLE, each starting at a multiple of 8
 *
 * What this guarantees: the same cluster gives the same bytes, whatever the order in which its objects were seen, so
 * that a hash of the bytes can serve as an ETag. Decoding copies no column; it returns views into the buffer. Bytes
 * that were not written by `encodeSnapshot`, or not wholly, or that changed on the way, are refused with a sentence, and
 * never become a snapshot with other numbers. A format with another version number is refused too: reader and writer
 * are always released together, so there is nothing to be compatible with.
 *
 * What it does not: it is no defence against somebody who forges bytes on purpose, and it does not compress; HTTP does.
 * Numbers are little-endian, which is what every platform that runs a browser or Node uses; others are refused.
 */
import type { CanonicalHeader } from './CanonicalHeader';

/** What a snapshot begins with: "Brth", read as a little-endian number. */
export const MAGIC = 0x68747242;
/** Goes up with every change of what is written, or of what it means. */
export const VERSION = 3;
/** Length of what precedes the header. */
export const PREFIX_BYTES = 24;

/** The header as it is written: with the number of entries of each column. */
export interface WrittenHeader extends CanonicalHeader {
  lengths: number[];
}

/** The next place in bytes, this one included, at which a column of doubles may start. */
export function align(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/** FNV-1a over 32-bit words and the last bytes; the length is checked apart. */
export function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + PREFIX_BYTES,
    Math.floor((bytes.length - PREFIX_BYTES) / 4),
  );
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ words[i], 0x01000193);
  }
  for (let i = PREFIX_BYTES + words.length * 4; i < bytes.length; i++) {
    hash = Math.imul(hash ^ bytes[i], 0x01000193);
  }
  return hash >>> 0;
}
