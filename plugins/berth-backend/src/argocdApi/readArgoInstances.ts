import type { Config } from '@backstage/config';
import type { ArgoCredential, ArgoInstanceTarget } from './ArgoInstanceTarget';
import { configText } from './configText';
import { isAddress } from './isAddress';

const METHODS = 'argocd.appLocatorMethods';
/** A list that is longer was not written by hand. */
const MAX_INSTANCES = 100;

/**
 * The instances of `argocd.appLocatorMethods` as `@backstage-community/plugin-argocd-backend` 1.7 and
 * `@roadiehq/backstage-plugin-argo-cd-backend` 4.8 read them: an instance's token counts before its user, and its user
 * before the user of all. What is wrong with one is told of that one; Backstage starts.
 */
export function readArgoInstances(config: Config): ArgoInstanceTarget[] {
  const everybodys = config.getOptionalConfig('argocd');
  const methods = config.getOptionalConfigArray(METHODS) ?? [];
  const instances = methods
    .filter(method => method.getOptionalString('type') === 'config')
    .flatMap(method => method.getOptionalConfigArray('instances') ?? []);
  const names = new Set<string>();
  return instances.slice(0, MAX_INSTANCES).flatMap((instance, index) => {
    const target = readInstance(instance, everybodys, index);
    // As in the plugins, the first of a name is the one that the annotation means.
    if (names.has(target.name)) return [];
    names.add(target.name);
    return [target];
  });
}

function readInstance(
  instance: Config,
  everybodys: Config | undefined,
  index: number,
): ArgoInstanceTarget {
  const name = configText(instance, 'name') ?? `argocd[${index}]`;
  const url = addressIn(instance, 'url');
  const pages = { url, frontendUrl: addressIn(instance, 'frontendUrl') };
  if (url === undefined) {
    return {
      ...{ name, ...pages },
      access: {
        status: 'misconfigured',
        message:
          'Its url in argocd.appLocatorMethods is not an http or https URL.',
      },
    };
  }
  const credential = credentialOf(instance) ?? userOf(everybodys);
  return {
    ...{ name, ...pages },
    access: credential
      ? { status: 'configured', url, credential }
      : {
          status: 'misconfigured',
          message:
            'There is neither a token nor a user name and password for it in the configuration.',
        },
  };
}

function addressIn(config: Config, key: string): string | undefined {
  const address = configText(config, key);
  return address !== undefined && isAddress(address) ? address : undefined;
}

function credentialOf(instance: Config): ArgoCredential | undefined {
  const token = configText(instance, 'token');
  return token === undefined ? userOf(instance) : { kind: 'token', token };
}

function userOf(config: Config | undefined): ArgoCredential | undefined {
  const username = config && configText(config, 'username');
  const password = config && configText(config, 'password');
  return username !== undefined && password !== undefined
    ? { kind: 'password', username, password }
    : undefined;
}
