import { L4 } from '../nodes/gpuModels';
import { podsMetric } from '../objects/horizontalPodAutoscaler';
import { DAY, MINUTE } from '../simulation/durations';
import { waveLoad } from '../simulation/LoadSource';
import { addApplication, addAutoscaler, deploy } from './changes';
import type { Story } from './Story';

const names = { name: 'speech-to-text', namespace: 'speech' };

export const speechToText: Story = {
  title: 'speech-to-text follows its demand up and down every eight minutes',
  tell(world) {
    const nagoya = world.cluster('nagoya-a100');
    const image = 'ghcr.io/berth-demo/speech-to-text:1.15.0';
    nagoya.images.set(image, { type: 'serves', readySeconds: 12 });
    world.before(33 * DAY, () => {
      deploy(nagoya, {
        ...names,
        team: 'team-speech',
        image,
        replicas: 2,
        cpu: '6',
        memory: '24Gi',
        accelerator: {
          resource: 'nvidia.com/gpu',
          count: 1,
          product: L4.product,
        },
      });
      addAutoscaler(nagoya, {
        ...names,
        min: 2,
        max: 8,
        metrics: [podsMetric('active_streams', '20')],
        loads: [
          waveLoad({ low: 30_000, high: 160_000, periodSeconds: 8 * MINUTE }),
        ],
      });
      addApplication(nagoya, {
        ...names,
        automated: true,
        resources: [
          { group: 'apps', kind: 'Deployment', name: 'speech-to-text' },
        ],
        revision: 'e5d4c3b2a19087f6e5d4c3b2a19087f6e5d4c3b2',
      });
    });
  },
};
