import { existsSync } from 'node:fs';
import { Browser, BrowserContext, chromium, Page } from '@playwright/test';

/** Debian's where it is, as in the end-to-end tests. */
const CHROMIUM = process.env.BERTH_CHROMIUM ?? '/usr/bin/chromium';
const DEADLINE_MS = 120_000;

/** What the moment at which a page has all texts that a visitor waits for is noted as. */
export const TEXTS = 'texts';

/** A Chromium whose every visitor is a new one, signed in as a guest. */
export class FaceBrowser {
  readonly #browser: Browser;
  readonly #url: string;

  private constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  static async start(url: string): Promise<FaceBrowser> {
    const browser = await chromium.launch({
      ...(existsSync(CHROMIUM) && { executablePath: CHROMIUM }),
      // Root, as in most containers, has no user namespaces to sandbox with.
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    return new FaceBrowser(browser, url);
  }

  /**
   * Lets a visitor look at a page. What they had loaded before is still in their cache.
   *
   * @param texts - When the page first has all of them is noted too, as {@link TEXTS}.
   */
  async visit<T>(
    path: string,
    look: (page: Page) => Promise<T>,
    texts: readonly string[] = [],
  ): Promise<T> {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
    });
    try {
      const page = await this.#signIn(context);
      await page.addInitScript(noteWhatIsSeen, { texts, textsKey: TEXTS });
      await page.goto(`${this.#url}${path}`);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }

  async #signIn(context: BrowserContext): Promise<Page> {
    context.setDefaultTimeout(DEADLINE_MS);
    const page = await context.newPage();
    // By this call the loader of TypeScript keeps the names of functions, in those that are sent to the page too.
    await page.addInitScript('globalThis.__name = named => named');
    await page.goto(`${this.#url}/settings`);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('heading', { name: 'Settings' }).first().waitFor();
    return page;
  }
}

/** In the page: when something was first drawn, by a selector, in ms since the navigation. */
function noteWhatIsSeen(options: {
  texts: readonly string[];
  textsKey: string;
}) {
  const { texts, textsKey } = options;
  const seen: Record<string, number> = {};
  Object.assign(window, { berthSeen: seen });
  const has = (selector: string) => () =>
    document.querySelector(selector) !== null;
  const wanted: Record<string, () => boolean> = {
    '[role=listitem] article': has('[role=listitem] article'),
    'canvas[role=application]': has('canvas[role=application]'),
  };
  if (texts.length > 0) {
    wanted[textsKey] = () => {
      // Headings and menus have some of the words before there is anything to read.
      const text = document.querySelector('main')?.textContent ?? '';
      return texts.every(one => text.includes(one));
    };
  }
  new MutationObserver(() => {
    for (const [key, isThere] of Object.entries(wanted)) {
      if (key in seen || !isThere()) continue;
      seen[key] = NaN;
      // Drawn in the first of these frames, on the screen before the second.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          seen[key] = performance.now();
        }),
      );
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
