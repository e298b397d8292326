import type {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  ClusterSource,
  ClusterSourceFactory,
} from '@berth/backstage-plugin-berth-node';
import type { NamedClusterSource } from './clusters';

/** The kinds of cluster source, by the `type` of their entries in `berth.sources`. */
export class ClusterSourceRegistry {
  readonly #factories = new Map<string, ClusterSourceFactory>();
  /** By what their entries say. */
  #created = new Map<string, ClusterSource>();

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
   * Makes the sources of `berth.sources`, in their order. Called again, it gives the same source for an entry that says the
   * same, wherever it stands now.
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
    const former = this.#created;
    const created = new Map<string, ClusterSource>();
    const sources = entries.map((config, index) => {
      const type = config.getString('type');
      const factory = this.#factories.get(type);
      if (!factory) {
        throw new InputError(
          `berth.sources[${index}].type is '${type}'; known types: ${this.#types()}`,
        );
      }
      const entry = JSON.stringify(config.get());
      // A second entry that says the same is a source of its own.
      const source =
        (created.has(entry) ? undefined : former.get(entry)) ??
        factory.create({
          config,
          rootConfig: options.config,
          logger: options.logger.child({ source: `${index} (${type})` }),
        });
      created.set(entry, source);
      return { id: `berth.sources[${index}] (${type})`, source };
    });
    this.#created = created;
    return sources;
  }

  #types(): string {
    return [...this.#factories.keys()].sort().join(', ');
  }
}
