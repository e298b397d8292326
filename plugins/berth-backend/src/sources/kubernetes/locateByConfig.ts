import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@backstage/config';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { bearerTokenFile } from '../../connection/bearerTokenFile';
import { SERVICE_ACCOUNT_FOLDER } from '../../connection/inClusterConnection';
import {
  ConnectionSettings,
  openConnection,
} from '../../connection/openConnection';
import { fingerprint } from '../fingerprint';
import { leftOutAsPersonal } from '../personalCredentials';

/**
 * One cluster of a locator of type `config`, with the keys that the kubernetes plugin reads; or why it is left out. A key of
 * the wrong type throws an error that names it.
 */
export function locateByConfig(config: Config): ClusterTarget | string {
  const name = config.getString('name');
  const provider =
    config.getOptionalString('authProvider') ??
    config
      .getOptionalConfig('authMetadata')
      // The key has a dot and a slash, which `Config` would take for a path.
      ?.get<Record<string, unknown>>()?.['kubernetes.io/auth-provider'];

  if (provider === undefined) {
    return `Cluster '${name}' is left out: it names no authProvider.`;
  }
  const personal = leftOutAsPersonal(name, provider);
  if (personal) return personal;
  if (provider !== 'serviceAccount' && provider !== 'localKubectlProxy') {
    return `Cluster '${name}' is left out: Berth does not sign in with its authProvider '${provider}' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.`;
  }

  const server = config.getString('url').replace(/\/+$/, '');
  const title = config.getOptionalString('title');
  const settings: Settings = {
    server,
    caData: config.getOptionalString('caData'),
    caFile: config.getOptionalString('caFile'),
    skipTLSVerify: config.getOptionalBoolean('skipTLSVerify') ?? false,
    token:
      provider === 'serviceAccount'
        ? config.getOptionalString('serviceAccountToken') ?? 'inCluster'
        : undefined,
  };
  return {
    name,
    title,
    server,
    fingerprint: fingerprint(settings),
    connect: () => connect(settings),
  };
}

interface Settings {
  server: string;
  caData?: string;
  caFile?: string;
  skipTLSVerify: boolean;
  /** `inCluster` for the token of the pod that Berth runs in. */
  token?: string | 'inCluster';
}

async function connect(settings: Settings) {
  const { server, caData, caFile, skipTLSVerify, token } = settings;
  const tls: ConnectionSettings['tls'] = {
    rejectUnauthorized: !skipTLSVerify,
  };
  if (caFile) tls.ca = await readFile(caFile);
  else if (caData) tls.ca = Buffer.from(caData, 'base64');
  return openConnection({ server, tls, headers: headersOf(token) });
}

function headersOf(token: Settings['token']): ConnectionSettings['headers'] {
  if (token === undefined) return undefined;
  if (token === 'inCluster') {
    return bearerTokenFile({ path: join(SERVICE_ACCOUNT_FOLDER, 'token') });
  }
  return async () => ({ authorization: `Bearer ${token.trim()}` });
}
