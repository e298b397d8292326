import { H100 } from '../nodes/gpuModels';
import { DAY, HOUR, MINUTE } from '../simulation/durations';
import { idle } from '../simulation/GpuLoad';
import { addApplication, deploy, runJob } from './changes';
import type { Story } from './Story';

/** A share of an H100 node for so many GPUs. */
function h100(count: number) {
  return {
    cpu: `${count * 8}`,
    memory: `${count * 64}Gi`,
    accelerator: {
      resource: 'nvidia.com/gpu',
      count,
      product: H100.product,
    },
  };
}

const llm = { namespace: 'llm', team: 'team-llm' };
const vision = { namespace: 'vision', team: 'team-vision' };

/**
 * The order is the story: big ones take whole nodes, those of four take the next, and the small ones that came last
 * leave no block of four on any node.
 */
export const h100Tenants: Story = {
  title: 'Who else is on the H100: after them no node has 4 free',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    tokyo.images.set('ghcr.io/berth-demo/vision-pretrain:2.0.0', {
      type: 'completes',
      afterSeconds: 21 * DAY,
    });
    tokyo.images.set('ghcr.io/berth-demo/eval-nightly:1.12.0', {
      type: 'completes',
      afterSeconds: 8 * HOUR,
    });

    world.before(30 * DAY, () => {
      deploy(tokyo, {
        ...llm,
        name: 'code-assist',
        image: 'ghcr.io/berth-demo/code-assist:1.8.2',
        replicas: 4,
        ...h100(4),
      });
      addApplication(tokyo, {
        name: 'code-assist',
        namespace: 'llm',
        automated: true,
        resources: [{ group: 'apps', kind: 'Deployment', name: 'code-assist' }],
        revision: 'c0ffee1d2a3b4c5d6e7f8091a2b3c4d5e6f70812',
      });
    });
    world.before(9 * DAY, () =>
      runJob(tokyo, {
        ...vision,
        name: 'vision-pretrain',
        image: 'ghcr.io/berth-demo/vision-pretrain:2.0.0',
        completions: 1,
        ...h100(8),
      }),
    );
    world.before(90 * MINUTE, () =>
      runJob(tokyo, {
        ...llm,
        name: 'eval-nightly',
        image: 'ghcr.io/berth-demo/eval-nightly:1.12.0',
        completions: 1,
        ttlSecondsAfterFinished: 2 * HOUR,
        ...h100(8),
      }),
    );
    world.before(35 * MINUTE, () => {
      deploy(tokyo, {
        ...vision,
        name: 'diffusion-studio',
        image: 'ghcr.io/berth-demo/diffusion-studio:0.31.0',
        replicas: 1,
        ...h100(4),
      });
    });
    world.before(30 * MINUTE, () => {
      deploy(tokyo, {
        ...llm,
        name: 'prompt-lab',
        image: 'ghcr.io/berth-demo/prompt-lab:4.1.0',
        replicas: 3,
        ...h100(2),
      });
    });
    // An hour after it came it counts as idle.
    tokyo.gpuLoads.set('ghcr.io/berth-demo/agent-sandbox:0.7.5', idle);
    world.before(25 * MINUTE, () => {
      deploy(tokyo, {
        ...llm,
        name: 'agent-sandbox',
        image: 'ghcr.io/berth-demo/agent-sandbox:0.7.5',
        replicas: 2,
        ...h100(1),
      });
    });
  },
};
