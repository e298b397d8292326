import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import berthPlugin from '../src';
import { berthApiRef } from '../src/api/berthApiRef';
import { serviceRouteRef } from '../src/routes';
import { FixtureApi } from './FixtureApi';

const fixtures = createFrontendModule({
  pluginId: 'berth',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: berthApiRef,
          deps: {},
          factory: () => new FixtureApi(),
        }),
    }),
  ],
});

const statesPlugin = createFrontendPlugin({
  pluginId: 'berth-states',
  title: 'States',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        title: 'States',
        // The card links to the tab; here both are on this page.
        routeRef: serviceRouteRef,
        loader: () => import('./StatesPage').then(m => <m.StatesPage />),
      },
    }),
  ],
});

// Lists link to pages of entities.
const entitiesPlugin = createFrontendPlugin({
  pluginId: 'catalog',
  title: 'Catalog',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/catalog/:namespace/:kind/:name',
        title: 'Entity',
        routeRef: entityRouteRef,
        loader: async () => <>An entity of the catalog.</>,
      },
    }),
  ],
});

createDevApp({
  features: [berthPlugin, fixtures, statesPlugin, entitiesPlugin],
});
