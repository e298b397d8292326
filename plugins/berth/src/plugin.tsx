import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { RiShipLine } from '@remixicon/react';
import { BerthClientApi } from './api/BerthClientApi';
import { berthEntityFilter } from './entity/filter';
import {
  berthRouteRef,
  fleetRouteRef,
  myServicesRouteRef,
  serviceRouteRef,
} from './routes';
import { InstalledDetails, installedDetailsDataRef } from './workloadDetails';

const serviceCard = EntityCardBlueprint.make({
  name: 'service',
  params: {
    type: 'content',
    filter: berthEntityFilter,
    loader: () =>
      import('./components/ServiceCard').then(m => <m.ServiceCard />),
  },
});

const serviceTab = EntityContentBlueprint.makeWithOverrides({
  name: 'service',
  inputs: {
    workloadDetails: createExtensionInput([installedDetailsDataRef]),
  },
  factory(originalFactory, { inputs }) {
    const installed = inputs.workloadDetails.map(input =>
      input.get(installedDetailsDataRef),
    );
    return originalFactory({
      path: '/berth',
      title: 'Runtime',
      group: 'deployment',
      icon: <RiShipLine />,
      routeRef: serviceRouteRef,
      filter: berthEntityFilter,
      loader: () =>
        import('./components/ServiceTab').then(m => (
          <InstalledDetails.Provider value={installed}>
            <m.ServiceTab />
          </InstalledDetails.Provider>
        )),
    });
  },
});

/** The page of everything that is not one entity's: each part of it is a sub-page. */
const berthPage = PageBlueprint.make({
  params: {
    path: '/berth',
    title: 'Berth',
    icon: <RiShipLine />,
    routeRef: berthRouteRef,
  },
});

const myServicesPage = SubPageBlueprint.make({
  name: 'services',
  params: {
    path: 'services',
    title: 'My services',
    routeRef: myServicesRouteRef,
    loader: () => import('./components/MyServices').then(m => <m.MyServices />),
  },
});

const fleetPage = SubPageBlueprint.make({
  name: 'fleet',
  params: {
    path: 'fleet',
    title: 'Fleet',
    routeRef: fleetRouteRef,
    loader: () => import('./components/Fleet').then(m => <m.Fleet />),
  },
});

const myServicesWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    title: 'My services',
    description: 'Services of yours that need somebody',
    // Two lines of cards and the link; by default only half of that is seen.
    layout: { height: { defaultRows: 8 } },
    components: () =>
      import('./components/MyServicesWidget').then(m => ({
        Content: m.MyServicesWidget,
      })),
  },
});

const placementField = FormFieldBlueprint.make({
  name: 'placement',
  params: {
    field: () =>
      import('./components/PlacementField').then(m => m.placementField),
  },
});

/**
 * Berth in the new frontend system: a page of its own, a card and a tab on every Component that says where it runs,
 * and a form field for templates.
 * @public
 */
export const berthPlugin = createFrontendPlugin({
  pluginId: 'berth',
  title: 'Berth',
  icon: <RiShipLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: berthRouteRef,
    myServices: myServicesRouteRef,
    fleet: fleetRouteRef,
    service: serviceRouteRef,
  },
  extensions: [
    BerthClientApi,
    berthPage,
    myServicesPage,
    fleetPage,
    myServicesWidget,
    placementField,
    serviceCard,
    serviceTab,
  ],
});
