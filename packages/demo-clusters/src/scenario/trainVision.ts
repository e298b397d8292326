import { H100 } from '../nodes/gpuModels';
import { DAY, MINUTE } from '../simulation/durations';
import { addApplication, runJob } from './changes';
import type { Story } from './Story';

export const trainVision: Story = {
  title:
    'train-vision needs two whole H100 nodes at once, and there is not one free',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    // After llm-gateway's, so that those get the next free node.
    world.before(4 * MINUTE, () =>
      runJob(tokyo, {
        name: 'train-vision',
        namespace: 'vision',
        team: 'team-vision',
        image: 'ghcr.io/berth-demo/train-vision:0.9.0',
        completions: 2,
        indexed: true,
        cpu: '64',
        memory: '512Gi',
        accelerator: {
          resource: 'nvidia.com/gpu',
          count: 8,
          product: H100.product,
        },
      }),
    );
    world.before(DAY, () =>
      addApplication(tokyo, {
        name: 'train-vision',
        namespace: 'vision',
        project: 'vision',
        resources: [{ group: 'batch', kind: 'Job', name: 'train-vision' }],
        revision: '5b1c0de9a7f34e2181d6c3b5a09e8f7d6c5b4a39',
      }),
    );
  },
};
