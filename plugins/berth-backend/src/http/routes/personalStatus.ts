import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { PersonalTokens } from '@berth/backstage-plugin-berth-common';
import type { Request, RequestHandler } from 'express';
import type { AuthorizedPersonalStatuses } from '../../authorization';
import { audited } from '../audited';
import { normalisedEntityRef } from '../entityRefs';

/**
 * `POST /v1/entities/{kind}/{namespace}/{name}/status/personal`
 *
 * The tokens come in the body: what stands in a header is written down by proxies, and is limited to 16 kB in all. Nothing of
 * the body goes into the audit log.
 */
export function personalStatus(options: {
  personal: AuthorizedPersonalStatuses;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): RequestHandler<{ kind: string; namespace: string; name: string }> {
  const { personal, httpAuth, auditor } = options;
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const credentials = await httpAuth.credentials(request as Request, {
      allow: ['user'],
    });
    const { kind, namespace, name } = request.params;
    const entityRef = normalisedEntityRef({ kind, namespace, name }, 'name');
    // The router has checked the body against the spec.
    const { tokens }: { tokens: PersonalTokens } = request.body;
    const status = await audited(
      auditor,
      {
        eventId: 'personal-status-fetch',
        severityLevel: 'medium',
        request: request as Request,
        meta: { queryType: 'by-ref', entityRef },
      },
      () =>
        personal.of(entityRef, { tokens, credentials, signal: gone.signal }),
    );
    response.set('Cache-Control', 'private, no-store');
    response.json(status);
  };
}
