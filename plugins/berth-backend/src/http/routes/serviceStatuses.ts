import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import type { AuthorizedServiceStatuses } from '../../authorization';
import { audited } from '../audited';
import { normalisedEntityRef } from '../entityRefs';

/** `POST /v1/statuses` */
export function serviceStatuses(options: {
  statuses: AuthorizedServiceStatuses;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): RequestHandler {
  const { statuses, httpAuth, auditor } = options;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    // The router has checked the body against the spec.
    const sent: { entityRefs: string[] } = request.body;
    const entityRefs = [
      ...new Set(
        sent.entityRefs.map((reference, index) =>
          normalisedEntityRef(reference, `entityRefs[${index}]`),
        ),
      ),
    ];
    const items = await audited(
      auditor,
      {
        eventId: 'service-status-fetch',
        request,
        meta: { queryType: 'by-refs', entityRefs },
      },
      () => statuses.ofAll(entityRefs, { credentials }),
    );
    response.json({ items });
  };
}
