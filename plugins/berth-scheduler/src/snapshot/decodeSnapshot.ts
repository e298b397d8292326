import { COLUMN_TABLE, type SnapshotColumns } from './columns';
import {
  align,
  checksum,
  MAGIC,
  PREFIX_BYTES,
  VERSION,
  type WrittenHeader,
} from './format';
import { asPodClass } from './PodClass';
import type { SnapshotContent, SnapshotHeader } from './SnapshotContent';

const ARRAYS = {
  u8: Uint8Array,
  u32: Uint32Array,
  f64: Float64Array,
} as const;

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
