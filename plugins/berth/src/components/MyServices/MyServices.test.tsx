import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { setupServer } from 'msw/node';
import {
  listedService,
  listedServices,
  serviceList,
} from '../../__fixtures__/listedServices';
import { listsServices, refusesServices } from '../../__testUtils__/backend';
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
      await screen.findByRole('link', { name: 'llm-gateway' }),
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

  it('searches once for what was typed', async () => {
    const asked = jest.fn();
    server.use(listsServices(listedServices, asked));
    renderPage(PAGE);
    await tile('llm-gateway');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Search by name or owner' }),
      'gate',
    );
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

  it('says that the sign-in has expired', async () => {
    server.use(refusesServices(401));
    renderPage(PAGE);
    expect(await screen.findByText('Your sign-in has expired')).toBeVisible();
  });

  it('speaks Japanese', async () => {
    server.use(listsServices(listedServices));
    renderPage(PAGE, { language: 'ja' });
    const gateway = await tile('llm-gateway');
    expect(
      await gateway.findByText('8 個中 6 個が利用可能 · 2 個が待機中'),
    ).toBeVisible();
    expect(gateway.getByText('H100 × 32 のうち 24')).toBeVisible();
  });
});
