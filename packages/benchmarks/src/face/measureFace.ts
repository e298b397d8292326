import type { Page } from '@playwright/test';
import { WITH_BERTH, WITHOUT_BERTH } from './faceAnswers';
import type { FaceBrowser } from './FaceBrowser';
import { Frames, measureFrames } from './measureFrames';
import { scriptsOf } from './scriptsOf';
import { seenAt } from './seenAt';

const CARD = '[role=listitem] article';
const MAP = 'canvas[role=application]';
const GPUS = '/v1/fleet/gpus';

/**
 * Bytes, gzipped, of the scripts that the page of a Component loads for Berth's card: those of the page with the card which
 * the page of a Component without it does not load.
 */
export async function measureCard(
  browser: FaceBrowser,
): Promise<{ bytes: number; scripts: number; before: number }> {
  const ready = (page: Page) =>
    page.getByRole('heading', { name: 'About' }).first().waitFor();
  const without = await scriptsOf(
    browser,
    `/catalog/default/component/${WITHOUT_BERTH}`,
    ready,
  );
  const withCard = await scriptsOf(
    browser,
    `/catalog/default/component/${WITH_BERTH}`,
    async page => {
      await ready(page);
      await page.getByRole('heading', { name: 'Running' }).waitFor();
    },
  );
  const own = [...withCard].filter(([path]) => !without.has(path));
  return {
    bytes: own.reduce((sum, [, bytes]) => sum + bytes, 0),
    scripts: own.length,
    before: [...without.values()].reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** Milliseconds from the navigation, and frames while all cards are scrolled through. */
export interface ServicesFigures {
  firstPaint: number;
  firstCards: number;
  cardsInPage: number;
  scroll: Frames;
}

export async function measureServices(
  browser: FaceBrowser,
): Promise<ServicesFigures> {
  return browser.visit('/berth/services?scope=all', async page => {
    await page.locator(CARD).first().waitFor();
    const firstCards = await seenAt(page, CARD);
    const firstPaint = await page.evaluate(
      () =>
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    await page.mouse.move(800, 700);
    const scroll = await measureFrames(page, async () => {
      for (let step = 0; step < 60; step++) {
        await page.mouse.wheel(0, 600);
        await page.waitForTimeout(30);
      }
    });
    const cardsInPage = await page.locator(CARD).count();
    return { firstPaint, firstCards, cardsInPage, scroll };
  });
}

/** Milliseconds, and frames while the map moves. */
export interface MapFigures {
  /** From the last byte of the answer to the frame with the map: reading, laying out, colouring and drawing it. */
  first: number;
  /** From a click to the frame with every GPU in it. */
  whole: number;
  pan: Frames;
  zoom: Frames;
}

export async function measureMap(browser: FaceBrowser): Promise<MapFigures> {
  return browser.visit('/berth/fleet?view=map', async page => {
    const map = page.locator(MAP);
    await map.waitFor();
    const drawn = await seenAt(page, MAP);
    const answered = await page.evaluate(
      path =>
        performance
          .getEntriesByType('resource')
          .map(entry => entry as PerformanceResourceTiming)
          .find(({ name }) => name.includes(path))?.responseEnd ?? NaN,
      GPUS,
    );
    await map.scrollIntoViewIfNeeded();
    const whole = await page.getByRole('button', { name: 'Show all' }).evaluate(
      (button: HTMLButtonElement, selector) =>
        new Promise<number>(resolve => {
          const start = performance.now();
          button.click();
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              // What is read back has been drawn.
              document
                .querySelector<HTMLCanvasElement>(selector)!
                .getContext('2d')!
                .getImageData(0, 0, 1, 1);
              resolve(performance.now() - start);
            }),
          );
        }),
      MAP,
    );
    await map.focus();
    const zoom = await measureFrames(page, async () => {
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press(step < 20 ? '+' : '-');
      }
    });
    for (let step = 0; step < 6; step++) await page.keyboard.press('+');
    const box = (await map.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 100);
    await page.mouse.down();
    const pan = await measureFrames(page, async () => {
      for (let step = 0; step < 120; step++) {
        const far = Math.abs(60 - step);
        await page.mouse.move(
          box.x + box.width / 2 + (60 - far) * 4,
          box.y + 100 + (60 - far) * 2,
        );
      }
    });
    await page.mouse.up();
    return { first: drawn - answered, whole, pan, zoom };
  });
}
