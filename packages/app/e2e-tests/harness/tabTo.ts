import type { Locator, Page } from '@playwright/test';

/** More than there is to stop at on any page. */
const MOST_STOPS = 200;

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const isThere = await wanted.evaluateAll(elements =>
      elements.some(element => element === document.activeElement),
    );
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${wanted}`);
}
