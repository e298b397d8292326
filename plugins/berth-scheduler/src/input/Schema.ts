/**
 * What a field must be: a word for a value, `[schema]` for a list, `{ '*': schema }` for a map, and anything else for the
 * fields of an object. As the API server decodes JSON, `null` is the same as absent, inside lists and maps the empty value,
 * and fields that are not named here are dropped.
 * @public
 */
export type Schema =
  | Word
  | readonly [Schema]
  | { readonly [field: string]: Schema };

/**
 * What a single value must be.
 * @public
 */
export type Word =
  | 'string'
  /** Text that is empty where it is absent. */
  | 'text'
  | 'boolean'
  | 'int32'
  /** An integer of up to 2^53, which is what is exact here. */
  | 'int64'
  /** A quantity of Kubernetes. */
  | 'quantity'
  /** A quantity that is not negative. */
  | 'amount'
  /** RFC 3339. */
  | 'time'
  /** Of whatever shape: it matters only that it is there. */
  | 'present';

/** A schema that names every field of a type, so that none is dropped by oversight. */
export type SchemaOf<T> = { readonly [K in keyof Required<T>]: Schema };
