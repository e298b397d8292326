import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { nativeRequire } from '../../connection/nativeRequire';
import { TroubleError } from '../../connection/TroubleError';

/** What a strategy of the kubernetes plugin needs to know of a cluster, in the plugin's own shape. */
export interface StrategyCluster {
  name: string;
  url: string;
  /** By the names of annotations, such as `kubernetes.io/aws-assume-role`. */
  authMetadata: Record<string, string>;
}

/** What it signs in with. */
export type StrategyCredential =
  | { type: 'bearer token'; token: string }
  | { type: 'x509 client certificate'; cert: string; key: string }
  | { type: 'anonymous' };

export interface Strategy {
  getCredential(
    cluster: StrategyCluster,
    auth: Record<string, never>,
  ): Promise<StrategyCredential>;
}

const names = ['aws', 'azure', 'googleServiceAccount'] as const;
export type StrategyName = (typeof names)[number];

/** Whether the kubernetes plugin signs in by this name with what a cloud gives to the process, and to no person. */
export function isServerStrategy(name: unknown): name is StrategyName {
  return names.some(known => known === name);
}

/**
 * The strategies that `@backstage/plugin-kubernetes-backend` 0.21 exports and that sign in as a server. The package is loaded
 * when the first of them is asked: it brings the libraries of three clouds, which take seconds and 100 MB to load.
 */
export class ServerStrategies {
  readonly #make: Record<StrategyName, () => Strategy>;
  readonly #made = new Map<StrategyName, Strategy>();

  constructor(options: {
    config: Config;
    logger: LoggerService;
    load?: () => StrategyClasses;
  }) {
    const { config, logger, load = loadStrategyClasses } = options;
    this.#make = {
      aws: () => new (load().AwsIamStrategy)({ config }),
      azure: () => new (load().AzureIdentityStrategy)(logger),
      googleServiceAccount: () =>
        new (load().GoogleServiceAccountStrategy)({ config }),
    };
  }

  /** @throws `TroubleError` where the package is not installed. */
  get(name: StrategyName): Strategy {
    const known = this.#made.get(name);
    if (known) return known;
    const made = this.#make[name]();
    const strategy: Strategy = {
      getCredential: async (...args) => {
        try {
          return await made.getCredential(...args);
        } catch (error) {
          // `AzureIdentityStrategy` keeps the answer that it waited for, and gives a failure again for as long as it lives.
          if (this.#made.get(name) === strategy) this.#made.delete(name);
          throw error;
        }
      },
    };
    this.#made.set(name, strategy);
    return strategy;
  }
}

/** The part of the package that is used here. */
export interface StrategyClasses {
  AwsIamStrategy: new (options: { config: Config }) => Strategy;
  AzureIdentityStrategy: new (logger: LoggerService) => Strategy;
  GoogleServiceAccountStrategy: new (options: { config: Config }) => Strategy;
}

const PACKAGE = '@backstage/plugin-kubernetes-backend';

function loadStrategyClasses(): StrategyClasses {
  try {
    return nativeRequire(__filename)(PACKAGE) as StrategyClasses;
  } catch (error) {
    throw new TroubleError(
      {
        code: 'configuration',
        message: `${PACKAGE}, which signs in to it, cannot be loaded.`,
      },
      error,
    );
  }
}
