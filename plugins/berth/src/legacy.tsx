/**
 * Berth for apps on the legacy frontend system: the same components, in the wrappers that system asks for.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { BerthClient } from '@berth/backstage-plugin-berth-common';
import { berthApiRef } from './api/berthApiRef';
import { SERVICE_ANNOTATIONS } from '@berth/backstage-plugin-berth-common';
import { serviceRouteRef } from './routes';

export { berthApiRef } from './api/berthApiRef';
export { berthTranslationRef } from './translation';

/**
 * Berth as a plugin of the legacy frontend system: its API and its route.
 * @public
 */
export const berthPlugin = createPlugin({
  id: 'berth',
  routes: { service: serviceRouteRef },
  apis: [
    createApiFactory({
      api: berthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new BerthClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/** The card, for an `EntityLayout` overview grid. @public */
export const EntityBerthCard = berthPlugin.provide(
  createComponentExtension({
    name: 'EntityBerthCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./components/ServiceCard').then(m => m.ServiceCard),
    },
  }),
);

/** The tab, for an `EntityLayout.Route`. @public */
export const EntityBerthContent = berthPlugin.provide(
  createRoutableExtension({
    name: 'EntityBerthContent',
    mountPoint: serviceRouteRef,
    component: (): Promise<() => JSX.Element> =>
      import('./components/ServiceTab').then(m => m.ServiceTab),
  }),
);

/** Whether an entity says where it runs, for `EntitySwitch` and `EntityLayout.Route`. @public */
export function isBerthAvailable(entity: Entity): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return SERVICE_ANNOTATIONS.some(annotation => annotation in annotations);
}
