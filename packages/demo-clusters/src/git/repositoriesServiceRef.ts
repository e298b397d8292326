import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { GitRepositories } from './GitRepositories';

/**
 * The demo's repositories: one directory for the whole backend, so that what a task of the scaffolder publishes is what
 * the demo's Argo CD syncs and the catalog reads. It is gone with the process, as the clusters of the demo are.
 */
export const demoRepositoriesServiceRef = createServiceRef<GitRepositories>({
  id: 'demo.repositories',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.rootLogger,
      },
      async factory({ lifecycle, logger }) {
        const directory = await mkdtemp(join(tmpdir(), 'berth-demo-git-'));
        lifecycle.addShutdownHook(() => {
          // At once, because a process that is going down may not wait for us.
          rmSync(directory, { recursive: true, force: true });
        });
        logger.info(`Git repositories of the demo: ${directory}`);
        return GitRepositories.open(directory);
      },
    }),
});
