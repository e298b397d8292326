import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './harness/test';

const CLUSTER = 'tokyo-h100';
const MAP = `/berth/fleet?view=map&cluster=${CLUSTER}`;

/** A GPU on the map: what is said of it, and where it is drawn, in pixels of the canvas. */
interface Cell {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** What the focus adds to each side of a cell. */
const RING = 2;

async function openMap(page: Page, url: string): Promise<Locator> {
  await page.goto(url);
  const map = page.getByRole('application');
  await expect(map).toBeVisible();
  return map;
}

/** What is said of the GPU that is pointed at or walked to. */
const said = (map: Locator) => map.locator('..').getByRole('status');

/** Until what was asked for is drawn: the picture follows in the next frame. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** Moves the mouse to a point of the canvas, and reads what is said of it. */
async function pointAt(map: Locator, x: number, y: number): Promise<string> {
  const box = await map.boundingBox();
  await map.page().mouse.move(box!.x + x, box!.y + y);
  await drawn(map.page());
  return (await said(map).textContent()) ?? '';
}

/** Walks from the first GPU on, row by row there and back, to one of which this is said. */
async function walkTo(map: Locator, wanted: RegExp): Promise<string> {
  const { keyboard } = map.page();
  await map.focus();
  await keyboard.press('Home');
  const label = await map.getAttribute('aria-label');
  const total = Number(/: (\d+) GPUs/.exec(label!)![1]);
  for (let step = 0; step < total; step++) {
    const text = (await said(map).textContent()) ?? '';
    if (wanted.test(text)) return text;
    const there = Math.floor(step / 8) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft';
    await keyboard.press(step % 8 === 7 ? 'ArrowDown' : there);
  }
  throw new Error(`of no GPU it is said: ${wanted}`);
}

function imageOf(map: Locator) {
  return map.evaluateHandle((canvas: HTMLCanvasElement) =>
    canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height),
  );
}

/** Finds a GPU by the keyboard, and where it is by what the focus changes in the picture. */
async function findCell(map: Locator, wanted: RegExp): Promise<Cell> {
  let cell: Cell | undefined;
  await expect(async () => {
    cell = await locateCell(map, wanted);
  }).toPass({ timeout: 60_000 });
  return cell!;
}

/** @throws where more changes in the picture than the focus: the demo lives. */
async function locateCell(map: Locator, wanted: RegExp): Promise<Cell> {
  const page = map.page();
  const text = await walkTo(map, wanted);
  await drawn(page);
  const focused = await imageOf(map);
  await leave(map);
  const ring = await map.evaluate((canvas: HTMLCanvasElement, before) => {
    const { width, height } = canvas;
    const now = canvas.getContext('2d')!.getImageData(0, 0, width, height);
    const pixels = new Uint32Array(now.data.buffer);
    const xs: number[] = [];
    const ys: number[] = [];
    new Uint32Array(before.data.buffer).forEach((pixel, at) => {
      if (pixel === pixels[at]) return;
      xs.push(at % width);
      ys.push(Math.floor(at / width));
    });
    return {
      x: Math.min(...xs),
      y: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
  }, focused);
  await focused.dispose();
  const height = ring.bottom + 1 - ring.y;
  // At the left edge of the canvas there is no room for all of the ring.
  const missing = height - (ring.right + 1 - ring.x);
  expect(missing).toBeGreaterThanOrEqual(0);
  expect(missing).toBeLessThanOrEqual(RING);
  const size = height - 2 * RING;
  return { text, x: ring.right + 1 - RING - size, y: ring.y + RING, size };
}

/** Moves the mouse over the map and away from it, so that nothing is pointed at. */
async function leave(map: Locator) {
  const box = await map.boundingBox();
  await map.page().mouse.move(box!.x + 1, box!.y + 1);
  await map.page().mouse.move(box!.x + 1, box!.y - 20);
  await expect(said(map)).toHaveText('');
  await drawn(map.page());
}

const middle = ({ x, y, size }: Cell) => [x + size / 2, y + size / 2] as const;

/** The colours of a cell's pixels. */
function coloursOf(map: Locator, cell: Cell): Promise<string[]> {
  return map.evaluate((canvas: HTMLCanvasElement, { x, y, size }) => {
    const { data } = canvas.getContext('2d')!.getImageData(x, y, size, size);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      const [red, green, blue, alpha] = data.subarray(at, at + 4);
      colours.add(
        alpha === 255 ? `rgb(${red}, ${green}, ${blue})` : 'see-through',
      );
    }
    return [...colours].sort();
  }, cell);
}

/** The colours of the legend, by what they stand for. */
async function legend(page: Page): Promise<Map<string, string[]>> {
  const entries = await page
    .getByRole('list', { name: 'What the colours mean' })
    .getByRole('listitem')
    .evaluateAll(items =>
      items.map(item => {
        const style = getComputedStyle(item.firstElementChild!);
        const plain = style.backgroundImage === 'none';
        const text = plain ? style.backgroundColor : style.backgroundImage;
        return [
          item.textContent!.replace(/: .*$/, ''),
          [...new Set(text.match(/rgb\([^)]*\)/g))].sort(),
        ] as const;
      }),
    );
  return new Map(entries);
}

test('a GPU that is pointed at says pod, Component and owner, and a click goes there', async ({
  page,
  baseURL,
}) => {
  const map = await openMap(page, `${baseURL}${MAP}`);
  const cell = await findCell(map, / → code-assist → team-llm/);
  const text = await pointAt(map, ...middle(cell));
  expect(text).toBe(cell.text);
  expect(text).toMatch(
    /^gpu-h-\d+ · H100.*, llm\/code-assist-\S+ → code-assist → team-llm/,
  );
  const [x, y] = middle(cell);
  await map.click({ position: { x, y } });
  await expect(page).toHaveURL(/\/catalog\/default\/component\/code-assist$/);
});

test('arrow keys walk from GPU to GPU, and Enter goes to the Component', async ({
  page,
  baseURL,
}) => {
  const map = await openMap(page, `${baseURL}${MAP}`);
  const text = await walkTo(map, / → [-\w]+ → [-\w]+/);
  const [, name] = / → ([-\w]+) → /.exec(text)!;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    new RegExp(`/catalog/default/component/${name}$`),
  );
});

test('the map is made larger and moved by the mouse', async ({
  page,
  baseURL,
}) => {
  const map = await openMap(page, `${baseURL}${MAP}`);
  const height = (await map.boundingBox())!.height;
  const nodesDown = async () => {
    const nodes = new Set<string>();
    for (let y = 3; y < height; y += 5) {
      const text = await pointAt(map, 10, y);
      if (text) nodes.add(text.split(' · ')[0]);
    }
    return nodes;
  };
  const before = await nodesDown();
  for (let times = 0; times < 4; times++) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
  }
  const after = await nodesDown();
  expect(after.size).toBeGreaterThan(0);
  expect(after.size).toBeLessThan(before.size);

  // What the hand holds stays below it.
  const [from, to] = [height * 0.3, height * 0.7];
  const held = await pointAt(map, 10, from);
  expect(held).not.toBe('');
  expect(await pointAt(map, 10, to)).not.toBe(held);
  await pointAt(map, 10, from);
  await page.mouse.down();
  await pointAt(map, 10, to);
  await page.mouse.up();
  expect(await pointAt(map, 10, to)).toBe(held);
  expect(page.url()).toContain(MAP);
});

test('the address shows another reader the same map', async ({
  page,
  baseURL,
}) => {
  const map = await openMap(page, `${baseURL}/berth/fleet?view=map`);
  await page
    .getByRole('combobox', { name: 'Colour by' })
    .selectOption('Free or allocated');
  const groupBy = page.getByRole('combobox', { name: 'Group by' });
  await groupBy.selectOption({ index: 1 });
  await expect(page).toHaveURL(/colour=state/);
  await expect(page).toHaveURL(
    new RegExp(`groupBy=${encodeURIComponent(await groupBy.inputValue())}`),
  );

  const elsewhere = await page.context().newPage();
  const other = await openMap(elsewhere, page.url());
  for (const name of ['Colour by', 'Group by']) {
    await expect(elsewhere.getByRole('combobox', { name })).toHaveValue(
      await page.getByRole('combobox', { name }).inputValue(),
    );
  }
  const picture = (of: Locator) =>
    of.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  // Pods come and go in both.
  await expect(async () => {
    expect(await picture(other)).toBe(await picture(map));
  }).toPass();
});

test('a cell has the colour that the legend gives to what it is', async ({
  page,
  baseURL,
}) => {
  const map = await openMap(page, `${baseURL}${MAP}`);
  const owned = await findCell(map, / → code-assist → team-llm/);
  expect(await coloursOf(map, owned)).toEqual(
    (await legend(page)).get('team-llm'),
  );
  const unusable = await findCell(map, /unusable: the node is cordoned/);
  const hatched = (await legend(page)).get('unusable');
  expect(hatched).toHaveLength(2);
  expect(await coloursOf(map, unusable)).toEqual(hatched);
  const free = await findCell(map, /, free, /);
  expect(await coloursOf(map, free)).toEqual((await legend(page)).get('free'));
});

test('a map by utilisation tells what is busy, what is idle, and of which clusters nobody measures it', async ({
  page,
  baseURL,
}) => {
  const url = `${baseURL}${MAP}&colour=utilisation`;
  const map = await openMap(page, url);
  const names = async () => [...(await legend(page)).keys()];
  await expect.poll(names).toContain('idle');
  // What began in the last half minute was not measured yet, and Berth asks every half minute.
  await expect.poll(names, { timeout: 75_000 }).not.toContain('not measured');
  expect(
    (await names()).filter(name => /^\d+–\d+ %$/.test(name)).length,
  ).toBeGreaterThan(1);
  await findCell(map, /vision-pretrain-\S+ → vision-pretrain → .* 9\d% busy/);
  await openMap(page, `${url}&cluster=nagoya-a100`);
  await expect(
    page.getByText(/not known now: .*\(no Prometheus configured\)/),
  ).toBeVisible();
});

test('the map is downloaded as CSV, with each node of the cluster', async ({
  page,
  baseURL,
  demoPort,
}) => {
  await openMap(page, `${baseURL}${MAP}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`gpus-${CLUSTER}.csv`);
  const [head, ...lines] = readFileSync(await file.path(), 'utf8').split(
    '\r\n',
  );
  expect(head).toMatch(/^\uFEFFNode,/);

  const response = await fetch(
    `http://127.0.0.1:${demoPort}/clusters/${CLUSTER}/api/v1/nodes`,
  );
  const { items } = await response.json();
  const withGpus: string[] = items
    .filter(({ status }: { status: { capacity: Record<string, string> } }) =>
      Object.keys(status.capacity).some(name => name.startsWith('nvidia.com/')),
    )
    .map(({ metadata }: { metadata: { name: string } }) => metadata.name);
  expect(withGpus.length).toBeGreaterThan(0);
  expect([...new Set(lines.map(line => line.split(',')[0]))].sort()).toEqual(
    withGpus.sort(),
  );
});
