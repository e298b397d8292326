import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import type { AuthorizedClusters } from '../../authorization';
import { audited } from '../audited';

/** `GET /v1/clusters` */
export function clusters(options: {
  clusters: AuthorizedClusters;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): RequestHandler {
  const { httpAuth, auditor } = options;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const items = await audited(
      auditor,
      { eventId: 'cluster-fetch', request, meta: { queryType: 'all' } },
      () => options.clusters.list({ credentials }),
    );
    response.json({ items });
  };
}
