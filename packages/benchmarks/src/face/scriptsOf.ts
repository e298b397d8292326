import type { Page } from '@playwright/test';
import type { FaceBrowser } from './FaceBrowser';

/** Scripts that a page loads: bytes as they are sent, by path. */
export async function scriptsOf(
  browser: FaceBrowser,
  path: string,
  ready: (page: Page) => Promise<void>,
): Promise<Map<string, number>> {
  return browser.visit(path, async page => {
    await ready(page);
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(entry => entry as PerformanceResourceTiming)
        .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
        .map(
          ({ name, encodedBodySize }) =>
            [new URL(name).pathname, encodedBodySize] as const,
        ),
    );
    return new Map(loaded);
  });
}
