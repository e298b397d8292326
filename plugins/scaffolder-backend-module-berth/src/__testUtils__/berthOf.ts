import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  encodeSnapshot,
  takeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';

/** A node of H100s that others' pods do not get on. */
export function gpuNode(name: string, gpus: number) {
  return {
    metadata: {
      name,
      labels: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
    },
    spec: { taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }] },
    status: {
      allocatable: {
        cpu: '64',
        memory: '512Gi',
        pods: '110',
        'nvidia.com/gpu': gpus,
      },
    },
  };
}

/** Berth's backend, with clusters of the same nodes, each of its own version of Kubernetes. */
export function berthOf(
  versions: Readonly<Record<string, string>>,
  cluster: Parameters<typeof takeSnapshot>[0],
) {
  const snapshot = Buffer.from(encodeSnapshot(takeSnapshot(cluster)));
  const answers: Record<string, string | Buffer> = {
    '/v1/clusters': JSON.stringify({
      items: Object.entries(versions).map(([name, kubernetesVersion]) => ({
        ...{ name, kubernetesVersion },
        capabilities: { nodes: { status: 'live' }, pods: { status: 'live' } },
      })),
    }),
    ...Object.fromEntries(
      Object.keys(versions).map(name => [
        `/v1/clusters/${name}/snapshot`,
        snapshot,
      ]),
    ),
  };
  return createBackendPlugin({
    pluginId: 'berth',
    register(env) {
      env.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use(({ path }, response) => {
            response
              .status(answers[path] ? 200 : 404)
              .type(path.endsWith('snapshot') ? 'bin' : 'json')
              .set('etag', '"1"')
              .end(answers[path]);
          });
        },
      });
    },
  });
}
