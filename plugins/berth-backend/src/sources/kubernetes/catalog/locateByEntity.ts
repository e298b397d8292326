import type { Entity } from '@backstage/catalog-model';
import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import {
  ConnectionSettings,
  openConnection,
} from '../../../connection/openConnection';
import { fingerprint } from '../../fingerprint';
import { isPersonalProvider } from '../../personalCredentials';
import { personalTarget } from '../../personalTarget';
import {
  AUTH_PROVIDER,
  AWS_ACCOUNT_ID,
  AWS_ASSUME_ROLE,
  AWS_CLUSTER_ID,
  AWS_EXTERNAL_ID,
  OIDC_TOKEN_PROVIDER,
} from '../annotations';
import { connectAsServer } from '../connectAsServer';
import { isServerStrategy, ServerStrategies } from '../ServerStrategies';
import { checkClusterUrl } from './checkClusterUrl';
import { checkedLookup } from './checkedLookup';
import { SignInRule, whyNotSignIn } from './signInRules';

const API_SERVER = 'kubernetes.io/api-server';
const API_SERVER_CA = 'kubernetes.io/api-server-certificate-authority';

/** What the strategies of `@backstage/plugin-kubernetes-backend` 0.21 read. */
const OF_STRATEGIES = [
  AUTH_PROVIDER,
  AWS_ACCOUNT_ID,
  AWS_ASSUME_ROLE,
  AWS_CLUSTER_ID,
  AWS_EXTERNAL_ID,
];

/**
 * The cluster of a `Resource` of type `kubernetes-cluster`, or why it is left out. Whoever may write such an entity chooses the
 * address and whom to trust there, so it is reached by checked addresses only, never without verifying its certificate, and
 * gets a credential, Berth's or a reader's, only where the configuration says so, and only one that it lets an entity choose.
 */
export function locateByEntity(
  { metadata }: Entity,
  options: {
    namedHosts: readonly string[];
    signIn: readonly SignInRule[];
    strategies: ServerStrategies;
    lookup?: ReturnType<typeof checkedLookup>;
  },
): ClusterTarget | PersonalClusterTarget | string {
  const { name, title, annotations = {} } = metadata;
  const leaveOut = (why: string) => `Cluster '${name}' is left out: ${why}.`;
  const authProvider = annotations[AUTH_PROVIDER];
  const checked = checkClusterUrl(
    annotations[API_SERVER] ?? '',
    options.namedHosts,
  );
  if (typeof checked === 'string') return leaveOut(checked);
  const { url, host, isNamed } = checked;
  const isAnonymous = authProvider === 'localKubectlProxy';
  const strategy = isServerStrategy(authProvider) ? authProvider : undefined;
  const personal = isPersonalProvider(authProvider) ? authProvider : undefined;
  const signsInAs = strategy ?? personal;
  if (!isAnonymous && !signsInAs) {
    return leaveOut(
      `Berth does not sign in with the authProvider '${authProvider}' where the catalog says`,
    );
  }
  const refused =
    signsInAs &&
    whyNotSignIn(options.signIn, {
      ...{ authProvider: signsInAs, host, annotations },
    });
  if (refused) return leaveOut(refused);

  const authMetadata = Object.fromEntries(
    OF_STRATEGIES.filter(key => Object.hasOwn(annotations, key)).map(key => [
      key,
      annotations[key],
    ]),
  );
  const ca = annotations[API_SERVER_CA];
  const tls: ConnectionSettings['tls'] = {
    rejectUnauthorized: true,
    ...(ca && { ca: Buffer.from(ca, 'base64') }),
  };
  const lookup = isNamed ? undefined : options.lookup ?? checkedLookup();
  if (personal) {
    return personalTarget({
      ...{ name, title, server: url, lookup },
      authProvider: personal,
      oidcTokenProvider: annotations[OIDC_TOKEN_PROVIDER],
      tls: async () => tls,
      trust: [ca, isNamed],
    });
  }
  return {
    name,
    title,
    server: url,
    fingerprint: fingerprint([url, authMetadata, ca, isNamed]),
    connect: async () =>
      strategy
        ? connectAsServer({
            strategy: () => options.strategies.get(strategy),
            cluster: { name, url, authMetadata },
            tls,
            lookup,
          })
        : openConnection({ server: url, tls, lookup }),
  };
}
