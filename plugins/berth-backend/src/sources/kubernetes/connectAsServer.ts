import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { Clock, systemClock } from '../../clock/Clock';
import {
  ConnectionSettings,
  openConnection,
} from '../../connection/openConnection';
import { RememberedCredential } from '../../connection/RememberedCredential';
import type { Strategy, StrategyCluster } from './ServerStrategies';

/**
 * Connects with what a strategy gives: a token, which is asked for again long before it expires, or a client certificate,
 * which stays for the life of the connection; one that has expired costs a 401, and the connection is made anew.
 */
export async function connectAsServer(options: {
  strategy: () => Strategy;
  cluster: StrategyCluster;
  tls: ConnectionSettings['tls'];
  lookup?: ConnectionSettings['lookup'];
  clock?: Clock;
}): Promise<ClusterConnection> {
  const { strategy, cluster, tls, lookup, clock = systemClock } = options;
  const credential = new RememberedCredential({
    ask: async () => strategy().getCredential(cluster, {}),
    clock,
    failure: `The credential of the strategy '${cluster.authMetadata['kubernetes.io/auth-provider']}' could not be had.`,
  });
  const first = await credential.get();
  return openConnection({
    server: cluster.url,
    tls:
      first.type === 'x509 client certificate'
        ? { ...tls, cert: first.cert, key: first.key }
        : tls,
    lookup,
    headers: async () => {
      const now = await credential.get();
      const headers: Record<string, string> = {};
      if (now.type === 'bearer token') {
        headers.authorization = `Bearer ${now.token.trim()}`;
      }
      return headers;
    },
  });
}
