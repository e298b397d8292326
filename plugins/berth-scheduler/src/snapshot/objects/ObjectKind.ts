import type { Schema } from '../../input/Schema';
import type { Words } from '../Words';

/** How one kind of object becomes part of a snapshot. */
export interface ObjectKind<T extends object> {
  /** The fields that are read of it. */
  readonly schema: Schema;
  /**
   * Keeps the fields that filters and scores read.
   *
   * @throws InputError that names the object and field if one of them has the wrong type.
   */
  read(input: object): T;
  /** The same in the words of a snapshot that leaves the backend: names of tenants as digests. */
  say(object: T, words: Words): T;
}
