import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { fingerprint } from '../fingerprint';
import { locateByConfig } from './locateByConfig';
import { locateLocalKubectlProxy } from './locateLocalKubectlProxy';

type Locator = (method: Config) => Array<ClusterTarget | string>;

/** By the type of the method. */
const locators: Record<string, Locator> = {
  config: method => method.getConfigArray('clusters').map(locateByConfig),
  localKubectlProxy: () => [locateLocalKubectlProxy()],
};

export interface LocatedClusters {
  clusters: ClusterTarget[];
  leftOut: string[];
  /** Equal while nothing has changed that anybody is told of. */
  identity: string;
}

/**
 * The clusters of `kubernetes.clusterLocatorMethods` in the whole configuration.
 *
 * @throws an error that names the key which is missing or of the wrong type.
 */
export function locateClusters(config: Config): LocatedClusters {
  const methods = config.getOptionalConfigArray(
    'kubernetes.clusterLocatorMethods',
  );
  if (!methods) {
    throw new InputError(
      "A source of type 'kubernetes' needs 'kubernetes.clusterLocatorMethods' in the configuration.",
    );
  }
  const located = methods.flatMap((method, index) => {
    const type = method.getString('type');
    return Object.hasOwn(locators, type)
      ? locators[type](method)
      : `The clusters of kubernetes.clusterLocatorMethods[${index}] are left out: Berth does not ask its type '${type}' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.`;
  });
  return {
    clusters: located.filter(entry => typeof entry !== 'string'),
    leftOut: located.filter(entry => typeof entry === 'string'),
    identity: fingerprint(
      located.map(entry =>
        typeof entry === 'string'
          ? entry
          : [entry.name, entry.title, entry.fingerprint],
      ),
    ),
  };
}
