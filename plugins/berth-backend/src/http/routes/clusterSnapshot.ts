import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, RequestHandler } from 'express';
import type { AuthorizedClusters } from '../../authorization';
import { audited } from '../audited';
import { sendConditional } from '../sendConditional';

/** `GET /v1/clusters/{name}/snapshot` */
export function clusterSnapshot(options: {
  clusters: AuthorizedClusters;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): RequestHandler<{ name: string }, unknown, unknown, { without?: string }> {
  const { clusters, httpAuth, auditor } = options;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });
    const { name } = request.params;
    const { without } = request.query;
    const snapshot = await audited(
      auditor,
      {
        eventId: 'cluster-snapshot-fetch',
        request: request as Request,
        meta: {
          queryType: 'by-name',
          cluster: name,
          ...(without && { without }),
        },
      },
      () => clusters.snapshot(name, { without, credentials }),
    );
    sendConditional({
      request: request as Request,
      response,
      revision: snapshot.digest,
      contentType: 'application/octet-stream',
      body: () => snapshot.bytes,
    });
  };
}
