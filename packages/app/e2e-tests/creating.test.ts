import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { entitiesByRefs } from '@berth/testkit';
import { expect, test } from './harness/test';

const CLUSTER = 'tokyo-h100';
const NAMESPACE = 'e2e-models';

/** Until the catalog has taken in a new Component, its objects are read and the page is told. */
const CREATED_MS = 90_000;

const filledIn = {
  namespace: NAMESPACE,
  owner: 'group:default/team-llm',
  image: `registry.example/vllm@sha256:${'0123456789abcdef'.repeat(4)}`,
};

/** The address of a template's form with these values in it. */
function form(
  baseURL: string | undefined,
  values: object,
  template = 'llm-inference',
): string {
  const formData = JSON.stringify({ ...filledIn, ...values });
  return `${baseURL}/create/templates/default/${template}?formData=${encodeURIComponent(
    formData,
  )}`;
}

/** Opens the form on the page with the preview. */
async function openPreview(page: Page, url: string) {
  await page.goto(url);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('group', { name: 'Where it would run now' }),
  ).toBeVisible();
}

/** From the page with the preview of an inference server to the last one. */
async function goOn(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Minutes that the model may take to load').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
}

/** On the last page, has it published to the demo's repositories. */
async function publishToDemo(page: Page) {
  await page.getByLabel('Git repository').click();
  await page
    .getByRole('option', { name: 'A new one of the demo clusters' })
    .click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
}

/** Opens the Component's page until its card has the cluster, and prints how long that took. */
async function untilOnItsPage(
  page: Page,
  baseURL: string | undefined,
  name: string,
) {
  const created = performance.now();
  await expect(async () => {
    await page.goto(`${baseURL}/catalog/default/component/${name}`);
    await expect(
      page
        .getByRole('table', { name: 'Clusters' })
        .getByRole('rowheader', { name: new RegExp(CLUSTER) }),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: CREATED_MS });
  const seconds = (performance.now() - created) / 1000;
  process.stdout.write(
    `${name} had its card ${seconds.toFixed(1)} s after its task was done\n`,
  );
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
  await publishToDemo(page);
  await expect(
    page.getByText(new RegExp(`fits in ${CLUSTER}`)).first(),
  ).toBeVisible();

  await untilOnItsPage(page, baseURL, name);
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
    // A node has a row for each of those who hold its GPUs.
    await expect(
      page
        .getByRole('row', { name: new RegExp(`^${node} `) })
        .filter({ hasText: name }),
    ).toBeVisible();
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

for (const { template, values, fields, answer } of [
  {
    template: 'distributed-training',
    values: { gang: 'annotation' },
    fields: { 'GPUs of each pod': '1', Workers: '2' },
    answer: 'All 2 pods fit',
  },
  {
    template: 'batch-inference',
    values: { parts: 4 },
    fields: { 'GPUs of each pod': '1', 'Parts at once': '2' },
    answer: 'All 2 pods fit',
  },
  {
    template: 'notebook',
    values: { disk: '20Gi' },
    fields: { 'GPUs of each pod': '1' },
    answer: '1 pod fits',
  },
]) {
  test(`${template}: the form answers, and what it creates has a card`, async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(300_000);
    const name = `e2e-${template}`;
    await openPreview(page, form(baseURL, { ...values, name }, template));
    await page.getByRole('radio', { name: new RegExp(`^${CLUSTER}`) }).check();
    for (const [field, value] of Object.entries(fields)) {
      await page.getByLabel(field, { exact: true }).fill(value);
    }
    await expect(page.getByRole('strong').getByText(answer)).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await publishToDemo(page);
    await expect(
      page.getByText(new RegExp(`fits in ${CLUSTER}`)).first(),
    ).toBeVisible();
    await untilOnItsPage(page, baseURL, name);
  });
}

/** The names of what there is of a kind in the demo, as its API server tells them. */
async function namesIn(port: number, path: string): Promise<string[]> {
  const response = await fetch(
    `http://127.0.0.1:${port}/clusters/${CLUSTER}${path}`,
  );
  const { items } = await response.json();
  return items.map(
    ({ metadata }: { metadata: { name: string } }) => metadata.name,
  );
}

for (const { what, template, values, message } of [
  {
    what: 'a disk that is no size',
    template: 'notebook',
    values: { name: 'e2e-left-disk', disk: 'fifty' },
    message: /plan\.disk must be/,
  },
  {
    what: 'a schedule that never comes',
    template: 'batch-inference',
    values: { name: 'e2e-left-schedule', schedule: 'at full moon' },
    message: /plan\.schedule must be/,
  },
  {
    what: 'more than there is room for',
    template: 'distributed-training',
    values: {
      name: 'e2e-left-room',
      placement: { cluster: CLUSTER, gpusPerPod: 8, pods: 900 },
      whenItDoesNotFit: 'fail',
    },
    message: /does not fit/,
  },
  {
    what: 'a name that the catalog has',
    template: 'notebook',
    values: { name: 'llm-gateway' },
    message:
      /name: the catalog has component:default\/llm-gateway already; nothing was published/,
  },
]) {
  test(`a task with ${what} stops, says why and leaves nothing`, async ({
    page,
    baseURL,
    backstage,
    demoPort,
  }) => {
    const namespace = `${values.name}-space`;
    const entityRef = `component:default/${values.name}`;
    const before = {
      repositories: readdirSync(backstage.repositories!),
      entity: await entitiesByRefs(baseURL!, [entityRef]),
    };
    await openPreview(
      page,
      form(baseURL, { ...values, namespace, git: 'demo' }, template),
    );
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByText(message).first()).toBeVisible();

    expect({
      repositories: readdirSync(backstage.repositories!),
      entity: await entitiesByRefs(baseURL!, [entityRef]),
    }).toEqual(before);
    expect(await namesIn(demoPort, '/api/v1/namespaces')).not.toContain(
      namespace,
    );
  });
}
