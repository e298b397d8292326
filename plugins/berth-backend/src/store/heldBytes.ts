import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import { isShared } from '../projection/pieces';

// What V8 takes on 64 bits without compressed pointers, as Node is built.
const WORD = 8;
const OBJECT_HEADER = 3 * WORD;
const LIST_HEADER = 6 * WORD;
const STRING_HEADER = 2 * WORD;
/** Of a hash table that is three quarters full. */
const MAP_ENTRY = 5 * WORD;
const SET_ENTRY = 3.5 * WORD;
/** A longer one is not shared among objects (see `StringPool`). */
const MAX_SHARED_LENGTH = 256;

export interface HeldObject {
  metadata: ObjectMeta;
}

/**
 * About how many bytes it takes to hold a projected object, its places in the indexes of a table included. The texts and
 * the parts that objects share are counted to none of them.
 */
export function heldBytes(object: HeldObject): number {
  const { name, uid, resourceVersion = '' } = object.metadata;
  return (
    structure(object) +
    text(name) +
    text(uid) +
    text(resourceVersion) +
    placesBytes(object)
  );
}

/** Of which its places in the indexes of one table take so many. */
export function placesBytes({ metadata }: HeldObject): number {
  const { labels = {}, ownerReferences = [] } = metadata;
  return (
    2 * MAP_ENTRY +
    SET_ENTRY * (Object.keys(labels).length + ownerReferences.length)
  );
}

function structure(value: unknown): number {
  if (typeof value === 'string') {
    return value.length > MAX_SHARED_LENGTH ? text(value) : 0;
  }
  if (typeof value !== 'object' || value === null || isShared(value)) return 0;
  if (Array.isArray(value)) {
    let bytes = LIST_HEADER + value.length * WORD;
    for (const element of value) bytes += structure(element);
    return bytes;
  }
  const fields: unknown[] = Object.values(value);
  let bytes = OBJECT_HEADER + fields.length * WORD;
  for (const field of fields) bytes += structure(field);
  return bytes;
}

function text(value: string): number {
  return STRING_HEADER + Math.ceil(value.length / WORD) * WORD;
}
