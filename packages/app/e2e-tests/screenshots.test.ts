import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { useLook } from './harness/look';
import { lookAtAll } from './harness/lookAtAll';
import { demoTest as test, expect } from './harness/test';

/** The README's pictures are made by this run; without a folder to put them in it only looks that the pages are there. */
const folder = process.env.BERTH_SCREENSHOTS;

const service = '/catalog/default/component/llm-gateway';

/** A page in either theme and language. */
const LOOKS = [
  { theme: 'light', language: 'en', suffix: 'light' },
  { theme: 'light', language: 'ja', suffix: 'japanese-light' },
  { theme: 'dark', language: 'en', suffix: 'dark' },
  { theme: 'dark', language: 'ja', suffix: 'japanese-dark' },
] as const;
/** Where no pictures are made, the look that axe sees too is enough. */
const everyLook = folder ? LOOKS : LOOKS.slice(0, 1);

/** Until something is said of a cluster. */
async function clustersAreThere(page: Page) {
  await expect(
    page.getByText(/\d .*tokyo-h100|tokyo-h100 .*\d/).first(),
  ).toBeVisible();
}

async function picture(page: Page, name: string) {
  if (folder) {
    const path = resolve(__dirname, '../../..', folder);
    mkdirSync(path, { recursive: true });
    await page.screenshot({
      path: resolve(path, `${name}.png`),
      animations: 'disabled',
    });
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`a service in ${theme}`, async ({ page, baseURL }) => {
    await useLook(page, { theme });
    await page.setViewportSize({ width: 1440, height: 1360 });
    await page.goto(`${baseURL}${service}/berth`);
    await expect(page.locator('body')).toHaveAttribute(
      'data-theme-mode',
      theme,
    );
    await clustersAreThere(page);
    await lookAtAll(page);
    await expect(page.getByRole('group', { name: 'Nodes' })).toBeVisible();
    await picture(page, `service-tab-${theme}`);
    await page.goto(`${baseURL}${service}`);
    await clustersAreThere(page);
    await picture(page, `service-card-${theme}`);
  });
}

test('a service in Japanese', async ({ page, baseURL }) => {
  await useLook(page, { language: 'ja' });
  await page.setViewportSize({ width: 1440, height: 1360 });
  await page.goto(`${baseURL}${service}/berth`);
  await expect(page.getByText(/tokyo-h100 で .*待機中/).first()).toBeVisible();
  await lookAtAll(page);
  await picture(page, 'service-tab-japanese');
});

test('a service on 360 pixels', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 1200 });
  await page.goto(`${baseURL}${service}/berth`);
  await clustersAreThere(page);
  await lookAtAll(page);
  await picture(page, 'service-tab-narrow');
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

/** The form of an inference server, where not all of it fits. */
async function openForm(page: Page, baseURL: string | undefined) {
  const formData = JSON.stringify({
    name: 'chat',
    namespace: 'models',
    owner: 'group:default/team-llm',
    placement: {
      model: 'meta-llama/Llama-3.3-70B-Instruct',
      gpu: 'H100',
      pods: 12,
      maxPods: 12,
      cluster: 'tokyo-h100',
    },
  });
  await page.goto(
    `${baseURL}/create/templates/default/llm-inference?formData=${encodeURIComponent(
      formData,
    )}`,
  );
  // Both languages have the name of the field, and neither its button.
  await page.locator('form button[type=submit]').click();
  await clustersAreThere(page);
  await expect(page.locator('[data-node]').first()).toBeVisible();
}

for (const { suffix, ...look } of everyLook) {
  test(`a template's form: ${suffix}`, async ({ page, baseURL }) => {
    await useLook(page, look);
    await page.setViewportSize({ width: 1440, height: 2000 });
    await openForm(page, baseURL);
    await expect(
      page.getByRole('button', { name: /^(Take it: |これにする：)/ }).first(),
    ).toBeVisible();
    await picture(page, `creating-${suffix}`);
  });
}

test("a template's form on 360 pixels", async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 3400 });
  await openForm(page, baseURL);
  await picture(page, 'creating-narrow');
  // The tabs above it are the scaffolder's, and wider than the window.
  const field = page
    .getByRole('heading', { name: 'Model, GPUs and cluster' })
    .locator('..');
  const overflow = await field.evaluate(element =>
    Math.max(
      element.scrollWidth - element.clientWidth,
      element.getBoundingClientRect().right - window.innerWidth,
    ),
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

/** My services, the reader's own, the first cards. */
async function openServices(page: Page, baseURL: string | undefined) {
  await page.goto(`${baseURL}/berth/services`);
  await expect(page.getByRole('article').nth(3)).toBeVisible();
}

for (const { suffix, ...look } of everyLook) {
  test(`my services: ${suffix}`, async ({ page, baseURL }) => {
    await useLook(page, look);
    await page.setViewportSize({ width: 1440, height: 1000 });
    await openServices(page, baseURL);
    await picture(page, `my-services-${suffix}`);
  });
}

test('my services on 360 pixels', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 1200 });
  await openServices(page, baseURL);
  await picture(page, 'my-services-narrow');
});

const fleet = [
  {
    view: 'clusters',
    height: 860,
    open: (page: Page) => expect(page.getByRole('table').nth(1)).toBeVisible(),
  },
  {
    view: 'map',
    height: 820,
    open: async (page: Page) => {
      for (const name of ['Tokyo', 'Nagoya']) {
        await page.getByRole('checkbox', { name: new RegExp(name) }).check();
      }
      // One of them pointed at, and what is said of it.
      const map = page.getByRole('application');
      await map.hover({ position: { x: 24, y: 42 } });
      await expect(map.locator('..').getByRole('status')).not.toBeEmpty();
    },
  },
  {
    view: 'holders',
    height: 720,
    open: (page: Page) =>
      expect(page.getByRole('rowheader').first()).toBeVisible(),
  },
  {
    view: 'waiting',
    height: 720,
    open: (page: Page) => expect(page.getByRole('table').first()).toBeVisible(),
  },
];

for (const { view, height, open } of fleet) {
  for (const { suffix, ...look } of everyLook) {
    test(`the fleet's ${view}: ${suffix}`, async ({ page, baseURL }) => {
      await useLook(page, look);
      await page.setViewportSize({ width: 1440, height });
      await page.goto(`${baseURL}/berth/fleet?view=${view}`);
      await open(page);
      // What waits is an answer of its own.
      await expect(page.locator('a[href*="view=waiting"]')).toContainText(/\d/);
      await picture(page, `fleet-${view}-${suffix}`);
    });
  }
}
