import { tabTo } from './harness/tabTo';
import { expect, test } from './harness/test';

const services = '/berth/services';

test('the services of the reader come with trouble first, and lead to their pages', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/berth`);
  const list = page.getByRole('list', { name: 'Services' });
  await expect(list.getByRole('article').first()).toBeVisible();
  const tones = await list
    .getByRole('article')
    .locator('header svg')
    .evaluateAll(marks => marks.map(mark => mark.getAttribute('data-tone')));
  const order = ['bad', 'look', 'unknown', 'good'];
  expect(tones.map(tone => order.indexOf(tone ?? ''))).toEqual(
    tones.map(tone => order.indexOf(tone ?? '')).sort(),
  );
  await list.getByRole('link', { name: 'llm-gateway', exact: true }).click();
  await expect(page).toHaveURL(/\/catalog\/default\/component\/llm-gateway$/i);
});

test('the home page has the services that need somebody, for whoever has not changed it', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/home`);
  const widget = page
    .locator('.react-grid-item')
    .filter({ hasText: 'My services' });
  await expect(widget.getByRole('article').first()).toBeVisible();
  await widget.getByRole('link', { name: 'All my services' }).click();
  await expect(page).toHaveURL(/\/berth\/services$/);
});

test('filters narrow the list, are in the URL, and go with it', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}${services}?scope=all`);
  const list = page.getByRole('list', { name: 'Services' });
  await page
    .getByRole('textbox', { name: 'Search by name or owner' })
    .fill('team-llm');
  await page.getByRole('combobox', { name: 'GPU model' }).selectOption('H100');
  await expect(page).toHaveURL(/text=team-llm/);
  await expect(page).toHaveURL(/gpu=H100/);
  await expect(
    list.getByRole('article', { name: 'llm-gateway' }),
  ).toBeVisible();
  await expect(list.getByRole('article', { name: 'shop-front' })).toHaveCount(
    0,
  );

  const elsewhere = await page.context().newPage();
  await elsewhere.goto(page.url());
  await expect(
    elsewhere.getByRole('combobox', { name: 'GPU model' }),
  ).toHaveValue('H100');
  await expect(
    elsewhere.getByRole('article', { name: 'llm-gateway' }),
  ).toBeVisible();
});

test('the keyboard alone leads through the cards to a page', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}${services}?scope=all`);
  const list = page.getByRole('list', { name: 'Services' });
  // The rows below these are not in the page before somebody comes near.
  const name = await list.getByRole('link').last().textContent();
  // A service may move to another place meanwhile, and is still the one to come to.
  const wanted = list.getByRole('link', { name: name!, exact: true });
  await tabTo(page, wanted);
  // All of it, but for what rounding to pixels hides.
  await expect(wanted).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/catalog\/default\/component\//);
  await expect(
    page.getByRole('heading', { name: name!, exact: true }),
  ).toBeVisible();
});

test('a long list scrolls to its end with few of its cards in the page', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${baseURL}${services}?scope=all`);
  const items = page
    .getByRole('list', { name: 'Services' })
    .getByRole('listitem');
  await expect(items.first()).toHaveAttribute('aria-posinset', '1');
  const total = Number(await items.first().getAttribute('aria-setsize'));
  expect(await items.count()).toBeLessThan(total / 2);

  await page.mouse.move(180, 500);
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    await expect(items.last()).toHaveAttribute('aria-posinset', `${total}`, {
      timeout: 500,
    });
  }).toPass();
  expect(await items.count()).toBeLessThan(total / 2);
});
