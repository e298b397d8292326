import { H100 } from '../nodes/gpuModels';
import { DAY } from '../simulation/durations';
import { idle } from '../simulation/GpuLoad';
import { deployStateful } from './changes';
import type { Story } from './Story';

export const researchNodes: Story = {
  title: 'Four H100 nodes are dedicated to research, and mostly idle',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    const image = 'ghcr.io/berth-demo/notebook:2026.10';
    tokyo.gpuLoads.set(image, idle);
    world.before(50 * DAY, () =>
      deployStateful(tokyo, {
        name: 'research-notebooks',
        namespace: 'research',
        team: 'research',
        image,
        replicas: 2,
        cpu: '8',
        memory: '64Gi',
        accelerator: {
          resource: 'nvidia.com/gpu',
          count: 1,
          product: H100.product,
        },
        tolerations: [
          {
            key: 'dedicated',
            operator: 'Equal',
            value: 'research',
            effect: 'NoSchedule',
          },
        ],
        nodeSelector: { 'cloud.provider.com/topology-rack': 'rack-4' },
      }),
    );
  },
};
