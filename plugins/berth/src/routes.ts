import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The Berth tab of an entity page, in both frontend systems.
 * @public
 */
export const serviceRouteRef = createRouteRef({ id: 'berth:service' });
