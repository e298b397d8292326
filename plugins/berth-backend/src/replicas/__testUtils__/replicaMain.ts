import { createBackend } from '@backstage/backend-defaults';
import {
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import eventsPlugin from '@backstage/plugin-events-backend';
import signalsPlugin from '@backstage/plugin-signals-backend';
import { component } from '../../__fixtures__/entity';
import berthPlugin from '../../index';

// One replica of a Backstage backend: everything is real but the catalog, which has one entity.
const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => new ConfigReader(JSON.parse(process.env.BERTH_TEST_CONFIG!)),
  }),
);
backend.add(
  createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      catalogServiceMock({
        entities: [component('chat', { 'backstage.io/kubernetes-id': 'chat' })],
      }),
  }),
);
backend.add(berthPlugin);
backend.add(eventsPlugin);
backend.add(signalsPlugin);
backend.start();
