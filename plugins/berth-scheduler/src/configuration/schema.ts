/**
 * The shape of a field as Go decodes it: a word for a scalar, `[shape]` for a list, `{ '*': shape }` for a map and
 * anything else for the fields of a struct. `duration` is text as `time.ParseDuration` reads it; `any` is not read.
 */
export type Schema =
  | 'string'
  | 'boolean'
  | 'int32'
  | 'int64'
  | 'number'
  | 'duration'
  | 'any'
  | readonly [Schema]
  | { readonly [field: string]: Schema };

/** What a schema decodes to; durations become seconds. Every field may be absent. */
export type Decoded<S> = S extends 'string'
  ? string
  : S extends 'boolean'
  ? boolean
  : S extends 'int32' | 'int64' | 'number' | 'duration'
  ? number
  : S extends 'any'
  ? unknown
  : S extends readonly [infer E]
  ? Array<Decoded<E>>
  : S extends { readonly '*': infer E }
  ? Record<string, Decoded<E>>
  : { [K in keyof S]?: Decoded<S[K]> };
