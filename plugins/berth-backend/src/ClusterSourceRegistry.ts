import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import type { NamedClusterSource } from './clusters';

/** The kinds of cluster source, by the `type` of their entries in `berth.sources`. */
export class ClusterSourceRegistry {
  readonly #factories = new Map<string, ClusterSourceFactory>();

  /** @throws `ConflictError` if the type is taken. */
  add(factory: ClusterSourceFactory): void {
    if (this.#factories.has(factory.type)) {
      throw new ConflictError(
        `There are two cluster sources of type '${factory.type}'`,
      );
    }
    this.#factories.set(factory.type, factory);
  }

  /**
   * Makes the sources of `berth.sources`, in their order.
   *
   * @throws `InputError` that names the entry and the types there are, for a type that nothing was registered for.
   */
  createSources(options: {
    config: RootConfigService;
    logger: LoggerService;
  }): NamedClusterSource[] {
    const entries =
      options.config.getOptionalConfigArray('berth.sources') ?? [];
    if (entries.length === 0) {
      options.logger.info(
        `No clusters are watched: berth.sources is empty. Types of sources: ${this.#types()}`,
      );
    }
    return entries.map((config, index) => {
      const type = config.getString('type');
      const factory = this.#factories.get(type);
      if (!factory) {
        throw new InputError(
          `berth.sources[${index}].type is '${type}'; known types: ${this.#types()}`,
        );
      }
      return {
        id: `berth.sources[${index}] (${type})`,
        source: factory.create({
          config,
          rootConfig: options.config,
          logger: options.logger.child({ source: `${index} (${type})` }),
        }),
      };
    });
  }

  #types(): string {
    return [...this.#factories.keys()].sort().join(', ');
  }
}
