import type { Clock } from './Clock';

/** Resolves after `ms`, or at once when the signal aborts; the caller looks at the signal to know which. */
export function sleep(options: {
  clock: Clock;
  ms: number;
  signal: AbortSignal;
}): Promise<void> {
  const { clock, ms, signal } = options;
  return new Promise(resolve => {
    if (signal.aborted) {
      resolve();
      return;
    }
    let cancel = () => {};
    const onAbort = () => {
      cancel();
      resolve();
    };
    cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
