import type { Request, Response } from 'express';

/**
 * Sends an answer with a strong ETag, or 304 without making the body where the reader has it already. What the ETag names
 * must be all that this reader sees.
 */
export function sendConditional(options: {
  request: Request;
  response: Response;
  /** Without quotes. */
  revision: string;
  contentType: string;
  body: () => Uint8Array;
}): void {
  const { request, response, revision, contentType, body } = options;
  response.set('ETag', `"${revision}"`);
  // Pages of other origins, such as the app in development, read no other header by default.
  response.set('Access-Control-Expose-Headers', 'ETag');
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.set('Content-Type', contentType);
  response.send(Buffer.from(body()));
}
