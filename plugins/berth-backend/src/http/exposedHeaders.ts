import type { RequestHandler } from 'express';

/** What Berth's client reads: the revision of an answer, and the backend's time. */
const READ = ['ETag', 'Date'];

/**
 * Pages of other origins, such as the app in development, see these headers only if they are named; beside those that the
 * backend's own `cors.exposedHeaders` names.
 */
export function exposedHeaders(): RequestHandler {
  return (_request, response, next) => {
    const named = response.get('Access-Control-Expose-Headers');
    response.set(
      'Access-Control-Expose-Headers',
      [...(named ? [named] : []), ...READ].join(', '),
    );
    next();
  };
}
