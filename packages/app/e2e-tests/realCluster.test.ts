import { deployment } from '@berth/testkit';
import { expect, test } from './harness/test';

const shopFront = (replicas: number) =>
  deployment({
    name: 'shop-front',
    replicas,
    labels: { 'backstage.io/kubernetes-id': 'shop-front' },
    requests: { cpu: '1', 'nvidia.com/gpu': '1' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
  });

test('a Deployment made in a real cluster appears, scales and goes without a reload', async ({
  cluster,
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/catalog/default/component/shop-front`);
  const card = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: 'Running' }),
  });
  await expect(card.getByText(/No workload matches/)).toBeVisible();

  const loaded = await page.evaluate(() => performance.timeOrigin);
  const created = performance.now();
  await cluster.apply([shopFront(2)]);
  await expect(
    card.getByText('Deployment shop-front', { exact: true }),
  ).toBeVisible();
  const appeared = performance.now() - created;
  // The figure for the closing report; a bound here would make a slow machine a failure.
  test.info().annotations.push({
    type: 'measured',
    description: `on the card ${Math.round(appeared)} ms after its creation`,
  });
  process.stdout.write(
    `a real Deployment was on the card ${Math.round(
      appeared,
    )} ms after its creation\n`,
  );
  await expect(
    card.getByRole('img', { name: '2 of 2 pods available' }),
  ).toBeVisible();
  await expect(card.getByText('2 of 2')).toBeVisible();

  await cluster.apply([shopFront(5)]);
  await expect(
    card.getByRole('img', { name: '5 of 5 pods available' }),
  ).toBeVisible();

  // More than the three nodes have: the scheduler's own words reach the page.
  await cluster.apply([shopFront(30)]);
  await expect(card.getByText(/6 of 30 pods wait/)).toBeVisible();

  await cluster.delete([shopFront(30)]);
  await expect(
    card.getByText('Deployment shop-front', { exact: true }),
  ).toBeHidden();
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
});
