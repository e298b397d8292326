import type { Entity } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type {
  ClusterTarget,
  PersonalClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { fingerprint } from '../fingerprint';
import { locateByEntity } from './catalog/locateByEntity';
import { readSignInRules, SignInRule } from './catalog/signInRules';
import { locateByConfig } from './locateByConfig';
import { locateLocalKubectlProxy } from './locateLocalKubectlProxy';
import type { ServerStrategies } from './ServerStrategies';

const METHODS = 'kubernetes.clusterLocatorMethods';

/** What locators rest on beside their own configuration. */
export interface LocatorContext {
  strategies: ServerStrategies;
  /** Those of the catalog that are clusters, or why they are not known. */
  entities: readonly Entity[] | string;
}

/** A cluster, or why it is left out. */
type Located = ClusterTarget | PersonalClusterTarget | string;

type Locator = (
  method: Config,
  context: LocatorContext & { signIn: readonly SignInRule[] },
) => Located[];

/** By the type of the method. */
const locators: Record<string, Locator> = {
  config: (method, { strategies }) =>
    method
      .getConfigArray('clusters')
      .map(cluster => locateByConfig(cluster, strategies)),
  catalog: (method, context) => {
    const { entities } = context;
    if (typeof entities === 'string') return [entities];
    const namedHosts =
      method.getOptionalStringArray('dangerouslyAllowClusterUrls') ?? [];
    return entities.map(entity =>
      locateByEntity(entity, { ...context, namedHosts }),
    );
  },
  localKubectlProxy: () => [locateLocalKubectlProxy()],
};

export interface LocatedClusters {
  clusters: ClusterTarget[];
  /** Those that are read with the sign-in of whoever asks. */
  personal: PersonalClusterTarget[];
  leftOut: string[];
  /** Equal while nothing has changed that anybody is told of. */
  identity: string;
}

/**
 * The clusters of `kubernetes.clusterLocatorMethods` in the whole configuration.
 *
 * @throws an error that names the key which is missing or of the wrong type.
 */
export function locateClusters(
  config: Config,
  context: LocatorContext,
): LocatedClusters {
  const methods = config.getOptionalConfigArray(METHODS);
  if (!methods) {
    throw new InputError(
      `A source of type 'kubernetes' needs '${METHODS}' in the configuration.`,
    );
  }
  const signIn = readSignInRules(config);
  const located = methods.flatMap<Located>((method, index) => {
    const type = method.getString('type');
    return Object.hasOwn(locators, type)
      ? locators[type](method, { ...context, signIn })
      : `The clusters of ${METHODS}[${index}] are left out: Berth does not ask its type '${type}' itself; a source of type 'kubernetesPlugin' leaves that to the kubernetes plugin.`;
  });
  return {
    clusters: located.filter(isWatched),
    personal: located.filter(isPersonal),
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

function isPersonal(entry: Located): entry is PersonalClusterTarget {
  return typeof entry !== 'string' && 'signInWith' in entry;
}

function isWatched(entry: Located): entry is ClusterTarget {
  return typeof entry !== 'string' && !isPersonal(entry);
}

/** Whether the catalog is to be asked for clusters. */
export function asksCatalog(config: Config): boolean {
  return (config.getOptionalConfigArray(METHODS) ?? []).some(
    method => method.getOptionalString('type') === 'catalog',
  );
}
