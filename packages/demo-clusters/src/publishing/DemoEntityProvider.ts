import { setTimeout as delay } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { Entity } from '@backstage/catalog-model';
import { FieldError } from '../delivery/fields';
import type { GitRepositories, Head } from '../git/GitRepositories';
import { readComponent } from './readComponent';

const LOOK_MS = 3000;
const FILE = 'catalog-info.yaml';

/** Tells the catalog of the Component in each repository of the demo, as far as one can be read. */
export class DemoEntityProvider implements EntityProvider {
  #told = '';

  constructor(
    private readonly options: {
      repositories: Pick<GitRepositories, 'heads' | 'read'>;
      logger: LoggerService;
      signal: AbortSignal;
    },
  ) {}

  getProviderName(): string {
    return 'demo-git';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    void this.#keepTelling(connection);
  }

  async #keepTelling(connection: EntityProviderConnection) {
    const { logger, signal } = this.options;
    while (!signal.aborted) {
      try {
        await this.tell(connection);
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        logger.warn('The repositories of the demo cannot be read now', {
          reason: String(error),
        });
      }
      // Rejects when it is aborted, which ends the loop.
      await delay(LOOK_MS, undefined, { signal }).catch(() => {});
    }
  }

  /** Tells the catalog of all Components, where a repository has changed. */
  async tell(connection: EntityProviderConnection): Promise<void> {
    const heads = await this.options.repositories.heads();
    const state = JSON.stringify(heads);
    if (state === this.#told) {
      return;
    }
    const entities: Entity[] = [];
    for (const head of heads) {
      const entity = await this.#componentOf(head);
      if (entity) {
        entities.push(entity);
      }
    }
    await connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity,
        locationKey: `demo-git:${entity.metadata.name}`,
      })),
    });
    this.#told = state;
  }

  async #componentOf(head: Head): Promise<Entity | undefined> {
    const { repositories, logger } = this.options;
    const files = await repositories.read(head, path => path === FILE);
    try {
      return readComponent(head.name, files.get(FILE) ?? '');
    } catch (error) {
      if (error instanceof FieldError) {
        logger.warn(`${FILE} of ${head.name} is not taken: ${error.message}`);
        return undefined;
      }
      throw error;
    }
  }
}
