import { createRouteRef } from '@backstage/core-plugin-api';

/**
 * The Berth tab of an entity page, in both frontend systems.
 * @public
 */
export const serviceRouteRef = createRouteRef({ id: 'berth:service' });

/** Berth's own page: my services, the fleet. @public */
export const berthRouteRef = createRouteRef({ id: 'berth' });

/** The services of the reader. @public */
export const myServicesRouteRef = createRouteRef({ id: 'berth:my-services' });

/** The fleet, for whoever may read clusters. @public */
export const fleetRouteRef = createRouteRef({ id: 'berth:fleet' });
