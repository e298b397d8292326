import { screen } from '@testing-library/react';
import {
  registerMswTestHooks,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { BerthClient } from '@berth/backstage-plugin-berth-common';
import { Route, Routes } from 'react-router-dom';
import { setupServer } from 'msw/node';
import { waitingService } from './__fixtures__/waitingService';
import {
  answersStatus,
  BASE_URL,
  closesClusters,
} from './__testUtils__/backend';
import {
  berthApiRef,
  berthPlugin,
  EntityBerthCard,
  EntityBerthContent,
  isBerthAvailable,
} from './legacy';
import { serviceRouteRef } from './routes';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'llm-gateway',
    namespace: 'default',
    annotations: { 'argocd/app-name': 'llm-gateway' },
  },
};

describe('the legacy entry', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const api = new BerthClient({
    discoveryApi: { getBaseUrl: async () => BASE_URL },
    fetchApi: { fetch: (input, init) => fetch(input, init) },
  });

  const onEntity = (element: JSX.Element) => (
    <TestApiProvider apis={[[berthApiRef, api]]}>
      <EntityProvider entity={entity}>{element}</EntityProvider>
    </TestApiProvider>
  );

  beforeEach(() => {
    server.use(answersStatus(waitingService()), closesClusters());
  });

  it('renders the card beside the tab, and links to it', async () => {
    await renderInTestApp(onEntity(<EntityBerthCard />), {
      mountedRoutes: { '/runtime': serviceRouteRef },
    });
    expect(
      await screen.findByRole('link', { name: 'See what would fit' }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/runtime\?cluster=/));
  });

  it('renders the card alone', async () => {
    await renderInTestApp(onEntity(<EntityBerthCard />));
    expect(
      await screen.findByText('2 of 8 pods wait in tokyo-h100'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('renders the tab', async () => {
    await renderInTestApp(
      onEntity(
        <Routes>
          <Route path="/" element={<EntityBerthContent />} />
        </Routes>,
      ),
    );
    expect(
      await screen.findByText('You may not look into clusters'),
    ).toBeInTheDocument();
  });

  it('brings its own client', () => {
    expect([...berthPlugin.getApis()].map(factory => factory.api.id)).toEqual([
      berthApiRef.id,
    ]);
  });

  it('knows which entities it is for', () => {
    expect(isBerthAvailable(entity)).toBe(true);
    expect(
      isBerthAvailable({ ...entity, metadata: { name: 'llm-gateway' } }),
    ).toBe(false);
  });
});
