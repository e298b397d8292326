import type { Page } from '@playwright/test';

/** Longer than this is felt. */
const LONG_MS = 50;

/** How smoothly a page moved. */
export interface Frames {
  perSecond: number;
  /** Frames that took more than 50 ms. */
  long: number;
  worstMs: number;
}

/** Counts the frames of a page while something is done to it. */
export async function measureFrames(
  page: Page,
  act: () => Promise<void>,
): Promise<Frames> {
  await page.evaluate(() => {
    const at: number[] = [];
    let isRunning = true;
    const note = (now: number) => {
      at.push(now);
      if (isRunning) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(window, {
      berthFrames: () => {
        isRunning = false;
        return at;
      },
    });
  });
  await act();
  const at = await page.evaluate(() =>
    (window as unknown as { berthFrames: () => number[] }).berthFrames(),
  );
  const lengths = at.slice(1).map((now, index) => now - at[index]);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    perSecond: (lengths.length / total) * 1_000,
    long: lengths.filter(length => length > LONG_MS).length,
    worstMs: Math.max(...lengths),
  };
}
