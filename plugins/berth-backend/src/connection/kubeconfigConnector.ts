import type { RequestOptions } from 'node:https';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../clock/Clock';
import {
  KubeconfigContext,
  KubeconfigCredential,
} from './KubeconfigCredential';
import { OidcSignIn, oidcUserOf } from './oidc';
import { ConnectionSettings, openConnection } from './openConnection';

/**
 * How to connect as kubectl would with this context, again and again: certificates, tokens, token files, exec plugins, OIDC.
 * A sign-in by OIDC is one for all connections; each would else begin with a refresh token that another has used.
 */
export function kubeconfigConnector(
  context: KubeconfigContext,
  clock: Clock = systemClock,
): () => Promise<ClusterConnection> {
  const user = oidcUserOf(context.user, context.userName);
  const oidc = user && new OidcSignIn(user, clock);
  return () => connectWith({ context, oidc, clock });
}

/**
 * Rejects with `configuration` trouble when the credential cannot be had. A refused one is asked for again by connecting
 * again, because plugins hand out a cached token until it expires.
 */
async function connectWith(options: {
  context: KubeconfigContext;
  oidc: OidcSignIn | undefined;
  clock: Clock;
}): Promise<ClusterConnection> {
  const { context, oidc, clock } = options;
  const credential = new KubeconfigCredential(context, clock, oidc);
  const { ca, cert, key, servername, rejectUnauthorized } =
    await credential.get();
  return openConnection({
    server: context.server,
    tls: {
      ca,
      cert,
      key,
      servername,
      rejectUnauthorized,
    } as ConnectionSettings['tls'],
    headers: async () => authorization(await credential.get()),
  });
}

function authorization(request: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    // A token file ends in a newline, which a header must not.
    if (value !== undefined) headers[name.toLowerCase()] = String(value).trim();
  }
  if (request.auth) {
    const basic = Buffer.from(request.auth).toString('base64');
    headers.authorization = `Basic ${basic}`;
  }
  return headers;
}
