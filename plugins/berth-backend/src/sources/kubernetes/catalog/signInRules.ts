import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isServerStrategy, StrategyName } from '../ServerStrategies';
import { isHostNamed } from './hostPattern';

/** To which hosts that the catalog names Berth's own credentials may go. */
export interface SignInRule {
  authProvider: StrategyName;
  hosts: readonly string[];
}

/**
 * `berth.catalogClusters.signIn`
 *
 * @throws `InputError` for a provider that does not sign in as a server.
 */
export function readSignInRules(config: Config): SignInRule[] {
  const key = 'berth.catalogClusters.signIn';
  return (config.getOptionalConfigArray(key) ?? []).map((rule, index) => {
    const authProvider = rule.getString('authProvider');
    if (!isServerStrategy(authProvider)) {
      throw new InputError(
        `${key}[${index}].authProvider is '${authProvider}'; it must be aws, azure or googleServiceAccount`,
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
