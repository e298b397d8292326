import { expect, test } from './harness/test';

test('a template previews a placement and creates nothing', async ({
  page,
  baseURL,
}) => {
  await page.goto(
    `${baseURL}/create/templates/default/placement-preview?formData=${encodeURIComponent(
      JSON.stringify({ cluster: 'tokyo-h100', replicas: 500 }),
    )}`,
  );
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText(/of 500 would be placed/)).toBeVisible();
  await expect(
    page.getByText(/Insufficient nvidia\.com\/gpu/).first(),
  ).toBeVisible();
});
