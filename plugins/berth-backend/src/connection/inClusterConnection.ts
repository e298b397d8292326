import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isIPv6 } from 'node:net';
import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { bearerTokenFile } from './bearerTokenFile';
import { openConnection } from './openConnection';

/** Where the kubelet mounts a pod's service account. */
export const SERVICE_ACCOUNT_FOLDER =
  '/var/run/secrets/kubernetes.io/serviceaccount';

/** The API server of the cluster that this process runs in; `undefined` outside. */
export function inClusterServer(
  env: Record<string, string | undefined> = process.env,
): string | undefined {
  const host = env.KUBERNETES_SERVICE_HOST;
  const port = env.KUBERNETES_SERVICE_PORT;
  if (!host || !port) return undefined;
  return `https://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** Connects as the pod's own service account. */
export async function inClusterConnection(options: {
  server: string;
  folder?: string;
}): Promise<ClusterConnection> {
  const { server, folder = SERVICE_ACCOUNT_FOLDER } = options;
  return openConnection({
    server,
    tls: { ca: await readFile(join(folder, 'ca.crt')) },
    headers: bearerTokenFile({ path: join(folder, 'token') }),
  });
}
