import type { RequestHandler } from 'express';

/** Every answer depends on who asks: no shared cache may keep it, and a browser asks again each time. */
export function privateAnswers(): RequestHandler {
  return (_request, response, next) => {
    response.set('Cache-Control', 'private, no-cache');
    response.vary('Authorization');
    next();
  };
}
