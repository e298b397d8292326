import type { GitRepositories, Head } from '../git/GitRepositories';
import type { World } from '../simulation/World';
import { applyDelivery } from './apply';
import { isDelivered, readDelivery } from './readDelivery';

/** What the demo's Argo CD did with a revision. */
export type SyncOutcome = Head & { problem: string | undefined };

/** The side of repositories that Argo CD's repo-server reads. */
export type RepositoryReader = Pick<GitRepositories, 'heads' | 'read'>;

/**
 * The repo-server of the demo's Argo CD: looks for revisions that it has not seen, and has them applied. One look at a
 * time; a repository that cannot be read is tried again at its next revision.
 */
export class GitSync {
  readonly #seen = new Map<string, string>();
  #looking = false;

  constructor(
    private readonly options: {
      repositories: RepositoryReader;
      world: World;
      onSync: (outcome: SyncOutcome) => void;
    },
  ) {}

  /** Applies what is new. A look that begins while another one goes on does nothing. */
  async look(): Promise<void> {
    if (this.#looking) {
      return;
    }
    this.#looking = true;
    try {
      for (const head of await this.options.repositories.heads()) {
        if (this.#seen.get(head.name) !== head.revision) {
          await this.#sync(head);
          this.#seen.set(head.name, head.revision);
        }
      }
    } finally {
      this.#looking = false;
    }
  }

  async #sync(head: Head): Promise<void> {
    const { repositories, world, onSync } = this.options;
    const files = await repositories.read(head, isDelivered);
    const read = readDelivery(head, files);
    if ('problem' in read) {
      onSync(read);
      return;
    }
    world.soon(() => {
      onSync({ ...head, problem: applyDelivery(world, read) });
    });
  }
}
