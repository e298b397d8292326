import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { demoRepositoriesServiceRef } from '../git/repositoriesServiceRef';
import { createDemoPublishAction } from './publishAction';

/** Adds `demo:git:publish` to the scaffolder. */
export const scaffolderModuleDemoGit = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'demo-git',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        repositories: demoRepositoriesServiceRef,
        catalog: catalogServiceRef,
        auth: coreServices.auth,
      },
      async init({ actions, ...deps }) {
        actions.addActions(createDemoPublishAction(deps));
      },
    });
  },
});
