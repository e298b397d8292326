import { cpuUtilization } from '../objects/horizontalPodAutoscaler';
import { DAY } from '../simulation/durations';
import { steadyLoad } from '../simulation/LoadSource';
import { addApplication, addAutoscaler, deploy, protect } from './changes';
import type { Story } from './Story';

const names = { name: 'api-server', namespace: 'platform' };

export const apiServer: Story = {
  title: 'api-server is at its maximum of 10 replicas and wants more',
  tell(world) {
    const osaka = world.cluster('osaka-cpu');
    world.before(45 * DAY, () => {
      deploy(osaka, {
        ...names,
        team: 'team-platform',
        image: 'ghcr.io/berth-demo/api-server:5.20.3',
        replicas: 6,
        cpu: '2',
        memory: '4Gi',
      });
      addAutoscaler(osaka, {
        ...names,
        min: 3,
        max: 10,
        metrics: [cpuUtilization(70)],
        loads: [steadyLoad(940)],
      });
      protect(osaka, { ...names, minAvailable: '60%' });
      addApplication(world.cluster('tokyo-h100'), {
        ...names,
        destination: 'osaka-cpu',
        project: 'platform',
        resources: [{ group: 'apps', kind: 'Deployment', name: 'api-server' }],
        revision: '8c7b6a5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a9b',
      });
    });
  },
};
