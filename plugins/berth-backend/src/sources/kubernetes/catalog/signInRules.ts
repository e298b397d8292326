import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  isPersonalProvider,
  PersonalProvider,
} from '../../personalCredentials';
import { isServerStrategy, StrategyName } from '../ServerStrategies';
import { isHostNamed } from './hostPattern';

/** To which hosts that the catalog names the credentials of Berth, or of its readers, may go. */
export interface SignInRule {
  authProvider: StrategyName | PersonalProvider;
  hosts: readonly string[];
}

/**
 * `berth.catalogClusters.signIn`
 *
 * @throws `InputError` for a provider that signs in neither as a server nor with a reader's token.
 */
export function readSignInRules(config: Config): SignInRule[] {
  const key = 'berth.catalogClusters.signIn';
  return (config.getOptionalConfigArray(key) ?? []).map((rule, index) => {
    const authProvider = rule.getString('authProvider');
    if (!isServerStrategy(authProvider) && !isPersonalProvider(authProvider)) {
      throw new InputError(
        `${key}[${index}].authProvider is '${authProvider}'; it must be aws, azure, googleServiceAccount, oidc, google or aks`,
      );
    }
    return { authProvider, hosts: rule.getStringArray('hosts') };
  });
}

export function maySignIn(
  rules: readonly SignInRule[],
  wanted: { authProvider: string; host: string },
): boolean {
  return rules.some(
    ({ authProvider, hosts }) =>
      authProvider === wanted.authProvider && isHostNamed(wanted.host, hosts),
  );
}
