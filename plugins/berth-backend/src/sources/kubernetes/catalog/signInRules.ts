import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  isPersonalProvider,
  PersonalProvider,
} from '../../personalCredentials';
import {
  AWS_ACCOUNT_ID,
  AWS_ASSUME_ROLE,
  AWS_EXTERNAL_ID,
  OIDC_TOKEN_PROVIDER,
} from '../annotations';
import { isServerStrategy, StrategyName } from '../ServerStrategies';
import { isHostNamed } from './hostPattern';

const KEY = 'berth.catalogClusters.signIn';

/**
 * By provider, the annotations of an entity that choose a credential or an identity, and the key of a rule that names what they
 * may choose (`AwsIamStrategy` of `@backstage/plugin-kubernetes-backend` 0.21; of `oidc`, whose token a reader sends).
 */
const choices: Partial<
  Record<StrategyName | PersonalProvider, Record<string, string>>
> = {
  aws: {
    [AWS_ACCOUNT_ID]: 'accountIds',
    [AWS_ASSUME_ROLE]: 'assumeRoles',
    [AWS_EXTERNAL_ID]: 'externalIds',
  },
  oidc: { [OIDC_TOKEN_PROVIDER]: 'oidcTokenProviders' },
};

/** To which hosts that the catalog names the credentials of Berth, or of its readers, may go. */
export interface SignInRule {
  authProvider: StrategyName | PersonalProvider;
  hosts: readonly string[];
  /** What an annotation may choose, by its name. */
  mayChoose: Readonly<Record<string, readonly string[]>>;
}

/**
 * `berth.catalogClusters.signIn`
 *
 * @throws `InputError` for a provider that signs in neither as a server nor with a reader's token.
 */
export function readSignInRules(config: Config): SignInRule[] {
  return (config.getOptionalConfigArray(KEY) ?? []).map((rule, index) => {
    const authProvider = rule.getString('authProvider');
    if (!isServerStrategy(authProvider) && !isPersonalProvider(authProvider)) {
      throw new InputError(
        `${KEY}[${index}].authProvider is '${authProvider}'; it must be aws, azure, googleServiceAccount, oidc, google or aks`,
      );
    }
    const mayChoose = Object.fromEntries(
      Object.entries(choices[authProvider] ?? {}).map(
        ([annotation, allowed]) => [
          annotation,
          rule.getOptionalStringArray(allowed) ?? [],
        ],
      ),
    );
    return { authProvider, hosts: rule.getStringArray('hosts'), mayChoose };
  });
}

/**
 * Why no credential may go to a host that an entity with these annotations names; `undefined` where one may. One rule has to
 * allow all that the annotations choose, so that no role comes together with an external id that is another one's.
 */
export function whyNotSignIn(
  rules: readonly SignInRule[],
  wanted: {
    authProvider: StrategyName | PersonalProvider;
    host: string;
    annotations: Readonly<Record<string, string>>;
  },
): string | undefined {
  const { authProvider, host, annotations } = wanted;
  const refused = rules
    .filter(
      rule =>
        rule.authProvider === authProvider && isHostNamed(host, rule.hosts),
    )
    .map(({ mayChoose }) =>
      Object.keys(mayChoose).find(
        name =>
          Object.hasOwn(annotations, name) &&
          !mayChoose[name].includes(annotations[name]),
      ),
    );
  if (refused.length === 0) {
    return `${KEY} lets no credential of '${authProvider}' go to ${host}`;
  }
  const [annotation] = refused;
  return annotation === undefined || refused.includes(undefined)
    ? undefined
    : `what its annotation ${annotation} chooses is not among the ${choices[authProvider]?.[annotation]} of ${KEY} for ${host}`;
}
