/** Milliseconds of each call. */
export async function samples(options: {
  count: number;
  warmUp: number;
  run: () => unknown;
}): Promise<number[]> {
  const { count, warmUp, run } = options;
  for (let i = 0; i < warmUp; i++) {
    await run();
  }
  const taken: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  return taken;
}

/** The middle of the sorted values; the mean of the two middle ones of an even count. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
