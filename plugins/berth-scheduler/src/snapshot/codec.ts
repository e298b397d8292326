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
import { COLUMN_TABLE, type SnapshotColumns } from './columns';
import { asPodClass } from './PodClass';
import type { SnapshotContent, SnapshotHeader } from './SnapshotContent';
import { toCanonical, type CanonicalHeader } from './toCanonical';

const MAGIC = 0x68747242;
const VERSION = 3;
const PREFIX_BYTES = 24;

const ARRAYS = {
  u8: Uint8Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;

/** The header as it is written: with the number of entries of each column. */
interface WrittenHeader extends CanonicalHeader {
  lengths: number[];
}

/** Lays a snapshot out as bytes. */
export function encodeSnapshot(content: SnapshotContent): ArrayBuffer {
  const { header, columns } = toCanonical(content);
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

/** Views a buffer as a snapshot. */
export function decodeSnapshot(buffer: ArrayBuffer): SnapshotContent {
  if (new Uint8Array(Uint32Array.of(1).buffer)[0] !== 1) {
    throw new Error('A snapshot can only be read on a little-endian platform.');
  }
  if (buffer.byteLength < PREFIX_BYTES) {
    throw new Error('These bytes are too few to be a snapshot.');
  }
  const prefix = new DataView(buffer);
  const [magic, version, total, headerBytes, sum] = [0, 4, 8, 12, 16].map(at =>
    prefix.getUint32(at, true),
  );
  if (magic !== MAGIC) {
    throw new Error('These bytes are not a snapshot.');
  }
  if (version !== VERSION) {
    throw new Error(
      `This snapshot has format ${version}; only format ${VERSION} can be read.`,
    );
  }
  if (total !== buffer.byteLength) {
    throw new Error(
      `This snapshot is incomplete: it says ${total} bytes and has ${buffer.byteLength}.`,
    );
  }
  if (checksum(new Uint8Array(buffer)) !== sum) {
    throw new Error('This snapshot is damaged: its checksum does not match.');
  }
  const header = readHeader(buffer, headerBytes);
  const columns = viewColumns(
    buffer,
    header.lengths,
    PREFIX_BYTES + headerBytes,
  );
  return { header: understand(header), columns };
}

function understand(written: WrittenHeader): SnapshotHeader {
  const { kubernetesVersion, strings, resources, objects } = written;
  const podClasses = written.podClasses.map(({ footprint, ...said }, i) =>
    asPodClass(
      {
        ...said,
        footprint: { ...footprint, requests: new Map(footprint.requests) },
      },
      i,
      resources,
    ),
  );
  return {
    kubernetesVersion,
    words: 'digests',
    strings,
    resources,
    podClasses,
    nominatedPods: written.nominatedPods.map(({ podClass, ...pod }) => ({
      ...pod,
      podClass: podClasses[podClass],
    })),
    objects,
  };
}

function readHeader(buffer: ArrayBuffer, bytes: number): WrittenHeader {
  if (PREFIX_BYTES + bytes > buffer.byteLength) {
    throw new Error('This snapshot is damaged: its header does not end.');
  }
  const text = new TextDecoder().decode(
    new Uint8Array(buffer, PREFIX_BYTES, bytes),
  );
  return JSON.parse(text);
}

function viewColumns(
  buffer: ArrayBuffer,
  lengths: number[],
  start: number,
): SnapshotColumns {
  let end = start;
  const views = COLUMN_TABLE.map(([name, kind], i) => {
    const offset = align(end);
    end = offset + lengths[i] * ARRAYS[kind].BYTES_PER_ELEMENT;
    if (!(end <= buffer.byteLength)) {
      throw new Error(
        `This snapshot is damaged: its column ${name} does not end.`,
      );
    }
    return [name, new ARRAYS[kind](buffer, offset, lengths[i])] as const;
  });
  return Object.fromEntries(views) as unknown as SnapshotColumns;
}

function align(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/** FNV-1a over 32-bit words and the last bytes; the length is checked apart. */
function checksum(bytes: Uint8Array): number {
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
