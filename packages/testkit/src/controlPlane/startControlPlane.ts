import { BinaryName, ensureBinaries } from '../binaries';
import { KubernetesObject } from '../KubernetesObject';
import { createApiClient, KubernetesApiError } from './ApiClient';
import { applyObjects } from './applyObjects';
import { compactHistory } from './compactHistory';
import { ComponentName } from './components';
import { ControlPlane } from './ControlPlane';
import { ResourcePaths } from './ResourcePaths';
import { runKubectl } from './runKubectl';
import { serviceAccountKubeconfig } from './serviceAccountKubeconfig';
import { tokenExpiringAt } from './tokenExpiringAt';
import { spawnSupervisor } from './spawnSupervisor';
import { waitFor, WaitForOptions } from './waitFor';

/** @public */
export interface StartControlPlaneOptions {
  /**
   * What runs beside etcd and kube-apiserver. Default: nothing, which is enough for everything that only reads and
   * writes objects. {@link allComponents} makes a cluster in which Deployments become running pods.
   */
  components?: ComponentName[];
  /** For the API server and every component, such as `{ GenericWorkload: true }`. */
  featureGates?: Record<string, boolean>;
  /** API versions to switch on or off, such as `{ 'scheduling.k8s.io/v1beta1': true }`. */
  runtimeConfig?: Record<string, boolean>;
  /** More kube-apiserver flags, without dashes; `null` removes a default. The address stays loopback. */
  apiServerFlags?: Record<string, string | null>;
  /** Fields of `kubescheduler.config.k8s.io/v1`, such as `profiles`. */
  schedulerConfiguration?: Record<string, unknown>;
  /** Milliseconds that etcd and the API server may each take until they serve. Default: 60 000. */
  deadlineMs?: number;
}

/**
 * Starts a Kubernetes of its own: etcd and kube-apiserver on loopback with throwaway certificates and RBAC, and the
 * components that are asked for. Takes about 3 s once the programs are there; gets them first if they are not.
 *
 * However the calling process ends, the control plane ends with it.
 *
 * @throws with the failing program's output when it does not start.
 * @public
 */
export async function startControlPlane(
  options: StartControlPlaneOptions = {},
): Promise<ControlPlane> {
  const {
    components = [],
    featureGates = {},
    runtimeConfig = {},
    apiServerFlags = {},
    schedulerConfiguration = {},
    deadlineMs = 60_000,
  } = options;
  const names: BinaryName[] = ['etcd', 'kube-apiserver', ...components];
  const binaries = await ensureBinaries({ names });
  const versions = Object.entries(runtimeConfig);
  const supervisor = await spawnSupervisor({
    binaries,
    components,
    featureGates,
    apiServerFlags: {
      ...(versions.length > 0 && {
        'runtime-config': versions.map(([name, on]) => `${name}=${on}`).join(),
      }),
      ...apiServerFlags,
      'bind-address': '127.0.0.1',
    },
    schedulerConfiguration,
    deadlineMs,
  });

  const { connection, failure } = supervisor;
  const client = createApiClient({ ...connection, signal: failure });
  const paths = new ResourcePaths(client);
  const apply = (objects: KubernetesObject[]) =>
    applyObjects({ client, paths }, objects);

  let { ca } = connection;

  return {
    server: connection.server,
    get ca() {
      return ca;
    },
    kubeconfigPath: connection.kubeconfigPath,
    directory: connection.directory,
    processGroup: supervisor.processGroup,
    request: client.request,
    apply,
    async delete(objects) {
      for (const object of objects) {
        const path = await paths.of(object);
        try {
          await client.request('DELETE', path.object, {
            propagationPolicy: 'Background',
          });
        } catch (error) {
          if (!(error instanceof KubernetesApiError) || error.status !== 404) {
            throw error;
          }
        }
      }
    },
    async waitFor<T>(
      path: string,
      predicate: (answer: T) => boolean,
      waitOptions?: WaitForOptions,
    ): Promise<T> {
      const answer = await waitFor<T>(
        client,
        path,
        seen => seen !== undefined && predicate(seen),
        waitOptions,
      );
      return answer!;
    },
    async waitUntilGone(path, waitOptions) {
      await waitFor(client, path, seen => seen === undefined, waitOptions);
    },
    async kubectl(args, kubectlOptions = {}) {
      const { kubectl } = await ensureBinaries({ names: ['kubectl'] });
      return runKubectl(args, {
        kubeconfigPath: connection.kubeconfigPath,
        ...kubectlOptions,
        binary: kubectl,
        directory: connection.directory,
      });
    },
    serviceAccountKubeconfig: serviceAccount =>
      serviceAccountKubeconfig({ client, connection, apply }, serviceAccount),
    tokenExpiringAt: (token, expiresAt) =>
      tokenExpiringAt({
        token,
        expiresAt,
        keyPath: connection.serviceAccountKeyPath,
      }),
    async restartApiServer({ authority = 'same' } = {}) {
      ca = await supervisor.restartApiServer(authority);
      await client.trust(ca);
    },
    replaceClientAuthority: ({ name, groups = [] }) =>
      supervisor.replaceClientAuthority({ name, groups }),
    compactHistory: () => compactHistory(client, connection.etcdUrl),
    async stop() {
      await client.close();
      await supervisor.stop();
    },
  };
}
