import type { Page } from '@playwright/test';
import { FaceBrowser, TEXTS } from './FaceBrowser';
import { WITH_TABS, WITHOUT_TABS } from './recordTabs';
import { scriptsOf } from './scriptsOf';
import { seenAt } from './seenAt';

/** Where a plugin says how a Component is, and what it says there of each cluster once all of it is drawn. */
export interface Tab {
  path: string;
  /** Of its backend. */
  api: string;
  texts: readonly string[];
  /** Whether all of it is looked at, and not only what is in sight when it is opened. */
  isReadThrough?: boolean;
}

export interface TabFigures {
  /** Bytes of scripts, gzipped, that the page of a Component without either plugin does not load. */
  scripts: number;
  /** Bytes of what its backend answers, gzipped, until all is drawn. */
  answers: number;
  /** Milliseconds from the navigation to the frame with all clusters in it. */
  shown: number;
}

/** Scripts that the page of a Component loads with which neither plugin has anything to do. */
export async function scriptsWithoutTabs(
  browser: FaceBrowser,
): Promise<ReadonlySet<string>> {
  const scripts = await scriptsOf(
    browser,
    `/catalog/default/component/${WITHOUT_TABS}`,
    (page: Page) =>
      page.getByRole('heading', { name: 'About' }).first().waitFor(),
  );
  return new Set(scripts.keys());
}

/** One visit. The scripts of the tab are loaded anew by each visitor: nobody has been to this page before. */
export async function measureTab(
  browser: FaceBrowser,
  tab: Tab,
  without: ReadonlySet<string>,
): Promise<TabFigures> {
  return browser.visit(
    `/catalog/default/component/${WITH_TABS}${tab.path}`,
    async page => {
      const shown = await seenAt(page, TEXTS);
      if (tab.isReadThrough) await readThrough(page);
      // What is in sight is loaded, also where it came with the last of the texts.
      await page.waitForLoadState('networkidle');
      const loaded = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(entry => entry as PerformanceResourceTiming)
          .map(({ name, encodedBodySize }) => ({
            path: new URL(name).pathname,
            bytes: encodedBodySize,
          })),
      );
      const bytesOf = (matches: (path: string) => boolean) =>
        loaded
          .filter(({ path }) => matches(path))
          .reduce((sum, { bytes }) => sum + bytes, 0);
      return {
        scripts: bytesOf(path => path.endsWith('.js') && !without.has(path)),
        answers: bytesOf(path => path.startsWith(tab.api)),
        shown,
      };
    },
    tab.texts,
  );
}

/** Scrolls to whatever waits for that, until nothing is left that is being loaded. */
async function readThrough(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const awaited = document.querySelectorAll('[aria-busy=true]');
    for (const place of awaited) place.scrollIntoView();
    return awaited.length === 0;
  });
}
