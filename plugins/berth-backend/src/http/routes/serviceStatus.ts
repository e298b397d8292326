import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Request, RequestHandler } from 'express';
import type { AuthorizedServiceStatuses } from '../../authorization';
import { audited } from '../audited';
import { normalisedEntityRef } from '../entityRefs';
import type { JsonBodies } from '../JsonBodies';
import { sendConditional } from '../sendConditional';

/** `GET /v1/entities/{kind}/{namespace}/{name}/status` */
export function serviceStatus(options: {
  statuses: AuthorizedServiceStatuses;
  bodies: JsonBodies;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): RequestHandler<{ kind: string; namespace: string; name: string }> {
  const { statuses, bodies, httpAuth, auditor } = options;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request as Request, {
      allow: ['user', 'service'],
    });
    const { kind, namespace, name } = request.params;
    const entityRef = normalisedEntityRef({ kind, namespace, name }, 'name');
    const status = await audited(
      auditor,
      {
        eventId: 'service-status-fetch',
        request: request as Request,
        meta: { queryType: 'by-ref', entityRef },
      },
      () => statuses.of(entityRef, { credentials }),
    );
    sendConditional({
      request: request as Request,
      response,
      revision: status.revision,
      contentType: 'application/json',
      body: () => bodies.of(status),
    });
  };
}
