import { createHash } from 'node:crypto';
import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { internal } from '@backstage/backend-openapi-utils';
import type { ServiceListQuery } from '@berth/backstage-plugin-berth-common';
import type { Request } from 'express';
import type { AuthorizedServiceLists } from '../../authorization';
import { Place, readCursor } from '../../serviceList';
import { audited } from '../audited';
import { FieldError, normalisedEntityRef } from '../entityRefs';
import { sendConditional } from '../sendConditional';
import type { spec } from '../spec';

/** `GET /v1/services` */
export function serviceList(options: {
  lists: AuthorizedServiceLists;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): internal.DocRequestHandler<typeof spec, '/v1/services', 'get'> {
  const { lists, httpAuth, auditor } = options;
  return async (validated, response) => {
    // Its query is that of the spec, which express knows as texts only.
    const request = validated as unknown as Request;
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const query = readQuery(validated.query);
    const list = await audited(
      auditor,
      {
        eventId: 'service-list-fetch',
        request,
        meta: { queryType: query.scope },
      },
      () => lists.list(query, { credentials }),
    );
    const body = Buffer.from(JSON.stringify(list));
    sendConditional({
      request,
      response,
      revision: createHash('sha256').update(body).digest('base64url'),
      contentType: 'application/json',
      body: () => body,
    });
  };
}

/** The router has checked the parameters against the spec, and made numbers of those that are. */
function readQuery({
  cursor,
  refs,
  ...query
}: ServiceListQuery): Omit<ServiceListQuery, 'cursor'> & { after?: Place } {
  return {
    ...query,
    refs: refs?.map((reference, index) =>
      normalisedEntityRef(reference, `refs[${index}]`),
    ),
    after: cursor === undefined ? undefined : placeOf(cursor),
  };
}

function placeOf(cursor: string): Place {
  const place = readCursor(cursor);
  if (!place) {
    throw new FieldError(
      'cursor',
      'Not a cursor of this list: take the `next` of the page before, as it is',
    );
  }
  return place;
}
