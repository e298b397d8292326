import { screen } from '@testing-library/react';
import {
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { themes, UnifiedThemeProvider } from '@backstage/theme';
import { BerthClient } from '@berth/backstage-plugin-berth-common';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { setupServer } from 'msw/node';
import { waitingService } from './__fixtures__/waitingService';
import {
  answersStatus,
  BASE_URL,
  opensClusters,
} from './__testUtils__/backend';
import { berthApiRef } from './api/berthApiRef';
import { ServiceTab } from './components/ServiceTab';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'llm-gateway', namespace: 'default' },
};

describe.each(['light', 'dark'] as const)('in %s', mode => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('draws everything, preview and details included', async () => {
    server.use(answersStatus(waitingService()), ...opensClusters());
    const api = new BerthClient({
      discoveryApi: { getBaseUrl: async () => BASE_URL },
      fetchApi: { fetch },
    });
    renderInTestApp(
      <UnifiedThemeProvider theme={themes[mode]}>
        <EntityProvider entity={entity}>
          <ServiceTab />
        </EntityProvider>
      </UnifiedThemeProvider>,
      { apis: [[berthApiRef, api]] },
    );
    expect(await screen.findByText('6 of 8 fit')).toBeInTheDocument();
    expect(screen.getAllByRole('row', { name: /tokyo-h100/ })).toHaveLength(1);
    expect(screen.getAllByRole('group', { name: /^Application/ })).toHaveLength(
      2,
    );
  });
});
