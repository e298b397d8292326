import { L4 } from '../nodes/gpuModels';
import { podsMetric } from '../objects/horizontalPodAutoscaler';
import { DAY } from '../simulation/durations';
import { noLoad, steadyLoad } from '../simulation/LoadSource';
import { addAutoscaler, deploy } from './changes';
import type { Story } from './Story';

const l4 = {
  cpu: '6',
  memory: '24Gi',
  accelerator: { resource: 'nvidia.com/gpu', count: 1, product: L4.product },
};

export const l4Services: Story = {
  title:
    'Services on the L4: one scaled by the CPU of its main container, one whose metrics are gone',
  tell(world) {
    const nagoya = world.cluster('nagoya-a100');
    const vision = { namespace: 'vision', team: 'team-vision' };
    const speech = { namespace: 'speech', team: 'team-speech' };
    world.before(28 * DAY, () => {
      deploy(nagoya, {
        ...speech,
        name: 'text-to-speech',
        image: 'ghcr.io/berth-demo/text-to-speech:3.0.1',
        replicas: 3,
        ...l4,
      });
      deploy(nagoya, {
        ...vision,
        name: 'video-encoder',
        image: 'ghcr.io/berth-demo/video-encoder:2.6.0',
        replicas: 2,
        ...l4,
      });
      deploy(nagoya, {
        ...vision,
        name: 'ocr-service',
        image: 'ghcr.io/berth-demo/ocr-service:1.1.4',
        replicas: 3,
        ...l4,
      });
      addAutoscaler(nagoya, {
        name: 'ocr-service',
        namespace: 'vision',
        min: 2,
        max: 6,
        metrics: [
          {
            type: 'ContainerResource',
            containerResource: {
              name: 'cpu',
              container: 'ocr-service',
              target: { type: 'Utilization', averageUtilization: 60 },
            },
          },
        ],
        loads: [steadyLoad(176)],
      });
      deploy(nagoya, {
        ...vision,
        name: 'image-tagger',
        image: 'ghcr.io/berth-demo/image-tagger:0.20.0',
        replicas: 2,
        ...l4,
      });
      addAutoscaler(nagoya, {
        name: 'image-tagger',
        namespace: 'vision',
        min: 2,
        max: 5,
        metrics: [podsMetric('queue_length', '30')],
        loads: [noLoad],
      });
    });
  },
};
