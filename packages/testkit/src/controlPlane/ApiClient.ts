import { Agent, fetch } from 'undici';

const requestDeadlineMs = 30_000;
const connectionsAtMost = 16;

/**
 * The API server's answer with a status other than 2xx. `reason` is the one of `metav1.Status`, such as `NotFound`.
 * @public
 */
export class KubernetesApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly reason?: string,
  ) {
    super(message);
    this.name = 'KubernetesApiError';
  }
}

interface RequestOptions {
  contentType?: string;
  signal?: AbortSignal;
  /** On behalf of this user, such as `system:serviceaccount:<namespace>:<name>`. */
  user?: string;
}

/** A connection to one API server as one user. */
export interface ApiClient {
  request<T>(
    method: string,
    path: string,
    body?: unknown,
    options?: RequestOptions,
  ): Promise<T>;
  /** Trusts another authority from now on, PEM. */
  trust(ca: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * A client that presents a certificate and trusts only the given authority.
 */
export function createApiClient(options: {
  server: string;
  ca: string;
  cert: string;
  key: string;
  /** Rejects every request with its reason from when it aborts. */
  signal: AbortSignal;
}): ApiClient {
  const { server, cert, key, signal } = options;
  const connect = (ca: string) =>
    new Agent({ connect: { ca, cert, key }, connections: connectionsAtMost });
  let dispatcher = connect(options.ca);
  return {
    async request<T>(
      method: string,
      path: string,
      body?: unknown,
      requestOptions: RequestOptions = {},
    ): Promise<T> {
      const signals = [signal, AbortSignal.timeout(requestDeadlineMs)];
      if (requestOptions.signal) {
        signals.push(requestOptions.signal);
      }
      const response = await fetch(new URL(path, server), {
        method,
        dispatcher,
        headers: {
          accept: 'application/json',
          'content-type': requestOptions.contentType ?? 'application/json',
          ...(requestOptions.user && {
            'impersonate-user': requestOptions.user,
          }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.any(signals),
      });
      const text = await response.text();
      const isJson = response.headers
        .get('content-type')
        ?.startsWith('application/json');
      if (!response.ok) {
        const status = isJson ? JSON.parse(text) : { message: text };
        throw new KubernetesApiError(
          `${method} ${path}: ${response.status} ${status.message}`,
          response.status,
          status.reason,
        );
      }
      return (isJson ? JSON.parse(text) : text) as T;
    },
    async trust(ca) {
      const former = dispatcher;
      dispatcher = connect(ca);
      await former.destroy();
    },
    close: () => dispatcher.destroy(),
  };
}
