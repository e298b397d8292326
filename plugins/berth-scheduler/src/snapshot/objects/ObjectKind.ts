import { objectReader } from '../../input/objectReader';
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

/** What every object is called. */
interface Named {
  /** Empty where it has none. */
  name: string;
  /** `default` where it names none, or is of a kind without namespaces. */
  namespace: string;
}

/**
 * @param rules - `read` gets what `schema` describes. Without `say` nothing of the object belongs to a tenant.
 */
export function objectKind<Input extends object, T extends object>(
  kind: string,
  rules: {
    schema: Schema;
    read(input: Input, named: Named): T;
    say?(object: T, words: Words): T;
  },
): ObjectKind<T> {
  const { schema, read, say = object => object } = rules;
  const readInput = objectReader<Input & { metadata?: Partial<Named> }>(
    kind,
    schema,
  );
  return {
    schema,
    say,
    read(object) {
      const input = readInput(object);
      const { name = '', namespace } = input.metadata ?? {};
      return read(input, { name, namespace: namespace || 'default' });
    },
  };
}
