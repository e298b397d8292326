type Column = Uint32Array | Float64Array;

/** Lists of tuples of numbers, one for each node, and one column for each number of a tuple. */
interface Lists<C extends Column> {
  /** In which tuple the list of each node starts, and where the last one ends. */
  readonly start: Uint32Array;
  readonly columns: readonly C[];
}

interface ListOptions<C extends Column> {
  /** Number of nodes. */
  readonly size: number;
  readonly listOf: (node: number) => readonly number[];
  readonly columns: ReadonlyArray<new (length: number) => C>;
  /** What was laid out before for the same nodes, and 1 for each node that is as it was. */
  readonly former?: Lists<C> & { readonly isKept: Uint8Array };
}

/**
 * Lays out a list of tuples of numbers for each node. Lists that are as they were are copied from the former columns, where
 * they lie beside each other: to visit thousands of nodes takes ten times as long. Where all are, which is so when nodes
 * are cordoned or only their status changes, the columns stay: of 13 ms for 1,000 changes that saves one.
 */
export function layOutLists<C extends Column>(
  options: ListOptions<C>,
): Lists<C> {
  const { size, listOf, columns, former } = options;
  if (former && isUnchanged(options, former)) {
    return former;
  }
  const width = columns.length;
  const start = new Uint32Array(size + 1);
  for (let node = 0; node < size; node++) {
    const length = former?.isKept[node]
      ? former.start[node + 1] - former.start[node]
      : listOf(node).length / width;
    start[node + 1] = start[node] + length;
  }
  return {
    start,
    columns: columns.map((TypedArray, place) => {
      const column = new TypedArray(start[size]);
      const was = former?.columns[place];
      for (let node = 0; node < size; node++) {
        let at = start[node];
        if (was && former?.isKept[node]) {
          const end = former.start[node + 1];
          for (let i = former.start[node]; i < end; i++) {
            column[at++] = was[i];
          }
        } else {
          const list = listOf(node);
          for (let i = place; i < list.length; i += width) {
            column[at++] = list[i];
          }
        }
      }
      return column;
    }),
  };
}

function isUnchanged<C extends Column>(
  { size, listOf }: ListOptions<C>,
  { start, columns, isKept }: Lists<C> & { isKept: Uint8Array },
): boolean {
  const width = columns.length;
  for (let node = 0; node < size; node++) {
    if (!isKept[node]) {
      const list = listOf(node);
      const first = start[node];
      const isSame =
        list.length === (start[node + 1] - first) * width &&
        list.every(
          (number, i) =>
            number === columns[i % width][first + Math.floor(i / width)],
        );
      if (!isSame) {
        return false;
      }
    }
  }
  return true;
}
