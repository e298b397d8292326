import { cpuUtilization } from '../objects/horizontalPodAutoscaler';
import { DAY, MINUTE } from '../simulation/durations';
import { steadyLoad } from '../simulation/LoadSource';
import { addApplication, addAutoscaler, deploy, setImage } from './changes';
import type { Story } from './Story';

const names = { name: 'embedder', namespace: 'llm' };
const LEAKING = 'ghcr.io/berth-demo/embedder:2.3.0';

export const embedder: Story = {
  title:
    'embedder 2.3.0 leaks memory: its new pod is OOMKilled again and again',
  tell(world) {
    const osaka = world.cluster('osaka-cpu');
    osaka.images.set(LEAKING, {
      type: 'crashes',
      afterSeconds: 25,
      exitCode: 137,
      reason: 'OOMKilled',
    });
    world.before(26 * DAY, () => {
      deploy(osaka, {
        ...names,
        team: 'team-llm',
        image: 'ghcr.io/berth-demo/embedder:2.2.0',
        replicas: 2,
        cpu: '4',
        memory: '8Gi',
      });
      addAutoscaler(osaka, {
        ...names,
        min: 2,
        max: 6,
        metrics: [cpuUtilization(70)],
        loads: [steadyLoad(130)],
      });
      addApplication(world.cluster('tokyo-h100'), {
        ...names,
        destination: 'osaka-cpu',
        automated: true,
        resources: [{ group: 'apps', kind: 'Deployment', name: 'embedder' }],
        revision: '3fa9c1e0b7d84f6299a1c5e3d7b09f48e6a2c1d5',
      });
    });
    world.before(9 * MINUTE, () => setImage(osaka, names, LEAKING));
  },
};
