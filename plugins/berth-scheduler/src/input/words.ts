import { parseMillis } from '../kubernetes/quantity';
import { FieldError } from './FieldError';
import type { Word } from './Schema';

/**
 * Reads one value that is neither `null` nor `undefined`.
 *
 * @returns The value as it is to be read; the same one wherever nothing has to change.
 * @throws FieldError or QuantityError for a value that cannot be read.
 */
export type Reader = (value: unknown) => unknown;

interface WordReader {
  read: Reader;
  /** What `null` stands for inside lists and maps. */
  zero: unknown;
}

/** The API server stores no object that is larger (etcd's limit of a request). */
const LONGEST_TEXT = 1.5 * 1024 * 1024;
const RFC_3339 =
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d([.,]\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

function readString(value: unknown): string {
  if (typeof value !== 'string') {
    throw new FieldError('must be a string');
  }
  if (value.length > LONGEST_TEXT) {
    throw new FieldError(`must not be longer than ${LONGEST_TEXT}`);
  }
  return value;
}

function readBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') {
    throw new FieldError('must be true or false');
  }
  return value;
}

function readInt32(value: unknown): number {
  // eslint-disable-next-line no-bitwise
  if (typeof value !== 'number' || (value | 0) !== value) {
    throw new FieldError('must be an integer of 32 bits');
  }
  return value;
}

function readInt64(value: unknown): unknown {
  if (!Number.isSafeInteger(value)) {
    throw new FieldError('must be an integer of up to 2^53');
  }
  return value;
}

function readQuantity(value: unknown): unknown {
  millisOf(value);
  return value;
}

function readAmount(value: unknown): unknown {
  if (millisOf(value) < 0n) {
    throw new FieldError('must not be negative');
  }
  return value;
}

function millisOf(value: unknown): bigint {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new FieldError('must be a quantity');
  }
  return parseMillis(value);
}

function readTime(value: unknown): unknown {
  if (
    typeof value !== 'string' ||
    !RFC_3339.test(value) ||
    Number.isNaN(Date.parse(value))
  ) {
    throw new FieldError('must be a time of RFC 3339');
  }
  return value;
}

function readIntOrString(value: unknown): unknown {
  return typeof value === 'number' ? readInt32(value) : readString(value);
}

export const WORDS: Readonly<Record<Word, WordReader>> = {
  string: { read: readString, zero: '' },
  text: { read: readString, zero: '' },
  boolean: { read: readBoolean, zero: false },
  int32: { read: readInt32, zero: 0 },
  int64: { read: readInt64, zero: 0 },
  quantity: { read: readQuantity, zero: '0' },
  amount: { read: readAmount, zero: '0' },
  time: { read: readTime, zero: undefined },
  intOrString: { read: readIntOrString, zero: 0 },
  present: { read: () => true, zero: undefined },
};
