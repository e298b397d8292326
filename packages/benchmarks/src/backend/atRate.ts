const TICK_MS = 10;

/**
 * Writes so many a second from now on, as evenly as timers are. Returns how to stop.
 *
 * @param options - `written` counts all that was written, be it by somebody else.
 */
export function atRate(
  perSecond: number,
  options: { written: () => number; write: () => void },
): () => void {
  const { written, write } = options;
  const begin = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - begin) / 1_000) * perSecond;
    while (written() < due) write();
  }, TICK_MS);
  return () => clearInterval(timer);
}
