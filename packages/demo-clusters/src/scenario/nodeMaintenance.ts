import { H100 } from '../nodes/gpuModels';
import { DAY, HOUR, MINUTE } from '../simulation/durations';
import { cordon, runJob, uncordon } from './changes';
import type { Story } from './Story';

const ROUND_SECONDS = 10 * MINUTE;
const CORDONED_SECONDS = 3 * MINUTE;

export const nodeMaintenance: Story = {
  title:
    'Two H100 nodes are cordoned for repair; in Osaka the nodes take turns at an update',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    tokyo.images.set('ghcr.io/berth-demo/gpu-burn-in:1.0.0', {
      type: 'completes',
      afterSeconds: 3 * DAY,
    });
    world.before(31 * DAY, () => {
      cordon(tokyo, 'gpu-h-15');
      cordon(tokyo, 'gpu-h-16');
    });
    world.before(5 * HOUR, () =>
      runJob(tokyo, {
        name: 'gpu-burn-in',
        namespace: 'kube-system',
        team: 'team-platform',
        component: false,
        image: 'ghcr.io/berth-demo/gpu-burn-in:1.0.0',
        completions: 1,
        cpu: '16',
        memory: '64Gi',
        accelerator: {
          resource: 'nvidia.com/gpu',
          count: 4,
          product: H100.product,
        },
        nodeSelector: { 'kubernetes.io/hostname': 'gpu-h-15' },
        tolerations: [
          { key: 'node.kubernetes.io/unschedulable', operator: 'Exists' },
        ],
      }),
    );

    const osaka = world.cluster('osaka-cpu');
    let turn = 0;
    world.every(ROUND_SECONDS, () => {
      const name = `cpu-${String((turn++ % 12) + 1).padStart(2, '0')}`;
      cordon(osaka, name);
      osaka.after(CORDONED_SECONDS, () => uncordon(osaka, name));
    });
  },
};
