import type { IncomingHttpHeaders } from 'node:http';

/**
 * What becomes of one request.
 * @public
 */
export type HttpFault =
  /** Is answered here and never reaches the server. */
  | {
      type: 'answer';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  /** Is accepted and never answered. */
  | { type: 'silence' }
  /** The server's answer ends in good order after so many bytes of its body. */
  | { type: 'cutBody'; bytes: number }
  /** Each line of the server's answer is replaced by those that `rewrite` gives; none drop it. */
  | { type: 'lines'; rewrite: (line: string) => string[] };

/**
 * Which requests a fault is for, and how often.
 * @public
 */
export interface HttpFaultRule {
  /** Told the path with its query. */
  matches(url: string, headers: IncomingHttpHeaders): boolean;
  fault: HttpFault;
  /** Default: until it is removed. */
  times?: number;
}

/**
 * A refusal in the words of the Kubernetes API, with `Retry-After` where seconds are given.
 * @public
 */
export function refusal(
  status: number,
  options: { retryAfterSeconds?: number } = {},
): HttpFault {
  const { retryAfterSeconds } = options;
  return {
    type: 'answer',
    status,
    headers: {
      'content-type': 'application/json',
      ...(retryAfterSeconds !== undefined && {
        'retry-after': String(retryAfterSeconds),
      }),
    },
    body: JSON.stringify({
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      message: 'scripted by a test',
      code: status,
    }),
  };
}

/**
 * Whether a request watches (the kind of this plural).
 * @public
 */
export function isWatch(url: string, plural?: string): boolean {
  return url.includes('watch=true') && ofPlural(url, plural);
}

/**
 * Whether a request lists (the kind of this plural).
 * @public
 */
export function isList(url: string, plural?: string): boolean {
  return url.includes('limit=') && ofPlural(url, plural);
}

function ofPlural(url: string, plural: string | undefined): boolean {
  return plural === undefined || url.split('?')[0].endsWith(`/${plural}`);
}
