/**
 * What a map holds for a key; made first where it holds nothing.
 * Source: `Map.prototype.getOrInsertComputed` of ECMAScript 2026, which browsers do not all have yet.
 */
export function getOrInsert<K, V extends NonNullable<unknown>>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
