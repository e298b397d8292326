import { screen } from '@testing-library/react';
import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { setupServer } from 'msw/node';
import {
  listedService,
  listedServices,
  serviceList,
} from '../../__fixtures__/listedServices';
import {
  failsToListServices,
  listsServices,
  refusesServices,
} from '../../__testUtils__/backend';
import { renderOnHomePage } from '../../__testUtils__/renderOnHomePage';
import { MyServicesWidget } from './MyServicesWidget';

describe('MyServicesWidget', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const show = (language?: 'ja') =>
    renderOnHomePage(<MyServicesWidget />, { language });
  const names = async () =>
    (await screen.findAllByRole('article')).map(
      article => article.querySelector('h3')?.textContent,
    );
  const fine = (count: number) =>
    serviceList(
      Array.from({ length: count }, (_, at) => listedService(`s${at}`)),
    );

  it('shows those of the reader that need somebody, and the way to all', async () => {
    const asked = jest.fn();
    server.use(listsServices(listedServices, asked));
    show();
    expect(await names()).toEqual(['llm-gateway', 'api-server', 'embedder']);
    expect(asked.mock.lastCall[0].get('scope')).toBe('owned');
    expect(
      screen.getByRole('link', { name: 'All my services' }),
    ).toHaveAttribute('href', '/berth/services');
    expect(screen.queryByText(/nothing that needs you/)).toBeNull();
  });

  it('shows the six that are worst', async () => {
    const troubled = Array.from({ length: 9 }, (_, at) =>
      listedService(`s${at}`, { tone: 'bad' }),
    );
    server.use(listsServices(() => serviceList(troubled)));
    show();
    expect(await names()).toEqual(['s0', 's1', 's2', 's3', 's4', 's5']);
  });

  it.each([
    [1, '1 service, nothing that needs you.'],
    [14, '14 services, nothing that needs you.'],
  ])('says of %d that are fine no more than that', async (count, text) => {
    server.use(listsServices(() => fine(count)));
    show();
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
    expect(screen.getByRole('link', { name: 'All my services' })).toBeVisible();
  });

  it('says how a service comes to be listed where the reader owns none', async () => {
    server.use(listsServices(() => serviceList([])));
    show();
    expect(
      await screen.findByText('You own no service that says where it runs'),
    ).toBeVisible();
    expect(screen.getByText(/kubernetes-id: my-service$/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'All my services' })).toBeNull();
  });

  it.each([
    [401, 'Your sign-in has expired'],
    [403, 'You may not list services'],
    [404, 'Berth’s backend does not know this page'],
    [500, 'Berth does not answer'],
  ])('says what status %d means', async (status, title) => {
    server.use(refusesServices(status));
    show();
    expect(await screen.findByText(title)).toBeVisible();
  });

  it('keeps what it knows, dated, while the backend is down', async () => {
    server.use(listsServices(listedServices));
    show();
    await names();
    server.use(failsToListServices());
    document.dispatchEvent(new Event('visibilitychange'));
    expect(
      await screen.findByText(/^Berth does not answer\. This is what it said/),
    ).toBeVisible();
    expect(await names()).toHaveLength(3);
  });

  it('speaks Japanese', async () => {
    server.use(listsServices(() => fine(3)));
    show('ja');
    expect(
      await screen.findByText('サービス 3 件、対応が必要なものはありません。'),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: '自分のサービスをすべて表示' }),
    ).toBeVisible();
  });
});
