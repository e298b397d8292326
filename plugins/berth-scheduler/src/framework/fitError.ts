/** A reason and on how many nodes it was given. @public */
export interface ReasonCount {
  reason: string;
  count: number;
}

/**
 * The text of the event `FailedScheduling`. A node that gives two reasons counts for both. Reasons are sorted as text
 * with their counts, so that `10 …` comes before `2 …`.
 * Source: pkg/scheduler/framework/types.go `FitError.Error`.
 *
 * @param options - `preFilter` replaces the reasons of nodes; `postFilter` follows as it is.
 */
export function fitError(options: {
  nodes: number;
  reasons: ReadonlyMap<string, number>;
  preFilter?: string;
  postFilter?: string;
}): string {
  const { nodes, reasons, preFilter, postFilter } = options;
  const histogram = [...reasons]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
  const parts = [`0/${nodes} nodes are available:`];
  if (preFilter ?? histogram) {
    parts.push(`${preFilter ?? histogram}.`);
  }
  if (postFilter) {
    parts.push(postFilter);
  }
  return parts.join(' ');
}

/** Counts reasons, most frequent first. */
export function histogramOf(reasons: ReadonlyMap<string, number>) {
  return [...reasons]
    .map(([reason, count]): ReasonCount => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
