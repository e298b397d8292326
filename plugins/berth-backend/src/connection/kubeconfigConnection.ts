import type { RequestOptions } from 'node:https';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../clock/Clock';
import {
  KubeconfigContext,
  KubeconfigCredential,
} from './KubeconfigCredential';
import { ConnectionSettings, openConnection } from './openConnection';

/**
 * Connects as kubectl would with this context: certificates, tokens, token files, exec plugins, OIDC.
 *
 * Rejects with `configuration` trouble when the credential cannot be had. A refused one is asked for again by connecting
 * again, because plugins hand out a cached token until it expires.
 */
export async function kubeconfigConnection(options: {
  context: KubeconfigContext;
  clock?: Clock;
}): Promise<ClusterConnection> {
  const { context, clock = systemClock } = options;
  const credential = new KubeconfigCredential(context, clock);
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
