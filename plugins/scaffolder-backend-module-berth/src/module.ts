import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createPreviewPlacementAction } from './actions/previewPlacement';
import { createRenderManifestsAction } from './actions/renderManifests';
import { createSizeWorkloadAction } from './actions/sizeWorkload';

/**
 * Adds Berth's actions to the scaffolder.
 * @public
 */
export const scaffolderModuleBerth = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'berth',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, discovery }) {
        actions.addActions(
          createSizeWorkloadAction(),
          createPreviewPlacementAction({ auth, discovery }),
          createRenderManifestsAction(),
        );
      },
    });
  },
});
