import { DAY, MINUTE } from '../simulation/durations';
import { addApplication, deploy, protect, setImage } from './changes';
import type { Story } from './Story';

const names = { name: 'chat-api', namespace: 'llm' };
const ROLLOUT_SECONDS = 4 * MINUTE;

function image(patch: number): string {
  return `ghcr.io/berth-demo/chat-api:7.3.${patch}`;
}

export const chatApi: Story = {
  title: 'chat-api is released every four minutes, and rolls out well',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    world.before(14 * DAY, () => {
      deploy(tokyo, {
        ...names,
        team: 'team-llm',
        image: image(0),
        replicas: 6,
        cpu: '2',
        memory: '4Gi',
      });
      protect(tokyo, { ...names, minAvailable: 4 });
      addApplication(tokyo, {
        ...names,
        automated: true,
        resources: [{ group: 'apps', kind: 'Deployment', name: 'chat-api' }],
        revision: '2b4d6f8091a3c5e7092b4d6f8091a3c5e7092b4d',
      });
    });
    let patch = 0;
    world.every(ROLLOUT_SECONDS, () => {
      // A few versions in turn, so that nothing grows; slow enough to start that one can watch.
      patch = (patch % 9) + 1;
      tokyo.images.set(image(patch), { type: 'serves', readySeconds: 15 });
      setImage(tokyo, names, image(patch));
    });
  },
};
