import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import type { AuthorizedServiceStatuses } from '../../authorization';
import { normalisedEntityRef } from '../entityRefs';

/** `POST /v1/statuses` */
export function serviceStatuses(options: {
  statuses: AuthorizedServiceStatuses;
  httpAuth: HttpAuthService;
}): RequestHandler {
  const { statuses, httpAuth } = options;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    // The router has checked the body against the spec.
    const sent: { entityRefs: string[] } = request.body;
    const entityRefs = sent.entityRefs.map((reference, index) =>
      normalisedEntityRef(reference, `entityRefs[${index}]`),
    );
    response.json({
      items: await statuses.ofAll([...new Set(entityRefs)], { credentials }),
    });
  };
}
