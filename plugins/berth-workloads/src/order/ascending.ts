/** Numbers by size, strings by code unit: the same order on every machine, whatever its locale. */
export function ascending<T extends string | number>(a: T, b: T): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
