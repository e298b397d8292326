import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import type { Freshness, Tone } from '@berth/backstage-plugin-berth-common';
import { setupServer } from 'msw/node';
import {
  listedService,
  listedServices,
  serviceList,
} from '../../__fixtures__/listedServices';
import {
  failsToListServices,
  hangsListingServices,
  listsServices,
  refusesServices,
} from '../../__testUtils__/backend';
import { renderPage } from '../../__testUtils__/renderPage';

const PAGE = '/berth/services';

describe('MyServices', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const tile = async (name: string) =>
    within(await screen.findByRole('article', { name }));

  it('says of each service how it fares, where it runs and what it has', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE);
    const gateway = await tile('llm-gateway');
    expect(gateway.getByRole('img', { name: 'in trouble' })).toBeVisible();
    expect(
      gateway.getByText(
        '2 of 8 pods wait in tokyo-h100: no node has 4 free H100',
      ),
    ).toBeVisible();
    const facts = gateway
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(facts).toEqual([
      'tokyo-h100 +1',
      '6 of 8 available · 2 pending',
      '6 of 3–12, wants 8',
      '24 of 32 H100',
      '1 of 2 OutOfSync',
    ]);
    const server2 = await tile('api-server');
    expect(
      server2.getByText('10 of 3–10 · wants more than its maximum'),
    ).toBeVisible();
  });

  it('says what a service runs in the words of its kind', async () => {
    const node = { type: 'group', name: 'node', ready: 0, desired: 1 } as const;
    const jobs = { what: 'jobs', done: 1, total: 4 } as const;
    server.use(
      listsServices(() =>
        serviceList([
          listedService('tune', {
            runs: { role: 'trainingJob', parts: [node], more: 2 },
          }),
          listedService('crunch', {
            runs: { role: 'jobSet', progress: jobs, parts: [], more: 0 },
          }),
          listedService('plain'),
        ]),
      ),
    );
    renderPage(PAGE);
    expect(
      (await tile('tune')).getByText(
        'training job · node 0 / 1 ready · 2 more',
      ),
    ).toBeVisible();
    expect(
      (await tile('crunch')).getByText('set of jobs · 1 / 4 jobs'),
    ).toBeVisible();
    expect((await tile('plain')).queryByText('Runs')).toBeNull();
  });

  it('says of a stale cluster since when, and nothing of clusters that are live', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE);
    expect(
      (await tile('embedder')).getByText(/osaka-l40s stale since/, {
        selector: 'div',
      }),
    ).toBeVisible();
    expect((await tile('rerank')).queryByText(/live/)).toBeNull();
  });

  it('leads from a service to its page', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE);
    expect(
      (await tile('llm-gateway')).getByRole('link', { name: 'llm-gateway' }),
    ).toHaveAttribute('href', '/catalog/default/component/llm-gateway');
  });

  it('asks for what the URL says, and keeps what is chosen in it', async () => {
    const asked = jest.fn();
    server.use(listsServices(listedServices, asked));
    renderPage(`${PAGE}?scope=all&cluster=tokyo-h100&tone=splendid`);
    await tile('llm-gateway');
    expect(`${asked.mock.lastCall[0]}`).toBe(
      'scope=all&cluster=tokyo-h100&limit=60',
    );
    await userEvent.click(screen.getByRole('button', { name: /in trouble/ }));
    await waitFor(() => expect(asked.mock.lastCall[0].get('tone')).toBe('bad'));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'GPU model' }),
      'H100 (1)',
    );
    await waitFor(() => expect(asked.mock.lastCall[0].get('gpu')).toBe('H100'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear all filters' }),
    );
    await waitFor(() =>
      expect(`${asked.mock.lastCall[0]}`).toBe('scope=all&limit=60'),
    );
  });

  it('combines what is out of sync with pods that wait, and keeps both in the URL', async () => {
    const asked = jest.fn();
    server.use(
      listsServices(query => {
        const { items } = listedServices();
        const both = query.has('sync') && query.has('pods');
        return serviceList(both ? items.slice(0, 1) : items, {
          inScope: items.length,
          facets: {
            ...listedServices().facets,
            sync: [{ value: 'outOfSync', count: query.has('pods') ? 1 : 3 }],
            pods: [{ value: 'pending', count: query.has('sync') ? 1 : 2 }],
          },
        });
      }, asked),
    );
    renderPage(`${PAGE}?scope=all&attention=pending`);
    const symptoms = within(
      await screen.findByRole('group', { name: 'Filter by Argo CD and pods' }),
    );
    // What an address from before says is read as one of the two.
    expect(
      symptoms.getByRole('button', {
        name: '2 with pods pending',
        pressed: true,
      }),
    ).toBeEnabled();
    await userEvent.click(
      symptoms.getByRole('button', { name: '1 out of sync', pressed: false }),
    );
    await waitFor(() =>
      expect(`${asked.mock.lastCall[0]}`).toBe(
        'scope=all&sync=outOfSync&pods=pending&limit=60',
      ),
    );
    await waitFor(() =>
      expect(
        symptoms.getByRole('button', { name: '1 with pods pending' }),
      ).toHaveAttribute('aria-pressed', 'true'),
    );
    expect(
      symptoms.getByRole('button', { name: '1 out of sync', pressed: true }),
    ).toBeVisible();
    expect(await screen.findByText('1 of 4 services')).toBeVisible();

    await userEvent.click(
      symptoms.getByRole('button', { name: '1 with pods pending' }),
    );
    await waitFor(() =>
      expect(`${asked.mock.lastCall[0]}`).toBe(
        'scope=all&sync=outOfSync&limit=60',
      ),
    );
  });

  it('lets go of a switch that nothing is left for', async () => {
    const none = { ...listedServices().facets, sync: [], pods: [] };
    server.use(
      listsServices(query =>
        query.has('sync')
          ? serviceList([], { inScope: 4, facets: none })
          : listedServices(),
      ),
    );
    renderPage(`${PAGE}?sync=outOfSync`);
    expect(
      await screen.findByRole('button', { name: '0 with pods pending' }),
    ).toBeDisabled();
    await userEvent.click(
      screen.getByRole('button', { name: '0 out of sync', pressed: true }),
    );
    await tile('llm-gateway');
  });

  it('searches once for what was typed', async () => {
    const asked = jest.fn();
    server.use(listsServices(listedServices, asked));
    renderPage(PAGE);
    await tile('llm-gateway');
    const field = screen.getByRole('textbox', {
      name: 'Search by name or owner',
    });
    // At once: however slow the machine is, there is no pause between the keystrokes.
    for (const value of ['g', 'ga', 'gat', 'gate']) {
      fireEvent.change(field, { target: { value } });
    }
    await waitFor(() =>
      expect(asked.mock.lastCall[0].get('text')).toBe('gate'),
    );
    const texts = asked.mock.calls.map(([query]) => query.get('text'));
    expect(texts.filter(Boolean)).toEqual(['gate']);
  });

  it('goes on to the next page before its end comes into view, and lists nobody twice', async () => {
    const named = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) =>
        listedService(`service-${from + at}`),
      );
    server.use(
      listsServices(query =>
        query.get('cursor') === 'second'
          ? serviceList(named(1, 4), { total: 4 })
          : serviceList(named(0, 2), { total: 4, next: 'second' }),
      ),
    );
    renderPage(PAGE);
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('article')
          .map(article => article.querySelector('h2')?.textContent),
      ).toEqual(['service-0', 'service-1', 'service-2', 'service-3']),
    );
    const [first] = within(
      screen.getByRole('list', { name: 'Services' }),
    ).getAllByRole('listitem');
    expect(first).toHaveAttribute('aria-posinset', '1');
    expect(first).toHaveAttribute('aria-setsize', '4');
  });

  it('keeps the focus in a service that moves to another place', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'].map(name => listedService(name));
    let order = names;
    const firstName = () =>
      screen.getAllByRole('article')[0].querySelector('h2')?.textContent;
    server.use(listsServices(() => serviceList(order)));
    renderPage(PAGE);
    (await tile('e')).getByRole('link', { name: 'e' }).focus();
    order = [...names].reverse();
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(firstName()).toBe('e'));
    expect((await tile('e')).getByRole('link', { name: 'e' })).toHaveFocus();

    // Whoever left the list is left alone.
    (document.activeElement as HTMLElement).blur();
    order = names;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(firstName()).toBe('a'));
    expect(document.body).toHaveFocus();
  });

  it('looks for the starred ones by name', async () => {
    const asked = jest.fn();
    server.use(listsServices(listedServices, asked));
    renderPage(`${PAGE}?scope=named`, {
      starred: ['component:default/rerank', 'system:default/search'],
    });
    await tile('rerank');
    expect(asked.mock.lastCall[0].getAll('refs')).toEqual([
      'component:default/rerank',
    ]);
  });

  it.each([
    ['owned', 'You own no service that says where it runs'],
    ['named', 'No starred services'],
    ['all', 'No service says where it runs'],
  ])('says why there is nothing: %s', async (scope, title) => {
    server.use(listsServices(() => serviceList([])));
    renderPage(`${PAGE}?scope=${scope}`);
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('says that the filters leave nothing, and takes them away', async () => {
    server.use(
      listsServices(query =>
        query.get('owner') ? serviceList([], { inScope: 4 }) : listedServices(),
      ),
    );
    renderPage(`${PAGE}?owner=group:default/nobody`);
    expect(await screen.findByText('There are 4 without them.')).toBeVisible();
    expect(
      screen.getByRole('option', { name: 'nobody (0)', selected: true }),
    ).toBeInTheDocument();
    const [button] = screen.getAllByRole('button', {
      name: 'Clear all filters',
    });
    await userEvent.click(button);
    await tile('llm-gateway');
  });

  it.each([
    [401, 'Your sign-in has expired', /^Sign in again, and this page/],
    [403, 'You may not list services', /^Berth lists them to whoever/],
    [404, 'Berth’s backend does not know this page', /older version/],
    [500, 'Berth does not answer', /^Nothing has been read yet/],
  ])('says what status %d means', async (status, title, detail) => {
    server.use(refusesServices(status));
    renderPage(PAGE);
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByText(detail)).toBeVisible();
  });

  it('shows empty tiles until it knows something', async () => {
    server.use(hangsListingServices());
    renderPage(PAGE);
    expect(
      await screen.findByRole('status', { name: 'Loading services' }),
    ).toHaveAttribute('aria-busy', 'true');
    expect(screen.queryByText(/healthy|You own no service/)).toBeNull();
  });

  it('keeps what it knows, dated, while the backend is down', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE);
    await tile('llm-gateway');
    server.use(failsToListServices());
    document.dispatchEvent(new Event('visibilitychange'));
    expect(
      await screen.findByText(/^Berth does not answer\. This is what it said/),
    ).toBeVisible();
    await tile('llm-gateway');
  });

  it('says on a tile which cluster is not allowed, loading or unreachable', async () => {
    const cluster = (name: string, freshness: Freshness) => ({
      ...{ name, tone: 'unknown' as const, freshness },
    });
    const service = listedService('hidden', {
      tone: 'unknown',
      headline: { code: 'nothingKnown', params: { clusters: 3 } },
      problemCount: 2,
      clusters: [
        cluster('kyoto', { status: 'forbidden' }),
        cluster('nara', { status: 'loading' }),
        cluster('kobe', {
          ...{ status: 'unreachable' },
          trouble: { code: 'timeout', message: '' },
        }),
      ],
    });
    server.use(listsServices(() => serviceList([service])));
    renderPage(PAGE);
    const hidden = await tile('hidden');
    for (const text of [
      'kyoto not allowed',
      'nara loading',
      'kobe unreachable',
      'and 2 more',
    ]) {
      expect(hidden.getByText(text)).toBeVisible();
    }
  });

  describe('the sentence before the numbers', () => {
    const says = (text: RegExp) => screen.findByText(text, { selector: 'p' });
    const toned = (...tones: Tone[]) =>
      serviceList(tones.map((tone, at) => listedService(`s${at}`, { tone })));

    it('names what is wrong first', async () => {
      server.use(listsServices(listedServices));
      renderPage(PAGE);
      await screen.findAllByRole('article');
      const sentence = screen.getByText(/^1 of 4 services is in trouble\./);
      expect(sentence).toHaveTextContent(
        '1 of 4 services is in trouble. llm-gateway: 2 of 8 pods wait in tokyo-h100: no node has 4 free H100.',
      );
      expect(
        within(sentence).getByRole('link', { name: 'llm-gateway' }),
      ).toHaveAttribute('href', '/catalog/default/component/llm-gateway');
    });

    it.each<[RegExp, Tone[]]>([
      [/^All 3 services are healthy\.$/, ['good', 'good', 'good']],
      [/^1 service, and it is healthy\.$/, ['good']],
      [/^2 of 3 services are worth a look\./, ['look', 'look', 'good']],
      [/^How 1 of 2 services fares now is not known\./, ['unknown', 'good']],
    ])('is: %s', async (text, tones) => {
      server.use(listsServices(() => toned(...tones)));
      renderPage(PAGE);
      expect(await says(text)).toBeVisible();
    });

    it('says of what it speaks where filters are set', async () => {
      server.use(listsServices(() => toned('good', 'good')));
      renderPage(`${PAGE}?cluster=tokyo-h100`);
      expect(
        await says(/^Of what the filters leave: All 2 services are healthy\.$/),
      ).toBeVisible();
    });

    it('is said in Japanese', async () => {
      server.use(listsServices(() => toned('good', 'good')));
      renderPage(PAGE, { language: 'ja' });
      expect(await says(/^サービス 2 件はすべて正常です。$/)).toBeVisible();
    });
  });

  it('counts the problems behind the one that a tile tells', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE);
    expect((await tile('llm-gateway')).getByText('and 1 more')).toBeVisible();
    expect((await tile('api-server')).queryByText(/^and/)).toBeNull();
  });

  it('speaks Japanese', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE, { language: 'ja' });
    const gateway = await tile('llm-gateway');
    expect(
      await gateway.findByText('8 個中 6 個が利用可能 · 2 個が待機中'),
    ).toBeVisible();
    expect(gateway.getByText('H100 × 32 のうち 24')).toBeVisible();
    const symptoms = within(
      screen.getByRole('group', { name: 'Argo CD と Pod で絞り込む' }),
    );
    expect(
      symptoms.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['OutOfSync 1 件', '待機中の Pod あり 1 件']);
  });

  it.each([
    ['en', 'RayCluster pretrain is under way in tokyo: 2 of 3 ready'],
    ['ja', 'tokyo の RayCluster pretrain は進行中です：3 個中 2 個が Ready'],
  ] as const)(
    'says in %s why something is under way',
    async (language, line) => {
      server.use(
        listsServices(() =>
          serviceList([
            listedService('pretrain', {
              headline: {
                code: 'workloadInMotion',
                params: {
                  cluster: 'tokyo',
                  workload: 'pretrain',
                  kind: 'RayCluster',
                  reason: '2 of 3 ready',
                  because: {
                    cause: { code: 'waitingForReady', ready: 2, desired: 3 },
                  },
                },
              },
            }),
          ]),
        ),
      );
      renderPage(PAGE, { language });
      expect(await (await tile('pretrain')).findByText(line)).toBeVisible();
    },
  );
});
