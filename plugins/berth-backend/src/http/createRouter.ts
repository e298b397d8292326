import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Router } from 'express';
import type {
  AuthorizedClusters,
  AuthorizedFleet,
  AuthorizedPersonalStatuses,
  AuthorizedServiceLists,
  AuthorizedServiceStatuses,
} from '../authorization';
import type { Revisions } from '../signal/Revisions';
import type { SignalPace } from '../signal/SignalPace';
import { exposedHeaders } from './exposedHeaders';
import { HashedBodies } from './HashedBodies';
import { JsonBodies } from './JsonBodies';
import { jsonBody } from './jsonBody';
import { privateAnswers } from './privateAnswers';
import { requireRevision } from './requireRevision';
import { clusters } from './routes/clusters';
import { clusterSnapshot } from './routes/clusterSnapshot';
import {
  fleetClusters,
  fleetHoldings,
  fleetMap,
  fleetQueue,
} from './routes/fleet';
import { personalStatus } from './routes/personalStatus';
import { serviceList } from './routes/serviceList';
import { serviceStatus } from './routes/serviceStatus';
import { serviceStatuses } from './routes/serviceStatuses';
import { spec } from './spec';

/**
 * The HTTP API. It is given only what authorises its readers, so that no handler can answer past it. Errors are left to
 * the root router, whose body is `{ error: { name, message, field? }, request, response }`.
 */
export function createRouter(options: {
  statuses: AuthorizedServiceStatuses;
  personal: AuthorizedPersonalStatuses;
  lists: AuthorizedServiceLists;
  clusters: AuthorizedClusters;
  fleet: AuthorizedFleet;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  revisions: Revisions;
  pace: SignalPace;
}): Router {
  const validated = createValidatedOpenApiRouter(spec);
  const bodies = new JsonBodies();
  validated.get(
    '/v1/entities/:kind/:namespace/:name/status',
    serviceStatus({ ...options, bodies }),
  );
  validated.post(
    '/v1/entities/:kind/:namespace/:name/status/personal',
    personalStatus(options),
  );
  validated.post('/v1/statuses', serviceStatuses(options));
  validated.get('/v1/services', serviceList(options));
  const fleet = { ...options, bodies: new HashedBodies() };
  validated.get('/v1/fleet', fleetClusters(fleet));
  validated.get('/v1/fleet/gpus', fleetMap(fleet));
  validated.get('/v1/fleet/holdings', fleetHoldings(fleet));
  validated.get('/v1/fleet/queue', fleetQueue(fleet));
  validated.get('/v1/clusters', clusters(options));
  validated.get('/v1/clusters/:name/snapshot', clusterSnapshot(options));

  const router = Router();
  router.use(
    privateAnswers(),
    exposedHeaders(),
    ...jsonBody(),
    (_request, _response, next) => {
      options.pace.asked();
      next();
    },
    // Before anything is asked of the catalog: who asks again in a second costs nothing.
    requireRevision(options.revisions),
    validated,
  );
  return router;
}
