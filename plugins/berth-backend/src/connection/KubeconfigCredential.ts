import type { RequestOptions } from 'node:https';
import type { Clock } from '../clock/Clock';
import { fieldsOf } from '../projection/fields';
import { loadKubeConfigClass } from './loadKubeConfigClass';
import type { OidcSignIn } from './oidc';
import { RememberedCredential } from './RememberedCredential';
import { TroubleError } from './TroubleError';

/** One context of a kubeconfig with the cluster and the user it names, in kubeconfig's own shape. */
export interface KubeconfigContext {
  name: string;
  server: string;
  cluster: Record<string, unknown>;
  /** Absent where the context names nobody. */
  userName?: string;
  user: Record<string, unknown>;
}

/**
 * What client-node says to send and to trust; it asks a plugin that names no expiry every time. Who signs in by OIDC brings
 * `oidc`, and client-node is not asked for the token.
 */
export class KubeconfigCredential extends RememberedCredential<RequestOptions> {
  constructor(
    context: KubeconfigContext,
    clock: Clock,
    oidc: OidcSignIn | undefined,
  ) {
    const kubeConfig = new (loadKubeConfigClass())();
    kubeConfig.loadFromString(JSON.stringify(documentOf(context)));
    super({
      async ask() {
        const request: RequestOptions = {};
        await kubeConfig.applyToHTTPSOptions(request);
        if (oidc) {
          const Authorization = `Bearer ${await oidc.idToken()}`;
          request.headers = { ...request.headers, Authorization };
        }
        refuseNothing(context, request);
        return request;
      },
      clock,
      failure: 'The credential of the kubeconfig could not be had.',
    });
  }
}

/**
 * client-node 1.4.0 sends no credential where an auth-provider has none. The cluster would answer to nobody, and somebody
 * would be told to look for a role that is missing.
 */
function refuseNothing(
  { user }: KubeconfigContext,
  request: RequestOptions,
): void {
  const provider = fieldsOf(user['auth-provider'])?.name;
  const hasCredential =
    request.cert !== undefined ||
    Object.keys(request.headers ?? {}).includes('Authorization');
  if (provider === undefined || hasCredential) return;
  throw new TroubleError({
    code: 'configuration',
    message: `The auth-provider '${provider}' of the kubeconfig has no credential that is valid, and cannot renew it.`,
  });
}

function documentOf(context: KubeconfigContext): object {
  const { name, cluster, user } = context;
  const { tokenFile, 'auth-provider': provider, ...others } = user;
  const isOidc = fieldsOf(provider)?.name === 'oidc';
  const rest =
    provider === undefined || isOidc
      ? others
      : { ...others, 'auth-provider': provider };
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
