import { InputError } from '@backstage/errors';
import type { ClusterSourceFactory } from '@berth/backstage-plugin-berth-node';
import {
  inClusterConnection,
  inClusterServer,
  SERVICE_ACCOUNT_FOLDER,
} from '../connection/inClusterConnection';
import { fingerprint } from './fingerprint';
import { FixedClusterSource } from './FixedClusterSource';

/** What the kubelet gives to a pod: variables, and a folder with the files of its service account. */
export interface PodSurroundings {
  env: Record<string, string | undefined>;
  folder: string;
}

/** The source of a pod with these surroundings. */
export function inClusterOf(pod: PodSurroundings): ClusterSourceFactory {
  const { env, folder } = pod;
  return {
    type: 'inCluster',
    create({ config }) {
      const name = config.getOptionalString('name') ?? 'in-cluster';
      const title = config.getOptionalString('title');
      return {
        async watch(listener) {
          const server = inClusterServer(env);
          if (!server) {
            throw new InputError(
              "The source of type 'inCluster' needs KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT, which only a pod has.",
            );
          }
          const source = new FixedClusterSource({
            clusters: [
              {
                name,
                title,
                server,
                fingerprint: fingerprint({ server }),
                connect: () => inClusterConnection({ server, folder }),
              },
            ],
          });
          await source.watch(listener);
        },
      };
    },
  };
}

/**
 * `{ type: inCluster, name?: string, title?: string }`: the cluster that the backend runs in, as its pod's own service
 * account. The name is `in-cluster` unless said otherwise, which is what Argo CD calls it too.
 */
export const inCluster = inClusterOf({
  env: process.env,
  folder: SERVICE_ACCOUNT_FOLDER,
});
