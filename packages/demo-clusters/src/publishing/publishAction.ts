import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { GitRepositories } from '../git/GitRepositories';
import { checkRepositoryName, repositoryUrl } from '../git/repositoryName';

/**
 * `demo:git:publish`: puts what a task has written into a Git repository of the demo, from which its Argo CD syncs and its
 * catalog reads. All of it or nothing; the same task again finds it done.
 */
export function createDemoPublishAction(options: {
  repositories: GitRepositories;
  catalog: CatalogService;
  auth: AuthService;
}) {
  const { repositories, catalog, auth } = options;
  return createTemplateAction({
    id: 'demo:git:publish',
    description:
      'Puts the files of the task into a Git repository of the demo clusters, which sync from it',
    schema: {
      input: {
        name: z =>
          z.string().describe('Of the repository, and of the Component in it'),
      },
      output: {
        remoteUrl: z =>
          z.string().describe('What an Application calls the repository'),
        revision: z => z.string().describe('The commit'),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      checkRepositoryName(name);
      // Asked as the backend itself: what somebody may not see is there all the same.
      const entityRef = `component:default/${name}`;
      const known = await catalog.getEntityByRef(entityRef, {
        credentials: await auth.getOwnServiceCredentials(),
      });
      const location =
        known?.metadata.annotations?.['backstage.io/managed-by-location'];
      if (known && location !== `url:${repositoryUrl(name)}`) {
        throw new ConflictError(
          `name: the catalog has ${entityRef} already; nothing was published`,
        );
      }
      const { revision } = await repositories.publish({
        name,
        from: ctx.workspacePath,
        task: ctx.task.id,
      });
      ctx.logger.info(`Published ${name} at ${revision}`);
      ctx.output('remoteUrl', repositoryUrl(name));
      ctx.output('revision', revision);
    },
  });
}
