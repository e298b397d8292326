import type { RequestOptions } from 'node:https';
import type { Clock } from '../clock/Clock';
import { loadKubeConfigClass } from './loadKubeConfigClass';
import { TroubleError } from './TroubleError';

/** A login in a browser takes a person a while; a plugin that asks nobody takes a second. */
const CREDENTIAL_DEADLINE_MS = 60_000;
const REASK_MS = 60_000;

/** One context of a kubeconfig with the cluster and the user it names, in kubeconfig's own shape. */
export interface KubeconfigContext {
  name: string;
  server: string;
  cluster: Record<string, unknown>;
  user: Record<string, unknown>;
}

/**
 * What client-node says to send and to trust. One question at a time and at most one a minute: each may start a process or
 * a login, and client-node asks a plugin that names no expiry every time. A token that expires within the minute costs one
 * 401, after which the connection is made anew.
 */
export class KubeconfigCredential {
  readonly #ask: () => Promise<RequestOptions>;
  readonly #clock: Clock;
  #pending: Promise<RequestOptions> | undefined;
  #answer: { request: RequestOptions; at: number } | undefined;

  constructor(context: KubeconfigContext, clock: Clock) {
    this.#clock = clock;
    const kubeConfig = new (loadKubeConfigClass())();
    kubeConfig.loadFromString(JSON.stringify(documentOf(context)));
    this.#ask = async () => {
      const request: RequestOptions = {};
      await kubeConfig.applyToHTTPSOptions(request);
      this.#answer = { request, at: clock.monotonic() };
      return request;
    };
  }

  async get(): Promise<RequestOptions> {
    const answer = this.#answer;
    if (answer && this.#clock.monotonic() - answer.at < REASK_MS) {
      return answer.request;
    }
    this.#pending ??= this.#ask().finally(() => {
      this.#pending = undefined;
    });
    return withDeadline(this.#pending, this.#clock);
  }
}

async function withDeadline(
  pending: Promise<RequestOptions>,
  clock: Clock,
): Promise<RequestOptions> {
  let cancel = () => {};
  const late = new Promise<never>((_, reject) => {
    cancel = clock.after(CREDENTIAL_DEADLINE_MS, () =>
      reject(
        new TroubleError({
          code: 'configuration',
          message: 'The credential plugin did not answer within 60 seconds.',
        }),
      ),
    );
  });
  try {
    return await Promise.race([pending, late]);
  } catch (error) {
    if (error instanceof TroubleError) throw error;
    // What the plugin wrote may hold anything: it goes to the log as the cause, not to readers.
    throw new TroubleError(
      {
        code: 'configuration',
        message: 'The credential of the kubeconfig could not be had.',
      },
      error,
    );
  } finally {
    cancel();
  }
}

function documentOf(context: KubeconfigContext): object {
  const { name, cluster, user } = context;
  const { tokenFile, ...rest } = user;
  return {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    contexts: [{ name, context: { cluster: name, user: name } }],
    clusters: [
      {
        name,
        // client-node refuses plain http unless told not to verify; there is nothing to verify.
        cluster: context.server.startsWith('http:')
          ? { ...cluster, 'insecure-skip-tls-verify': true }
          : cluster,
      },
    ],
    users: [
      {
        name,
        // client-node 1.4.0 does not know kubeconfig's `tokenFile`, but has a provider that reads such a file again.
        user:
          typeof tokenFile === 'string'
            ? {
                ...rest,
                'auth-provider': { name: 'tokenFile', config: { tokenFile } },
              }
            : rest,
      },
    ],
  };
}
