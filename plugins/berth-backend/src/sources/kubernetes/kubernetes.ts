import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  ClusterSourceFactory,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { FixedClusterSource } from '../FixedClusterSource';
import { locateByConfig } from './locateByConfig';
import { locateLocalKubectlProxy } from './locateLocalKubectlProxy';

type Locator = (method: Config) => Array<ClusterTarget | string>;

/** By the type of the method. */
const locators: Record<string, Locator> = {
  config: method => method.getConfigArray('clusters').map(locateByConfig),
  localKubectlProxy: () => [locateLocalKubectlProxy()],
};

/**
 * `{ type: kubernetes }`: the clusters that the kubernetes plugin is configured with, read from the same keys
 * (`@backstage/plugin-kubernetes-backend` 0.21.11, `config.schema.json`). What Berth cannot watch is told of, one by one.
 */
export const kubernetes: ClusterSourceFactory = {
  type: 'kubernetes',
  create({ rootConfig }) {
    const methods = rootConfig.getOptionalConfigArray(
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
    return new FixedClusterSource({
      clusters: located.filter(entry => typeof entry !== 'string'),
      leftOut: located.filter(entry => typeof entry === 'string'),
    });
  },
};
