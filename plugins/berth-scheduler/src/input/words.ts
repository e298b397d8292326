import { parseMillis, QuantityError } from '../kubernetes/quantity';
import type { Place } from './Place';
import type { Word } from './Schema';

/**
 * Reads one value that is neither `null` nor `undefined`.
 *
 * @returns The value as it is to be read; the same one wherever nothing has to change.
 * @throws InputError for a value that cannot be read.
 */
export type Reader = (value: unknown, place: Place, depth: number) => unknown;

interface WordReader {
  read: Reader;
  /** What `null` stands for inside lists and maps. */
  zero: unknown;
}

/** The API server stores no object that is larger (etcd's limit of a request). */
const LONGEST_TEXT = 1.5 * 1024 * 1024;
const RFC_3339 =
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d([.,]\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

const readString: Reader = (value, place, depth) => {
  if (typeof value !== 'string') {
    return place.refuse(depth, 'must be a string');
  }
  return value.length <= LONGEST_TEXT
    ? value
    : place.refuse(depth, `must not be longer than ${LONGEST_TEXT}`);
};

const readInt32: Reader = (value, place, depth) =>
  // eslint-disable-next-line no-bitwise
  typeof value === 'number' && (value | 0) === value
    ? value
    : place.refuse(depth, 'must be an integer of 32 bits');

const readQuantity: Reader = (value, place, depth) => {
  millisOf(value, place, depth);
  return value;
};

const readAmount: Reader = (value, place, depth) =>
  millisOf(value, place, depth) >= 0n
    ? value
    : place.refuse(depth, 'must not be negative');

function millisOf(value: unknown, place: Place, depth: number): bigint {
  if (typeof value !== 'string' && typeof value !== 'number') {
    return place.refuse(depth, 'must be a quantity');
  }
  try {
    return parseMillis(value);
  } catch (error) {
    if (error instanceof QuantityError) {
      return place.refuse(depth, error.message, error);
    }
    throw error;
  }
}

export const WORDS: Readonly<Record<Word, WordReader>> = {
  string: { read: readString, zero: '' },
  text: { read: readString, zero: '' },
  boolean: {
    read: (value, place, depth) =>
      typeof value === 'boolean'
        ? value
        : place.refuse(depth, 'must be true or false'),
    zero: false,
  },
  int32: { read: readInt32, zero: 0 },
  int64: {
    read: (value, place, depth) =>
      Number.isSafeInteger(value)
        ? value
        : place.refuse(depth, 'must be an integer of up to 2^53'),
    zero: 0,
  },
  quantity: { read: readQuantity, zero: '0' },
  amount: { read: readAmount, zero: '0' },
  time: {
    read: (value, place, depth) =>
      typeof value === 'string' &&
      RFC_3339.test(value) &&
      !Number.isNaN(Date.parse(value))
        ? value
        : place.refuse(depth, 'must be a time of RFC 3339'),
    zero: undefined,
  },
  intOrString: {
    read: (value, place, depth) =>
      typeof value === 'number'
        ? readInt32(value, place, depth)
        : readString(value, place, depth),
    zero: 0,
  },
  present: { read: () => true, zero: undefined },
};
