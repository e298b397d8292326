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
  const etag = `"${revision}"`;
  response.set('ETag', etag);
  if (namesEtag(request.get('If-None-Match'), etag)) {
    response.status(304).end();
    return;
  }
  response.set('Content-Type', contentType);
  const { buffer, byteOffset, byteLength } = body();
  // Not a copy: a hundred readers would make a hundred of them.
  response.send(Buffer.from(buffer, byteOffset, byteLength));
}

/**
 * Not express' `request.fresh`: that always answers in full to `Cache-Control: no-cache`, which `fetch` adds by itself to a
 * request with `If-None-Match` (Fetch standard, HTTP-network-or-cache fetch). A proxy that compresses makes an ETag weak.
 */
function namesEtag(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .some(candidate => candidate.trim().replace(/^W\//, '') === etag);
}
