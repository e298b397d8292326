import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { demoTest as test, expect } from './harness/test';
import { looks, useLook } from './harness/look';
import { lookAtAll } from './harness/lookAtAll';

/** What Backstage draws around Berth and breaks a rule by itself. All else on the page is looked at. */
const NOT_OURS: Array<{ selector: string; reason: string }> = [
  {
    selector: '.bui-VisuallyHidden',
    reason:
      "what Backstage's own header says to screen readers is in no landmark",
  },
  {
    selector: '.bui-Tabs',
    reason:
      'the tabs of a Backstage page are in no landmark, and name a panel that Backstage does not draw',
  },
  {
    selector: 'form .MuiTypography-h5',
    reason:
      "the heading of a list in the scaffolder's forms leaves out levels above it",
  },
];

const service = '/catalog/default/component/llm-gateway';
const services = '/berth/services';
const fleet = '/berth/fleet';

interface Place {
  name: string;
  path: string;
  width?: number;
  /** Where Backstage draws the page around: all that is looked at. */
  only?: string;
  /** Waits until all is drawn, and opens what is closed; by roles alone, because the words differ. */
  open: (page: Page) => Promise<void>;
}

const places: Place[] = [
  {
    name: 'the card of a service',
    path: service,
    open: page => expect(page.getByRole('table').first()).toBeVisible(),
  },
  {
    name: 'the tab of a service, with all that can be opened',
    path: `${service}/berth`,
    open: async page => {
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      await lookAtAll(page);
      await expect(page.locator('[data-node]').first()).toBeVisible();
      await openAll(page);
    },
  },
  {
    name: 'the tab of a training job, with all that can be opened',
    path: '/catalog/default/component/llm-finetune/berth',
    open: async page => {
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      await lookAtAll(page);
      await openAll(page);
    },
  },
  {
    name: 'the tab of a service on 360 pixels',
    path: `${service}/berth`,
    width: 360,
    open: async page => {
      await expect(page.getByRole('rowheader').first()).toBeVisible();
      await lookAtAll(page);
      await expect(page.locator('[data-node]').first()).toBeVisible();
    },
  },
  {
    name: 'what would fit in another cluster',
    path: `${service}/berth?cluster=nagoya-a100&gpus=8&replicas=30`,
    open: page => expect(page.locator('[data-node]').first()).toBeVisible(),
  },
  {
    name: 'my services',
    path: `${services}?scope=all`,
    open: page => expect(page.getByRole('article').first()).toBeVisible(),
  },
  {
    name: 'my services, filtered to nothing',
    path: `${services}?scope=all&text=there-is-no-such-service`,
    open: async page => {
      await expect(page.getByRole('main').getByRole('textbox')).toBeVisible();
      await expect(page.getByRole('article')).toHaveCount(0);
    },
  },
  {
    name: 'my services on 360 pixels',
    path: `${services}?scope=all`,
    width: 360,
    open: page => expect(page.getByRole('article').first()).toBeVisible(),
  },
  {
    name: 'the clusters of the fleet',
    path: fleet,
    open: page => expect(page.getByRole('table').nth(1)).toBeVisible(),
  },
  ...['owner', 'state', 'utilisation'].map(colour => ({
    name: `the GPU map by ${colour}, a GPU pointed at, with its table`,
    path: `${fleet}?view=map&colour=${colour}`,
    open: async (page: Page) => {
      const map = page.getByRole('application');
      await map.focus();
      await page.keyboard.press('Home');
      await openAll(page);
      await expect(page.getByRole('table')).toBeVisible();
    },
  })),
  {
    name: 'who holds what',
    path: `${fleet}?view=holders`,
    open: page => expect(page.getByRole('rowheader').first()).toBeVisible(),
  },
  {
    name: 'what is waiting',
    path: `${fleet}?view=waiting`,
    open: async page => {
      await expect(page.getByRole('table').first()).toBeVisible();
      await openAll(page);
    },
  },
  {
    name: 'the fleet on 360 pixels',
    path: `${fleet}?view=map`,
    width: 360,
    open: page => expect(page.getByRole('application')).toBeVisible(),
  },
  {
    name: 'the widget of the home page',
    path: '/home',
    // Beside it are widgets of Backstage.
    only: '.react-grid-item:has(article)',
    open: page =>
      expect(
        page.locator('.react-grid-item').getByRole('article').first(),
      ).toBeVisible(),
  },
  ...[
    'llm-inference',
    'distributed-training',
    'batch-inference',
    'notebook',
  ].map(template => ({
    name: `the form of the template ${template}, with its answer`,
    only: 'form',
    path: `/create/templates/default/${template}?formData=${encodeURIComponent(
      JSON.stringify({
        ...{ name: 'new-one', namespace: 'llm' },
        owner: 'group:default/team-llm',
      }),
    )}`,
    open: async (page: Page) => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('radio', { name: /^tokyo-h100/ }).check();
      await expect(
        page.getByRole('heading', { name: /tokyo-h100/ }),
      ).toBeVisible();
    },
  })),
];

/** Opens every disclosure, those within others too. */
async function openAll(page: Page) {
  const closed = page.locator(
    'main details:not([open]) > summary, article [aria-expanded=false]',
  );
  for (let left = 40; left > 0 && (await closed.count()) > 0; left--) {
    await closed.first().click();
  }
}

/** What axe finds, one line for each element. */
async function violations(page: Page, only?: string): Promise<string[]> {
  let axe = new AxeBuilder({ page });
  if (only) axe = axe.include(only);
  for (const { selector } of NOT_OURS) axe = axe.exclude(selector);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id} at ${target.join(' ')}: ${html}: ${failureSummary}`,
    ),
  );
}

test.beforeAll(() => {
  for (const { selector, reason } of NOT_OURS) {
    process.stdout.write(`not looked at: ${selector}: ${reason}\n`);
  }
  for (const { name, only } of places) {
    if (only) {
      process.stdout.write(
        `of ${name} looked at: ${only}, in a page that Backstage draws\n`,
      );
    }
  }
});

for (const look of looks) {
  const { theme, language } = look;
  test(`every page is open to everybody in ${theme}, in ${language}`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(places.length * 30_000);
    await useLook(page, look);
    for (const { name, path, width = 1280, only, open } of places) {
      await test.step(name, async () => {
        await page.setViewportSize({ width, height: 1000 });
        await page.goto(`${baseURL}${path}`);
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          theme,
        );
        await open(page);
        expect.soft(await violations(page, only), name).toEqual([]);
      });
    }
  });
}
