import { createBackendModule } from '@backstage/backend-plugin-api';
import { berthClusterSourcesExtensionPoint } from '@berth/backstage-plugin-berth-node';
import { DemoClusterSource } from './DemoClusterSource';
import { demoRepositoriesServiceRef } from './git/repositoriesServiceRef';

/**
 * Adds the cluster source of type `demo` to Berth: three simulated GPU clusters in this process, reachable from this
 * machine only.
 * @public
 */
export const berthModuleDemoClusters = createBackendModule({
  pluginId: 'berth',
  moduleId: 'demo-clusters',
  register(env) {
    env.registerInit({
      deps: {
        sources: berthClusterSourcesExtensionPoint,
        repositories: demoRepositoriesServiceRef,
      },
      async init({ sources, repositories }) {
        sources.addFactory({
          type: 'demo',
          create: ({ config, logger }) =>
            new DemoClusterSource({
              port: config.getOptionalNumber('port') ?? 0,
              kubeconfig: config.getOptionalString('kubeconfig'),
              repositories,
              logger,
            }),
        });
      },
    });
  },
});
