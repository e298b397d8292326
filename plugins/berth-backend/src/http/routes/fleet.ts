import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { FleetMapQuery } from '@berth/backstage-plugin-berth-common';
import type { RequestHandler } from 'express';
import type { AuthorizedFleet } from '../../authorization';
import { audited } from '../audited';
import { HashedBodies } from '../HashedBodies';
import { sendConditional } from '../sendConditional';

interface FleetRouteOptions {
  fleet: AuthorizedFleet;
  bodies: HashedBodies;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

type FleetRoute = (options: FleetRouteOptions) => RequestHandler;

/** `GET /v1/fleet` */
export const fleetClusters: FleetRoute = fleetRoute(
  'clusters',
  (fleet, _, reader) => fleet.clusters(reader),
);

/** `GET /v1/fleet/gpus` */
export const fleetMap: FleetRoute = fleetRoute('gpus', (fleet, query, reader) =>
  // The router has checked that there is a cluster.
  fleet.map(query as FleetMapQuery, reader),
);

/** `GET /v1/fleet/holdings` */
export const fleetHoldings: FleetRoute = fleetRoute(
  'holdings',
  (fleet, _, reader) => fleet.holdings(reader),
);

/** `GET /v1/fleet/queue` */
export const fleetQueue: FleetRoute = fleetRoute('queue', (fleet, _, reader) =>
  fleet.queue(reader),
);

function fleetRoute(
  queryType: string,
  read: (
    fleet: AuthorizedFleet,
    query: Partial<FleetMapQuery>,
    reader: { credentials: BackstageCredentials },
  ) => Promise<object>,
): FleetRoute {
  return ({ fleet, bodies, httpAuth, auditor }) =>
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      // The router has checked them against the spec.
      const { cluster, groupBy } = request.query as Partial<FleetMapQuery>;
      const answer = await audited(
        auditor,
        {
          eventId: 'fleet-fetch',
          request,
          meta: { queryType, ...(cluster && { cluster }) },
        },
        () => read(fleet, { cluster, groupBy }, { credentials }),
      );
      const { revision, body } = bodies.of(answer);
      sendConditional({
        ...{ request, response, revision },
        contentType: 'application/json',
        body: () => body,
      });
    };
}
