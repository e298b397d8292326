import type { Page } from '@playwright/test';
import { expect, test } from './harness/test';

const TEMPLATE = '/create/templates/default/llm-inference';
const CLUSTER = 'tokyo-h100';
const NAMESPACE = 'e2e-models';

/** Until the catalog has taken in a new Component, its objects are read and the page is told. */
const CREATED_MS = 90_000;

const filledIn = {
  namespace: NAMESPACE,
  owner: 'group:default/team-llm',
  image: `registry.example/vllm@sha256:${'0123456789abcdef'.repeat(4)}`,
};

function form(baseURL: string | undefined, values: object): string {
  const formData = JSON.stringify({ ...filledIn, ...values });
  return `${baseURL}${TEMPLATE}?formData=${encodeURIComponent(formData)}`;
}

/** Opens the form on the page with the preview. */
async function openPreview(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('group', { name: 'Where it would run now' }),
  ).toBeVisible();
}

async function goOn(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Minutes that the model may take to load').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
}

/** How many pods the preview lights up on each node. */
async function promised(page: Page): Promise<Map<string, number>> {
  const tiles = page.getByRole('button', { name: /replicas? lands? here/ });
  await expect(tiles.first()).toBeVisible();
  return new Map(
    (await tiles.allTextContents()).map(text => {
      const [, node, count] = /^(\S+): (\d+) replica/.exec(text) ?? [];
      return [node, Number(count)];
    }),
  );
}

/** Nodes of the pods that a Component has in the demo, as its API server tells it. */
async function placedOn(
  port: number,
  name: string,
): Promise<Map<string, number>> {
  const response = await fetch(
    `http://127.0.0.1:${port}/clusters/${CLUSTER}/api/v1/namespaces/${NAMESPACE}/pods`,
  );
  const { items } = await response.json();
  const placed = new Map<string, number>();
  for (const { metadata, spec } of items) {
    if (metadata.labels['backstage.io/kubernetes-id'] === name) {
      placed.set(spec.nodeName, (placed.get(spec.nodeName) ?? 0) + 1);
    }
  }
  return placed;
}

test('a server is created from its preview, and runs where that said', async ({
  page,
  baseURL,
  demoPort,
}) => {
  test.setTimeout(300_000);
  const name = 'e2e-chat';
  await openPreview(page, form(baseURL, { name }));
  await page.getByRole('radio', { name: /^1 × H200/ }).check();
  await page.getByRole('radio', { name: new RegExp(`^${CLUSTER}`) }).check();
  await page.getByLabel('Replicas', { exact: true }).fill('2');
  await expect(
    page.getByRole('strong').getByText('All 2 pods fit'),
  ).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Memory of each H200: 140 GiB' }),
  ).toContainText(/Weights .* GiB/);

  const nodes = await promised(page);
  expect([...nodes.values()].reduce((sum, n) => sum + n, 0)).toBe(2);

  await goOn(page);
  await page.getByLabel('Git repository').click();
  await page
    .getByRole('option', { name: 'A new one of the demo clusters' })
    .click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(
    page.getByText(new RegExp(`fits in ${CLUSTER}`)).first(),
  ).toBeVisible();

  // Its page, when the catalog and the clusters have it.
  await expect(async () => {
    await page.goto(`${baseURL}/catalog/default/component/${name}`);
    await expect(
      page
        .getByRole('table', { name: 'Clusters' })
        .getByRole('rowheader', { name: new RegExp(CLUSTER) }),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: CREATED_MS });
  await expect(page.getByText(/2 \/ 2 available/)).toBeVisible({
    timeout: CREATED_MS,
  });
  await expect(page.getByText('Synced').first()).toBeVisible();
  expect(await placedOn(demoPort, name)).toEqual(nodes);

  // Among the reader's services.
  await page.goto(`${baseURL}/berth/services?text=${name}`);
  await expect(page.getByRole('article', { name })).toBeVisible();

  // On the map of GPUs, on the same nodes.
  await page.goto(`${baseURL}/berth/fleet?view=map&cluster=${CLUSTER}`);
  await page.getByText('GPUs by node, as a table').click();
  for (const node of nodes.keys()) {
    await expect(
      page.getByRole('row', { name: new RegExp(`^${node} `) }),
    ).toContainText(name);
  }
});

test('impossible values stay on the page, with the field named', async ({
  page,
  baseURL,
}) => {
  await openPreview(page, form(baseURL, { name: 'e2e-impossible' }));
  const context = page.getByLabel('Context, in tokens', { exact: true });
  await context.fill('a lot');
  await expect(page.getByText('A whole number, please')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText(/Placement Context Length. must be integer/),
  ).toBeVisible();
  await context.fill('8192');
  await page.getByLabel('CPU of each pod', { exact: true }).fill('much');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText(/CPU of each pod: A quantity above 0/).first(),
  ).toBeVisible();
});

test('a task with impossible values stops, names the field and leaves nothing', async ({
  page,
  baseURL,
}) => {
  const name = 'llm-gateway';
  await openPreview(page, form(baseURL, { name, git: 'demo' }));
  await page.getByRole('radio', { name: /^1 × H200/ }).check();
  await goOn(page);
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(
    page
      .getByText(
        /name: the catalog has component:default\/llm-gateway already; nothing was published/,
      )
      .first(),
  ).toBeVisible();
});
