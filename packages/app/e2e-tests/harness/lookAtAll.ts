import { expect, type Page } from '@playwright/test';

/** Scrolls to whatever is loaded only when somebody looks at it, until all of it is there, and back to the beginning. */
export async function lookAtAll(page: Page): Promise<void> {
  const awaited = page.locator('[aria-busy=true]');
  await expect(async () => {
    await awaited.evaluateAll(places => {
      for (const place of places) place.scrollIntoView();
    });
    await expect(awaited).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await page
    .locator('main')
    .first()
    .evaluate(main => main.scrollIntoView());
}
