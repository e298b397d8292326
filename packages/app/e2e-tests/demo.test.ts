import { expect, test } from './harness/test';

const runtime = '/catalog/default/component/llm-gateway/berth';

test('the catalog lists the demo services', async ({ page }) => {
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

test('the preview answers while one types, and the address keeps the question', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}${runtime}`);
  const answer = page.getByRole('status').filter({ hasText: /fit/ });
  const gpus = page.getByRole('textbox', { name: 'GPUs per replica' });
  await expect(answer).toBeVisible();
  const before = await answer.textContent();

  // From the keystroke to the frame in which the answer has changed, in the page's own clock.
  const elapsed = page.evaluate(
    () =>
      new Promise<number>(resolve => {
        const field = document.activeElement as HTMLElement;
        let typed = 0;
        field.addEventListener(
          'input',
          () => {
            typed = performance.now();
          },
          { once: true },
        );
        const status = [...document.querySelectorAll('[role=status]')].find(
          element => element.textContent?.includes('fit'),
        )!;
        new MutationObserver((_records, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - typed));
        }).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }),
  );
  await gpus.focus();
  await gpus.selectText();
  await page.keyboard.press('1');
  await expect(answer).not.toHaveText(before!);
  process.stdout.write(
    `the preview changed ${Math.round(await elapsed)} ms after the keystroke\n`,
  );

  await expect(page).toHaveURL(/gpus=1/);
  const after = await answer.textContent();
  await page.reload();
  await expect(answer).toHaveText(after!);
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
