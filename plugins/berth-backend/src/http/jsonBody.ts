import { CustomErrorBase } from '@backstage/errors';
import { json, RequestHandler } from 'express';

/** One hundred references of the greatest length that the catalog allows are 20 kB. */
const MAX_BODY = '64kb';

/** The root router answers with `statusCode`. */
class UnsupportedMediaTypeError extends CustomErrorBase {
  name = 'UnsupportedMediaTypeError' as const;
  readonly statusCode = 415;
}

/**
 * Reads JSON bodies of at most 64 kB. Comes before the validating router, which would answer 400 to a body that is too
 * large (413) or of another type (415).
 */
export function jsonBody(): RequestHandler[] {
  return [requireJson(), json({ limit: MAX_BODY })];
}

function requireJson(): RequestHandler {
  return (request, _response, next) => {
    const hasBody =
      request.headers['transfer-encoding'] !== undefined ||
      Number(request.headers['content-length'] ?? 0) > 0;
    if (hasBody && !request.is('application/json')) {
      next(
        new UnsupportedMediaTypeError(
          'The body must be JSON, with content type application/json',
        ),
      );
      return;
    }
    next();
  };
}
