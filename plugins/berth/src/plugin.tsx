import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiShipLine } from '@remixicon/react';
import { BerthClientApi } from './api/BerthClientApi';
import { berthEntityFilter } from './entity/filter';
import { serviceRouteRef } from './routes';

const serviceCard = EntityCardBlueprint.make({
  name: 'service',
  params: {
    type: 'content',
    filter: berthEntityFilter,
    loader: () =>
      import('./components/ServiceCard').then(m => <m.ServiceCard />),
  },
});

const serviceTab = EntityContentBlueprint.make({
  name: 'service',
  params: {
    path: '/berth',
    title: 'Runtime',
    group: 'deployment',
    icon: <RiShipLine />,
    routeRef: serviceRouteRef,
    filter: berthEntityFilter,
    loader: () => import('./components/ServiceTab').then(m => <m.ServiceTab />),
  },
});

/**
 * Berth in the new frontend system: a card and a tab on every Component that says where it runs.
 * @public
 */
export const berthPlugin = createFrontendPlugin({
  pluginId: 'berth',
  title: 'Berth',
  icon: <RiShipLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { service: serviceRouteRef },
  extensions: [BerthClientApi, serviceCard, serviceTab],
});
