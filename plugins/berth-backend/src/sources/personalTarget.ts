import type { PersonalClusterTarget } from '@berth/backstage-plugin-berth-node';
import {
  ConnectionSettings,
  openConnection,
} from '../connection/openConnection';
import { fingerprint } from './fingerprint';
import { PersonalProvider, signInWith } from './personalCredentials';

/**
 * A cluster that takes its reader's token as it is, at the address that the configuration names; or why it is left out. The
 * token of `pinniped` is to be exchanged for another first, which only the kubernetes plugin does.
 */
export function personalTarget(options: {
  name: string;
  title?: string;
  server: string;
  authProvider: PersonalProvider;
  oidcTokenProvider: string | undefined;
  tls: () => Promise<ConnectionSettings['tls']>;
  lookup?: ConnectionSettings['lookup'];
  /** What `tls` is made of. */
  trust: unknown;
}): PersonalClusterTarget | string {
  const { name, title, server, authProvider, tls, lookup } = options;
  if (authProvider === 'pinniped') {
    return `Cluster '${name}' is left out: Berth does not exchange tokens with '${authProvider}' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.`;
  }
  const wanted = signInWith(options);
  if ('why' in wanted) return `Cluster '${name}' is left out: ${wanted.why}.`;
  return {
    name,
    title,
    signInWith: wanted.name,
    fingerprint: fingerprint([server, wanted.name, options.trust]),
    connect: async ({ token }) =>
      openConnection({
        server,
        tls: await tls(),
        lookup,
        headers: async () => ({ authorization: `Bearer ${token}` }),
      }),
  };
}
