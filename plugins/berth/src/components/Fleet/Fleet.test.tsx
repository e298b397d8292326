import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import { setupServer } from 'msw/node';
import { fleet, fleetMap, fleetQueue } from '../../__fixtures__/fleet';
import { answersFleet, refusesFleet } from '../../__testUtils__/fleetBackend';
import { renderPage } from '../../__testUtils__/renderPage';
import { takesFiles } from '../../__testUtils__/savedFiles';
import { isCounted } from '../../fleet/knowledge';
import { FREE, layOutMap, placeOfCell } from '../../fleet/MapLayout';
import { mapRows } from '../../fleet/mapRows';

const PAGE = '/berth/fleet';

describe('the fleet', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  afterEach(() => jest.restoreAllMocks());

  const rowsOf = async (name: string) => {
    const table = await screen.findByRole('table', { name });
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        [...row.querySelectorAll('th, td')].map(cell => cell.textContent),
      );
  };

  it('begins with five numbers, each a link to what is behind it', async () => {
    server.use(...answersFleet());
    renderPage(PAGE);
    const numbers = await screen.findByRole('list', {
      name: 'The fleet in numbers',
    });
    const link = (name: RegExp) => within(numbers).findByRole('link', { name });
    expect(await link(/^58 \/ 96 GPUs allocated/)).toHaveAttribute(
      'href',
      '/berth/fleet?view=holders',
    );
    await link(/^26 free, 16 of them in blocks of 4 or more/);
    await link(/^12 unusable/);
    await link(/^4 workloads wait, the longest for/);
    await userEvent.click(
      await link(/^3 of 40 measured have done nothing for 1 h/),
    );
    await screen.findByRole('table', { name: 'Who holds what' });
  });

  it('shows clusters side by side, and says which is stale', async () => {
    server.use(...answersFleet());
    renderPage(PAGE);
    const clusters = await rowsOf('Clusters side by side');
    expect(clusters[0]).toEqual([
      'tokyo-h100live · v1.37.1',
      '121 cordoned · 1 not ready',
      '821 of 1,152 cores',
      '7.5 TiB of 12 TiB',
      '210 of 1,3205 waiting',
    ]);
    expect(clusters[1][0]).toMatch(/nagoya-a100as of .*: API timed out/);
    await screen.findByText('26', { selector: 'td:last-child' });
    expect(await rowsOf('GPUs by cluster and model')).toEqual([
      ['tokyo-h100', 'H100', '96', '58', '26', '12', '6 on gpu-h-07', '26'],
      [
        ...['nagoya-a100', 'A100 · 2g.20gb', '12', '7', '5', '0'],
        ...['5 on gpu-a-01', '0'],
      ],
    ]);
  });

  it('draws the map of the cluster that has most, and says the same in a table', async () => {
    const asked = jest.fn();
    server.use(...answersFleet({}, asked));
    renderPage(`${PAGE}?view=map`);
    const map = await screen.findByRole('application', {
      name: 'Every GPU of tokyo-h100: 96 GPUs',
    });
    await userEvent.click(map);
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(
      await screen.findByText(
        /^gpu-h-04 · H100, ml\/pod-3-3 → speech-to-text → team-speech/,
      ),
    ).toBeInTheDocument();
    const legend = within(
      screen.getByRole('list', { name: 'What the colours mean' }),
    );
    expect(legend.getByText(/^free: 53 GPUs$/)).toBeVisible();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Group by' }),
      'example.com/rack',
    );
    await screen.findByRole('application');
    // The other answers of the page are asked for again from time to time.
    const maps = asked.mock.calls
      .map(([url]) => url)
      .filter(({ pathname }) => pathname.endsWith('/gpus'));
    expect(maps.at(-1).search).toBe(
      '?cluster=tokyo-h100&groupBy=example.com%2Frack',
    );
    await userEvent.click(screen.getByText('GPUs by node, as a table'));
    const rows = await rowsOf('GPUs by node, as a table');
    expect(rows.slice(0, 3)).toEqual([
      [
        ...['gpu-h-01', 'ready', 'zone-a', '2 H100', 'held by others'],
        ...['–', '–', '–', 'not measured'],
      ],
      [
        ...['gpu-h-01', 'ready', 'zone-a', '6 H100', 'free'],
        ...['–', '–', '–', '–'],
      ],
      [
        ...['gpu-h-02', 'ready', 'zone-b', '3 H100', 'held'],
        ...['ml/pod-1-1', 'train-vision', 'team-vision', '17%'],
      ],
    ]);
    expect(rows).toContainEqual([
      ...['gpu-h-09', 'cordoned', 'zone-c', '2 H100'],
      ...['unusable: the node is cordoned', '–', '–', '–', '–'],
    ]);
  });

  describe('says the whole name of a group of nodes', () => {
    const name = 'row-17-of-the-hall-that-was-built-for-training-in-2026';
    const map = { ...fleetMap(), groups: [name, 'zone-b', 'zone-c'] };
    const show = async () => {
      server.use(...answersFleet({ maps: { 'tokyo-h100': map } }));
      renderPage(`${PAGE}?view=map`);
      return screen.findByRole('application');
    };

    it('where its title is pointed at', async () => {
      const canvas = await show();
      const [block] = layOutMap(map, 960).blocks;
      fireEvent.pointerMove(canvas, { clientX: block.x + 4, clientY: 4 });
      const said = screen.getAllByText(name);
      expect(said).toHaveLength(2);
      expect(said[0]).toBeVisible();
      fireEvent.pointerLeave(canvas);
      expect(screen.queryByText(name)).toBeNull();
    });

    it('where a finger touches its title', async () => {
      const canvas = await show();
      const [block] = layOutMap(map, 960).blocks;
      fireEvent.click(canvas, { clientX: block.x + 4, clientY: 4 });
      expect(screen.getAllByText(name)).toHaveLength(2);
    });

    it('of each GPU that the arrow keys lead to', async () => {
      const canvas = await show();
      canvas.focus();
      await userEvent.keyboard('{Home}');
      expect(
        screen.getByText(`gpu-h-01 · H100, held by others, ${name}`),
      ).toBeInTheDocument();
    });

    it('in the table', async () => {
      await show();
      await userEvent.click(screen.getByText('GPUs by node, as a table'));
      const [[, , group]] = await rowsOf('GPUs by node, as a table');
      expect(group).toBe(name);
    });
  });

  describe('where there is little room', () => {
    const box = (left: number, right: number) => ({
      ...{ left, right, x: left, width: right - left },
      ...{ top: 0, bottom: 30, y: 0, height: 30, toJSON: () => ({}) },
    });

    it('scrolls each table by itself, also by the keyboard', async () => {
      server.use(...answersFleet());
      renderPage(PAGE);
      for (const name of [
        'Clusters side by side',
        'GPUs by cluster and model',
      ]) {
        const region = await screen.findByRole('region', { name });
        expect(region).toHaveAttribute('tabindex', '0');
        expect(region).toHaveStyle({ overflowX: 'auto' });
        within(region).getByRole('table', { name });
        // What it is called wraps, and does not scroll away.
        const caption = screen.getByText(name);
        expect(caption).toBeVisible();
        expect(region).not.toContainElement(caption);
      }
    });

    it('has the chosen tab in sight', async () => {
      jest
        .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
        .mockImplementation(function rect(this: HTMLElement) {
          return this.textContent === 'What is waiting'
            ? box(330, 450)
            : box(16, 344);
        });
      server.use(...answersFleet());
      renderPage(`${PAGE}?view=waiting`);
      const tabs = await screen.findByRole('group', {
        name: 'Parts of the fleet',
      });
      expect(tabs).toHaveStyle({ overflowX: 'auto', maxWidth: '100%' });
      expect(tabs.scrollLeft).toBe(450 - 344);
    });
  });

  describe('the choice of what the map shows', () => {
    const address = () =>
      screen.getByRole('link', { name: /GPUs allocated/ }).getAttribute('href');

    it('colours by what is chosen, and keeps that in the address', async () => {
      server.use(...answersFleet());
      renderPage(`${PAGE}?view=map&cluster=tokyo-h100`);
      const colour = await screen.findByRole('combobox', { name: 'Colour by' });
      const legend = () =>
        within(screen.getByRole('list', { name: 'What the colours mean' }))
          .getAllByRole('listitem')
          .map(item => item.textContent?.replace(/: .*$/, ''));
      expect(legend()).toContain('team-llm');
      await userEvent.selectOptions(colour, 'Free or allocated');
      expect(legend()).toEqual(['allocated', 'free', 'unusable']);
      expect(address()).toContain('colour=state');
      await userEvent.selectOptions(colour, 'Utilisation');
      expect(legend()).toContain('not measured');
      expect(address()).toContain('colour=utilisation');
    });

    it('forgets a label when other clusters are chosen, which may not have it', async () => {
      const asked = jest.fn();
      server.use(...answersFleet({}, asked));
      renderPage(
        `${PAGE}?view=map&cluster=tokyo-h100&groupBy=example.com/rack`,
      );
      await userEvent.click(
        await screen.findByRole('checkbox', { name: 'nagoya-a100' }),
      );
      await screen.findByRole('application', {
        name: /: 192 GPUs$/,
      });
      expect(address()).toBe(
        '/berth/fleet?view=holders&cluster=tokyo-h100&cluster=nagoya-a100',
      );
      const maps = asked.mock.calls
        .map(([url]) => url)
        .filter(({ pathname }) => pathname.endsWith('/gpus'));
      expect(maps[0].search).toBe(
        '?cluster=tokyo-h100&groupBy=example.com%2Frack',
      );
      expect(maps.at(-1).search).not.toContain('groupBy');
    });
  });

  it.each([
    ['Owner', 'owner', ['team-llm', 'team-vision', 'others']],
    ['System', 'system', ['assistant', 'search', 'vision', 'others']],
    ['Namespace', 'namespace', ['llm', 'vision', 'others']],
    ['Component', 'component', ['llm-gateway', 'rerank', 'train-vision']],
  ])('adds up by %s where the address says so', async (text, by, expected) => {
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=holders&by=${by}&sort=name`);
    const rows = await rowsOf('Who holds what');
    const names = rows.map(([name]) => name);
    expect(names.slice(0, expected.length)).toEqual(expected);
    expect(screen.getByRole('combobox', { name: 'Add up by' })).toHaveValue(by);
    expect(
      screen.getByRole('columnheader', { name: new RegExp(`^${text}`) }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it.each([
    ['en', 'Largest share of a GPU model'],
    ['ja', '機種別の最大占有率'],
  ] as const)('says in %s of what a share is', async (language, name) => {
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=holders`, { language });
    expect(await screen.findByRole('columnheader', { name })).toBeVisible();
  });

  describe('the map leads to the page of a Component', () => {
    const map = fleetMap();
    const layout = layOutMap(map, 960);
    const firstOf = (isIt: (held: number) => boolean) =>
      placeOfCell(layout, map, layout.cellHeld.findIndex(isIt));
    const show = async () => {
      server.use(...answersFleet());
      renderPage(`${PAGE}?view=map`);
      return screen.findByRole('application');
    };
    const address = '/catalog/default/component/speech-to-text';

    it('by a click on what its pods hold', async () => {
      const canvas = await show();
      const { x, y } = firstOf(
        held => map.holders[map.held.holder[held]]?.title === 'speech-to-text',
      );
      fireEvent.click(canvas, { clientX: x + 4, clientY: y + 4 });
      expect(await screen.findByText(address)).toBeVisible();
    });

    it('by Enter where the arrow keys have led', async () => {
      const canvas = await show();
      canvas.focus();
      await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
      expect(await screen.findByText(address)).toBeVisible();
    });

    it('and not from what is free, or held by others', async () => {
      const canvas = await show();
      for (const place of [
        firstOf(held => held === FREE),
        firstOf(held => map.held.holder[held] === -1),
      ]) {
        fireEvent.click(canvas, {
          ...{ clientX: place.x + 4, clientY: place.y + 4 },
        });
      }
      canvas.focus();
      await userEvent.keyboard('{Home}{Enter}');
      expect(screen.getByRole('application')).toBe(canvas);
    });
  });

  it('puts all of the map into the file, a line for what each pod holds', async () => {
    const files = takesFiles();
    server.use(...answersFleet({ maps: { 'tokyo-h100': fleetMap(100) } }));
    renderPage(`${PAGE}?view=map`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
    expect(files[0].name).toBe('gpus-tokyo-h100.csv');
    const lines = (await files[0].text()).split('\r\n');
    expect(lines).toHaveLength(1 + mapRows(fleetMap(100)).length);
    expect(lines[3]).toBe(
      'gpu-h-02,ready,zone-b,H100,3,held,ml/pod-1-1,component:default/train-vision,group:default/team-vision,17',
    );
    expect(lines).toContain(
      'gpu-h-09,cordoned,zone-c,H100,2,unusable: the node is cordoned,,,,',
    );
  });

  it('draws several clusters on one map, and says since when one is stale', async () => {
    const [, { freshness }] = fleet().clusters;
    server.use(
      ...answersFleet({
        maps: {
          'tokyo-h100': fleetMap(12),
          'nagoya-a100': {
            ...fleetMap(4, { cluster: 'nagoya-a100' }),
            freshness,
          },
        },
      }),
    );
    renderPage(`${PAGE}?view=map`);
    const tokyo = await screen.findByRole('checkbox', { name: 'tokyo-h100' });
    // One there must be.
    expect(tokyo).toBeDisabled();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'nagoya-a100' }),
    );
    await screen.findByRole('application', {
      name: 'Every GPU of tokyo-h100, nagoya-a100: 128 GPUs',
    });
    expect(
      screen.getByText(
        /^Not as it is now: nagoya-a100 \(as of .*: API timed out\)\.$/,
      ),
    ).toBeVisible();
    await userEvent.click(screen.getByText('GPUs by node, as a table'));
    const rows = await rowsOf('GPUs by node, as a table');
    expect(
      new Set(rows.map(([node, , group]) => `${group} ${node}`)).size,
    ).toBe(16);
    expect(rows.map(([node, , group]) => [node, group])).toContainEqual([
      ...['gpu-h-01', 'nagoya-a100 · zone-a'],
    ]);
    await userEvent.click(tokyo);
    await screen.findByRole('application', {
      name: 'Every GPU of nagoya-a100: 32 GPUs',
    });
  });

  it('adds up who holds what, and takes what is not measured for unknown', async () => {
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=holders`);
    const rows = await rowsOf('Who holds what');
    expect(
      rows.map(([name, gpus, share, , , idle]) => [name, gpus, share, idle]),
    ).toEqual([
      ['team-llm', '24 H100, 7 A100 · 2g.20gb', '58.3%', '3 of 24 GPUs'],
      ['team-vision', '16 H100', '16.7%', '0 of 16 GPUs'],
      ['others', '18 H100', '18.8%', 'unknown'],
    ]);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Add up by' }),
      'Component',
    );
    expect(await screen.findByRole('link', { name: 'rerank' })).toHaveAttribute(
      'href',
      '/catalog/default/component/rerank',
    );
  });

  it('sorts by a column and then the other way round, and keeps that in the address', async () => {
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=holders&sort=age&order=ascending`);
    const names = async () =>
      (await rowsOf('Who holds what')).map(([name]) => name);
    const head = (name: string | RegExp) =>
      screen.getByRole('columnheader', { name });
    // The youngest first.
    expect(await names()).toEqual(['team-vision', 'team-llm', 'others']);
    expect(head(/^Oldest pod/)).toHaveAttribute('aria-sort', 'ascending');
    expect(head(/^Idle/)).not.toHaveAttribute('aria-sort');

    const sortBy = (name: RegExp) =>
      userEvent.click(screen.getByRole('button', { name }));
    await sortBy(/^Oldest pod/);
    expect(await names()).toEqual(['team-llm', 'team-vision', 'others']);
    expect(head(/^Oldest pod/)).toHaveAttribute('aria-sort', 'descending');
    await sortBy(/^Owner/);
    await sortBy(/^Owner/);
    expect(await names()).toEqual(['team-vision', 'team-llm', 'others']);
    expect(head(/^Owner/)).toHaveAttribute('aria-sort', 'descending');
    expect(
      screen.getByRole('link', { name: /^26 free/ }).getAttribute('href'),
    ).toContain('sort=name&order=descending');
  });

  it('puts the share and what is idle of each accelerator into the file', async () => {
    const files = takesFiles();
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=holders`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
    expect((await files[0].text()).split('\r\n')).toEqual([
      'Owner,GPU,Allocated,Waiting,Total,Share of the GPU model in %,Idle for 1 h,Measured,Oldest pod',
      'group:default/team-llm,H100,24,8,96,25,3,24,2026-10-01T10:00:00Z',
      'group:default/team-llm,A100 · 2g.20gb,7,0,12,58.3,,0,2026-10-01T10:00:00Z',
      'group:default/team-vision,H100,16,0,96,16.7,0,16,2026-11-19T10:00:00Z',
      'others,H100,18,2,96,18.8,,0,2026-09-01T10:00:00Z',
    ]);
  });

  it('says what waits, and why, by cause', async () => {
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=waiting`);
    expect(
      await screen.findByText(
        '2 causes hold up 21 of 21 pods: H100: enough are free, but no node has 8 (5 pods); H100: the gang does not fit as a whole (16 pods).',
      ),
    ).toBeVisible();
    const rows = await rowsOf('H100: enough are free, but no node has 8');
    const why =
      'needs 8 × H100 on one node; the largest free block is 6, on gpu-h-07';
    expect(
      rows.map(([what, owner, pods, , reason]) => [what, owner, pods, reason]),
    ).toEqual([
      [
        'llm-gatewaytokyo-h100 · Deployment llm/llm-gateway',
        ...['team-llm', '2', why],
      ],
      ['2 workloads of otherstokyo-h100', '–', '3', why],
    ]);
    expect(
      screen.getByText('12 of 16 pods would fit; all are wanted at once'),
    ).toBeVisible();
  });

  it('says where only the largest of what waits was looked at', async () => {
    const queue = fleetQueue();
    const unfit = queue.unfit.map(entry => ({ ...entry, limit: 20 }));
    server.use(...answersFleet({ queue: { ...queue, unfit } }));
    renderPage(`${PAGE}?view=clusters`);
    expect(
      await screen.findByText(
        'at most 26: only the 20 kinds of pods were looked at that want most',
      ),
    ).toBeVisible();
  });

  it('counts what has no pods yet among what waits, by its queue', async () => {
    const queue = fleetQueue();
    const waits = queue.waits.map(wait => ({
      ...wait,
      cause: {
        ...({ code: 'queue', system: 'Kueue', queue: 'gpus' } as const),
        ...{ position: 3, waiting: 12 },
      },
    }));
    server.use(...answersFleet({ queue: { ...queue, waits } }));
    renderPage(`${PAGE}?view=waiting`);
    expect(
      await screen.findByText(
        "1 cause holds up 21 of 21 pods: Not admitted by Kueue's queue gpus (21 pods).",
      ),
    ).toBeVisible();
    const rows = await rowsOf("Not admitted by Kueue's queue gpus");
    expect(rows.map(cells => cells.at(-1))).toContain(
      "not admitted by Kueue's queue gpus: place 3 of 12; wants 32 × H100 in all",
    );
    expect(
      screen.getByRole('link', { name: /^4 workloads wait/ }),
    ).toBeVisible();
  });

  it('shows many waits of one cause page by page, and of another all', async () => {
    const queue = fleetQueue();
    const [one, ofGang] = queue.waits;
    const waits = Array.from({ length: 202 }, (_, at) => ({
      ...one,
      workload: { ...one.workload!, name: `chat-${at}` },
    }));
    server.use(
      ...answersFleet({ queue: { ...queue, waits: [...waits, ofGang] } }),
    );
    renderPage(`${PAGE}?view=waiting`);
    const title = 'H100: enough are free, but no node has 8';
    expect(await rowsOf(title)).toHaveLength(200);
    const [pages, ...more] = screen.getAllByLabelText(/^Pages of: /);
    expect(more).toHaveLength(0);
    expect(pages).toHaveAccessibleName(`Pages of: ${title}`);
    fireEvent.click(within(pages).getByText('Next rows'));
    const rest = await rowsOf(title);
    expect(rest).toHaveLength(2);
    expect(rest[0][0]).toContain('chat-200');
  });

  it('says it in Japanese', async () => {
    server.use(...answersFleet());
    renderPage(`${PAGE}?view=waiting`, { language: 'ja' });
    expect(
      await screen.findAllByText(
        '1 ノードに H100 が 8 基必要。最大の空きは gpu-h-07 の 6 基',
      ),
    ).toHaveLength(2);
    expect(
      screen.getByText(
        '待機中の Pod 21 個のうち 21 個は、2 つの原因によります：H100：空きは足りるが、1 ノードに 8 基はない（Pod 5 個）／H100：ギャング全体が収まらない（Pod 16 個）。',
      ),
    ).toBeVisible();
  });

  it('names no cause where none is known', async () => {
    const queue = fleetQueue();
    const waits = queue.waits.map(wait => ({
      ...{ ...wait, cause: { code: 'unknown' } as const },
    }));
    server.use(...answersFleet({ queue: { ...queue, waits } }));
    renderPage(`${PAGE}?view=waiting`);
    expect(
      await screen.findByText('Nothing is known that holds up 21 pods.'),
    ).toBeVisible();
    expect(await rowsOf('Not known')).toHaveLength(3);
  });

  it.each([
    [403, 'You may not see the fleet'],
    [401, 'Your sign-in has expired'],
    [500, 'Berth does not answer'],
  ])('says what status %d means', async (status, title) => {
    server.use(...refusesFleet(status));
    renderPage(PAGE);
    expect(await screen.findByText(title)).toBeVisible();
  });

  it.each([
    ['clusters', 'There is no cluster that you may see', { clusters: [] }],
    [
      'map',
      'No node has a GPU',
      {
        clusters: fleet().clusters.filter(({ gpus }) => gpus.length === 0),
      },
    ],
  ])('says in %s: %s', async (view, title, answer) => {
    server.use(...answersFleet({ fleet: answer }));
    renderPage(`${PAGE}?view=${view}`);
    expect(await screen.findByText(title)).toBeVisible();
  });

  describe('of clusters that are not seen as they are now', () => {
    const trouble = { code: 'timeout', message: '' } as const;
    const stale: Freshness = {
      ...{ status: 'stale', since: '2026-11-20T05:02:00Z', trouble },
    };
    const loading: Freshness = { status: 'loading' };
    const forbidden: Freshness = { status: 'forbidden' };
    const unreachable: Freshness = { status: 'unreachable', trouble };
    const live: Freshness = { status: 'live' };

    /** The fleet with clusters as fresh as this; nobody holds anything, and nothing waits. */
    const answersEmpty = (...freshness: Freshness[]) => {
      const clusters = freshness.map((each, at) => ({
        ...{ name: `cluster-${at}`, freshness: each, utilisation: each },
      }));
      const [one] = fleet().clusters;
      server.use(
        ...answersFleet({
          fleet: {
            clusters: clusters.map(cluster => ({
              ...{ ...one, ...cluster },
              gpus: isCounted(cluster) ? one.gpus : [],
            })),
          },
          queue: { clusters, holders: [], waits: [], unfit: [] },
          holdings: { clusters, accelerators: [], holders: [], rows: [] },
        }),
      );
    };

    it.each([
      ['waiting', 'Nothing waits', [live]],
      ['waiting', 'Nothing is known to wait', [live, stale]],
      ['waiting', 'Nothing is known to wait', [live, loading]],
      ['waiting', 'What waits is not known', [forbidden, unreachable]],
      ['holders', 'Nobody holds a GPU', [live]],
      ['holders', 'Nobody is known to hold a GPU', [stale, forbidden]],
      ['holders', 'Who holds GPUs is not known', [unreachable, loading]],
      ['map', 'Whether any node has a GPU is not known', [unreachable]],
    ])('says in %s: %s', async (view, title, freshness) => {
      answersEmpty(...freshness);
      renderPage(`${PAGE}?view=${view}`);
      expect(await screen.findByText(title)).toBeVisible();
    });

    it.each(['waiting', 'holders'])(
      'says in %s which are stale, loading and forbidden',
      async view => {
        answersEmpty(live, stale, loading, forbidden);
        renderPage(`${PAGE}?view=${view}`);
        expect(
          await screen.findByText(
            'Not known, or not all of it: cluster-2 (loading) and cluster-3 (not allowed).',
          ),
        ).toBeVisible();
        expect(
          await screen.findByText(
            /^Not as it is now: cluster-1 \(as of .*: API timed out\)\.$/,
          ),
        ).toBeVisible();
      },
    );

    it.each(['waiting', 'holders'])(
      'says so above what is listed in %s too',
      async view => {
        server.use(...answersFleet());
        renderPage(`${PAGE}?view=${view}`);
        expect(
          await screen.findByText(/^Not as it is now: nagoya-a100 \(as of /),
        ).toBeVisible();
      },
    );

    it('says it in Japanese', async () => {
      answersEmpty(unreachable, forbidden);
      renderPage(`${PAGE}?view=waiting`, { language: 'ja' });
      expect(
        await screen.findByText('待機中のものがあるかは不明です'),
      ).toBeVisible();
      expect(
        await screen.findByText(
          '不明（一部または全部）：cluster-0（未取得：API タイムアウト）、cluster-1（権限なし）。',
        ),
      ).toBeVisible();
    });

    it('says beside the numbers how fresh they are, and adds up nothing that is not known', async () => {
      answersEmpty(live, stale, loading, forbidden);
      renderPage(PAGE);
      expect(await screen.findByText('116 / 192')).toBeVisible();
      for (const text of [
        '1 cluster live',
        /^cluster-1 stale since /,
        'cluster-2 loading',
        'cluster-3 not allowed',
      ]) {
        expect(screen.getByText(text)).toBeVisible();
      }
      const clusters = await rowsOf('Clusters side by side');
      expect(clusters[2].slice(2)).toEqual(['?', '?', '?5 waiting']);
    });

    it('gives no number where nothing is known', async () => {
      answersEmpty(unreachable, loading);
      renderPage(PAGE);
      const numbers = await screen.findByRole('list', {
        name: 'The fleet in numbers',
      });
      expect(
        within(numbers)
          .getAllByRole('link')
          .map(link => link.textContent),
      ).toEqual(['?', '?', '?', '?', '?']);
    });
  });
});
