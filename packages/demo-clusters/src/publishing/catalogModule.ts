import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { demoRepositoriesServiceRef } from '../git/repositoriesServiceRef';
import { DemoEntityProvider } from './DemoEntityProvider';

/** Adds to the catalog what is published to the demo's repositories. */
export const catalogModuleDemoGit = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-git',
  register(env) {
    env.registerInit({
      deps: {
        processing: catalogProcessingExtensionPoint,
        repositories: demoRepositoriesServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ processing, repositories, lifecycle, logger }) {
        const stop = new AbortController();
        lifecycle.addShutdownHook(() => stop.abort());
        processing.addEntityProvider(
          new DemoEntityProvider({
            repositories,
            logger,
            signal: stop.signal,
          }),
        );
      },
    });
  },
});
