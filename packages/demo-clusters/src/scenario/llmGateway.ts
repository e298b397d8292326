import { H100 } from '../nodes/gpuModels';
import { cpuUtilization, podsMetric } from '../objects/horizontalPodAutoscaler';
import { DAY, HOUR, MINUTE } from '../simulation/durations';
import { steadyLoad } from '../simulation/LoadSource';
import type { LoadSource } from '../simulation/LoadSource';
import { timestamp } from '../timestamp';
import {
  addApplication,
  addAutoscaler,
  changeApplication,
  deploy,
  protect,
} from './changes';
import type { Story } from './Story';

const names = { name: 'llm-gateway', namespace: 'llm' };
const common = {
  ...names,
  team: 'team-llm',
  env: { VLLM_TENSOR_PARALLEL_SIZE: '4' },
};
const resources = [
  { group: 'apps', kind: 'Deployment', name: 'llm-gateway' },
  { group: '', kind: 'Service', name: 'llm-gateway' },
];
const image = 'ghcr.io/berth-demo/llm-gateway:3.4.1';

/** Waiting requests in thousandths: enough for six pods, and from six minutes before the start for eight. */
function growingLoad(start: Date): LoadSource {
  const grows = start.getTime() - 6 * MINUTE * 1000;
  const before = steadyLoad(58_000, 0.01);
  const after = steadyLoad(78_000, 0.01);
  return now => (now.getTime() < grows ? before(now) : after(now));
}

export const llmGateway: Story = {
  title:
    'llm-gateway wants 8 replicas of 4 H100 each, six run, and its Application in Tokyo is out of sync',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    const nagoya = world.cluster('nagoya-a100');
    const osaka = world.cluster('osaka-cpu');
    for (const cluster of [tokyo, nagoya]) {
      cluster.images.set(image, { type: 'serves', readySeconds: 40 });
    }

    world.before(12 * DAY, () => {
      deploy(tokyo, {
        ...common,
        image,
        replicas: 3,
        cpu: '32',
        memory: '256Gi',
        accelerator: {
          resource: 'nvidia.com/gpu',
          count: 4,
          product: H100.product,
        },
      });
      addAutoscaler(tokyo, {
        ...names,
        min: 3,
        max: 12,
        metrics: [podsMetric('vllm_num_requests_waiting', '10')],
        loads: [growingLoad(world.start)],
      });
      protect(tokyo, { ...names, minAvailable: 2 });
      addApplication(tokyo, {
        ...names,
        resources,
        revision: '7d20f116d9be8b70c7d0ad6d9b4f8a1f0f9f0c11',
      });

      deploy(nagoya, {
        ...common,
        image,
        replicas: 4,
        cpu: '8',
        memory: '48Gi',
        env: {},
        accelerator: { resource: 'nvidia.com/mig-2g.20gb', count: 1 },
      });
      addAutoscaler(nagoya, {
        ...names,
        min: 2,
        max: 10,
        metrics: [
          podsMetric('vllm_num_requests_waiting', '10'),
          cpuUtilization(75),
        ],
        loads: [steadyLoad(33_000), steadyLoad(240)],
      });

      deploy(osaka, {
        ...common,
        image: 'ghcr.io/berth-demo/llm-gateway:3.4.1-cpu',
        replicas: 2,
        cpu: '4',
        memory: '16Gi',
        env: {},
      });
    });

    world.before(3 * HOUR, () =>
      addApplication(nagoya, {
        ...names,
        resources,
        automated: true,
        revision: '7d20f116d9be8b70c7d0ad6d9b4f8a1f0f9f0c11',
      }),
    );
    world.before(12 * MINUTE, () =>
      changeApplication(tokyo, 'llm-gateway', status => ({
        ...status,
        sync: {
          status: 'OutOfSync',
          revision: 'a1b9c3e27f5d4a88b3c6e1d09f72ab45c8d3e6f0',
        },
        reconciledAt: timestamp(tokyo.now),
      })),
    );
  },
};
