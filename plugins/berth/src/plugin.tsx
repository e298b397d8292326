import {
  coreExtensionData,
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
import { FLEET_TITLE, MY_SERVICES_TITLE } from './subPageTitles';
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
const berthPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { inputs, config }) {
    const title = 'Berth';
    const pages = inputs.pages.map(page => ({
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title),
      icon: page.get(coreExtensionData.icon),
      element: page.get(coreExtensionData.reactElement),
    }));
    return originalFactory({
      ...{ path: '/berth', title, icon: <RiShipLine /> },
      routeRef: berthRouteRef,
      // It draws its own, in the reader's language.
      noHeader: true,
      loader: () =>
        import('./components/BerthPage').then(m => (
          <m.BerthPage
            title={config.title ?? title}
            icon={<RiShipLine />}
            pages={pages}
          />
        )),
    });
  },
});

const myServicesPage = SubPageBlueprint.make({
  name: 'services',
  params: {
    path: 'services',
    title: MY_SERVICES_TITLE,
    routeRef: myServicesRouteRef,
    loader: () => import('./components/MyServices').then(m => <m.MyServices />),
  },
});

const fleetPage = SubPageBlueprint.make({
  name: 'fleet',
  params: {
    path: 'fleet',
    title: FLEET_TITLE,
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
