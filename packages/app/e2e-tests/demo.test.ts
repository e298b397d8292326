import type { Page } from '@playwright/test';
import { lookAtAll } from './harness/lookAtAll';
import { tabTo } from './harness/tabTo';
import { expect, test } from './harness/test';

const runtime = '/catalog/default/component/llm-gateway/berth';

test('the catalog lists the demo services', async ({ page }) => {
  // A page of the list is twenty, and what is created meanwhile moves the rest on.
  await page.getByRole('textbox', { name: 'Search' }).fill('llm-gateway');
  await expect(
    page.getByRole('link', { name: 'llm-gateway', exact: true }),
  ).toBeVisible();
});

test('the card says the worst thing first and leads to the preview', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/catalog/default/component/llm-gateway`);
  await expect(
    page.getByText(/\d of \d pods wait in tokyo-h100/),
  ).toBeVisible();
  const clusters = page.getByRole('table', { name: 'Clusters' });
  await expect(
    clusters.getByRole('rowheader', { name: /tokyo-h100/ }),
  ).toBeVisible();
  await expect(
    clusters.getByRole('rowheader', { name: /nagoya-a100/ }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'See what would fit' }).click();
  await expect(
    page.getByRole('heading', { name: 'Placement preview' }),
  ).toBeVisible();
});

/** From the next keystroke to the frame in which the answer has changed, in milliseconds of the page's own clock. */
function untilAnswered(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let typed = 0;
        document.addEventListener(
          'keydown',
          () => {
            typed = performance.now();
          },
          { once: true, capture: true },
        );
        const nodes = document.querySelector('[role=group][aria-label=Nodes]')!;
        new MutationObserver((_records, observer) => {
          if (typed === 0) {
            // The demo lives: pods came or went before the key did.
            return;
          }
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - typed));
        }).observe(nodes, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
      }),
  );
}

test('the preview answers while one types, and the address keeps the question', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}${runtime}`);
  const answer = page.getByRole('status').filter({ hasText: /fit/ });
  const gpus = page.getByRole('textbox', { name: 'GPUs per replica' });
  await expect(answer).toBeVisible();
  const before = await answer.textContent();

  const times: number[] = [];
  for (const typed of ['2', '3', '4', '2', '1']) {
    const elapsed = untilAnswered(page);
    await gpus.selectText();
    await page.keyboard.press(typed);
    times.push(Math.round(await elapsed));
  }
  await expect(answer).not.toHaveText(before!);
  process.stdout.write(
    `the preview changed ${times.join(', ')} ms after each keystroke\n`,
  );

  await expect(page).toHaveURL(/gpus=1/);
  // The demo lives: what is read may be of before its last change.
  await expect(async () => {
    const after = await answer.textContent();
    await page.reload();
    await expect(gpus).toHaveValue('1');
    await expect(answer).toHaveText(after!);
  }).toPass({ timeout: 60_000 });
});

test('the node strip is reached and read with the keyboard', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}${runtime}`);
  const first = page
    .getByRole('group', { name: 'Nodes' })
    .getByRole('button')
    .first();
  await first.focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(first).not.toBeFocused();
});

test('what an object made is opened with the keyboard', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/catalog/default/component/llm-finetune/berth`);
  const made = page
    .locator('details')
    .filter({ hasText: /objects that it made/ });
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await lookAtAll(page);
  await expect(made).toBeVisible();
  await expect(made.getByRole('listitem').first()).toBeHidden();
  await tabTo(page, made.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(made.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(made.getByRole('listitem').first()).toBeHidden();
});
