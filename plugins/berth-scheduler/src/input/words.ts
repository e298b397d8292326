import { parseMillis } from '../kubernetes/quantity';
import { must } from './FieldError';
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
const TOO_LONG = `not be longer than ${LONGEST_TEXT}`;
const RFC_3339 =
  /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d([.,]\d{1,9})?([Zz]|[+-]\d\d:\d\d)$/;

function readString(value: unknown): string {
  must(typeof value === 'string', 'be a string');
  must(value.length <= LONGEST_TEXT, TOO_LONG);
  return value;
}

function readBoolean(value: unknown): boolean {
  must(typeof value === 'boolean', 'be true or false');
  return value;
}

function readInt32(value: unknown): number {
  must(
    // eslint-disable-next-line no-bitwise
    typeof value === 'number' && (value | 0) === value,
    'be an integer of 32 bits',
  );
  return value;
}

function readInt64(value: unknown): unknown {
  must(Number.isSafeInteger(value), 'be an integer of up to 2^53');
  return value;
}

function readQuantity(value: unknown): unknown {
  millisOf(value);
  return value;
}

function readAmount(value: unknown): unknown {
  must(millisOf(value) >= 0n, 'not be negative');
  return value;
}

function millisOf(value: unknown): bigint {
  must(typeof value === 'string' || typeof value === 'number', 'be a quantity');
  return parseMillis(value);
}

function readTime(value: unknown): unknown {
  must(isTime(value), 'be a time of RFC 3339');
  return value;
}

/** Whether a value is a time as the API server writes it. */
export function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    RFC_3339.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

/** Whether a value is a text that the API server could store. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
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
  present: { read: () => true, zero: undefined },
};
