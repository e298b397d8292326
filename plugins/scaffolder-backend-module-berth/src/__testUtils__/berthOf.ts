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

/** Berth's backend, with one cluster. */
export function berthOf(
  name: string,
  cluster: Parameters<typeof takeSnapshot>[0],
) {
  const answers: Record<string, string | Buffer> = {
    '/v1/clusters': JSON.stringify({
      items: [
        {
          name,
          kubernetesVersion: 'v1.37.1',
          capabilities: { nodes: { status: 'live' }, pods: { status: 'live' } },
        },
      ],
    }),
    [`/v1/clusters/${name}/snapshot`]: Buffer.from(
      encodeSnapshot(takeSnapshot(cluster)),
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
