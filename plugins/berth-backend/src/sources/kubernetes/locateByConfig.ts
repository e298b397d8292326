import { join } from 'node:path';
import type { Config } from '@backstage/config';
import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { bearerTokenFile } from '../../connection/bearerTokenFile';
import { SERVICE_ACCOUNT_FOLDER } from '../../connection/inClusterConnection';
import {
  ConnectionSettings,
  openConnection,
} from '../../connection/openConnection';
import { tlsOf, Trust } from '../../connection/tlsOf';
import { fingerprint } from '../fingerprint';
import { isPersonalProvider } from '../personalCredentials';
import { personalTarget } from '../personalTarget';
import {
  AUTH_PROVIDER,
  AWS_ASSUME_ROLE,
  AWS_EXTERNAL_ID,
  OIDC_TOKEN_PROVIDER,
} from './annotations';
import { connectAsServer } from './connectAsServer';
import {
  isServerStrategy,
  ServerStrategies,
  StrategyName,
} from './ServerStrategies';

/**
 * One cluster of a locator of type `config`, with the keys that the kubernetes plugin reads; or why it is left out. A key of
 * the wrong type throws an error that names it.
 */
export function locateByConfig(
  config: Config,
  strategies: ServerStrategies,
): ClusterTarget | PersonalClusterTarget | string {
  const name = config.getString('name');
  const authMetadata = readAuthMetadata(config);
  const provider = authMetadata[AUTH_PROVIDER];
  if (provider === undefined) {
    return `Cluster '${name}' is left out: it names no authProvider.`;
  }
  const server = config.getString('url').replace(/\/+$/, '');
  const title = config.getOptionalString('title');
  const trust: Trust = {
    caData: config.getOptionalString('caData'),
    caFile: config.getOptionalString('caFile'),
    skipTLSVerify: config.getOptionalBoolean('skipTLSVerify') ?? false,
  };
  if (isPersonalProvider(provider)) {
    return personalTarget({
      ...{ name, title, server, trust },
      authProvider: provider,
      oidcTokenProvider: authMetadata[OIDC_TOKEN_PROVIDER],
      tls: () => tlsOf(trust),
    });
  }
  const identity = identityOf(
    provider,
    config.getOptionalString('serviceAccountToken') ??
      authMetadata.serviceAccountToken,
  );
  if (!identity) {
    return `Cluster '${name}' is left out: Berth does not sign in with its authProvider '${provider}' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.`;
  }

  const settings: Settings = { name, server, ...trust, identity, authMetadata };
  return {
    name,
    title,
    server,
    fingerprint: fingerprint(settings),
    connect: () => connect(settings, strategies),
  };
}

interface Settings extends Trust {
  name: string;
  server: string;
  identity: Identity;
  authMetadata: Record<string, string>;
}

/** Who Berth is to a cluster. */
type Identity =
  | { type: 'anonymous' }
  | { type: 'token'; token: string }
  /** The service account of the pod that Berth runs in. */
  | { type: 'pod' }
  | { type: 'strategy'; name: StrategyName };

function identityOf(
  provider: string,
  token: string | undefined,
): Identity | undefined {
  if (provider === 'localKubectlProxy') return { type: 'anonymous' };
  if (provider === 'serviceAccount') {
    return token ? { type: 'token', token } : { type: 'pod' };
  }
  return isServerStrategy(provider)
    ? { type: 'strategy', name: provider }
    : undefined;
}

/** By the names of annotations; what is written in the cluster's own keys is there under theirs. */
function readAuthMetadata(config: Config): Record<string, string> {
  const own = {
    [AUTH_PROVIDER]: config.getOptionalString('authProvider'),
    [OIDC_TOKEN_PROVIDER]: config.getOptionalString('oidcTokenProvider'),
    [AWS_ASSUME_ROLE]: config.getOptionalString('assumeRole'),
    [AWS_EXTERNAL_ID]: config.getOptionalString('externalId'),
  };
  // The keys have dots and slashes, which `Config` would take for paths.
  const block = config
    .getOptionalConfig('authMetadata')
    ?.get<Record<string, unknown>>();
  return Object.fromEntries(
    Object.entries({ ...own, ...block }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

async function connect(settings: Settings, strategies: ServerStrategies) {
  const { name, server, identity } = settings;
  const tls = await tlsOf(settings);
  if (identity.type === 'strategy') {
    return connectAsServer({
      strategy: () => strategies.get(identity.name),
      cluster: { name, url: server, authMetadata: settings.authMetadata },
      tls,
    });
  }
  return openConnection({ server, tls, headers: headersOf(identity) });
}

function headersOf(identity: Identity): ConnectionSettings['headers'] {
  switch (identity.type) {
    case 'token': {
      const authorization = `Bearer ${identity.token.trim()}`;
      return async () => ({ authorization });
    }
    case 'pod':
      return bearerTokenFile({ path: join(SERVICE_ACCOUNT_FOLDER, 'token') });
    default:
      return undefined;
  }
}
