/**
 * What JSON can hold. A property that is `undefined` is not there, as in `JSON.stringify`.
 * @public
 */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };
