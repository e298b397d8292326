import { podsMetric } from '../objects/horizontalPodAutoscaler';
import { DAY } from '../simulation/durations';
import { steadyLoad } from '../simulation/LoadSource';
import { addApplication, addAutoscaler, deploy } from './changes';
import type { Story } from './Story';

function mig(profile: string) {
  return {
    cpu: '4',
    memory: '24Gi',
    accelerator: { resource: `nvidia.com/mig-${profile}`, count: 1 },
  };
}

export const migServices: Story = {
  title: 'Small models on MIG instances of the A100',
  tell(world) {
    const nagoya = world.cluster('nagoya-a100');
    const llm = { namespace: 'llm', team: 'team-llm' };
    world.before(22 * DAY, () => {
      deploy(nagoya, {
        ...llm,
        name: 'rerank',
        image: 'ghcr.io/berth-demo/rerank:1.9.0',
        replicas: 3,
        ...mig('1g.10gb'),
      });
      addAutoscaler(nagoya, {
        name: 'rerank',
        namespace: 'llm',
        min: 2,
        max: 8,
        metrics: [podsMetric('rerank_inflight', '16')],
        loads: [steadyLoad(44_000)],
      });
      addApplication(nagoya, {
        name: 'rerank',
        namespace: 'llm',
        automated: true,
        resources: [{ group: 'apps', kind: 'Deployment', name: 'rerank' }],
        revision: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
      });

      deploy(nagoya, {
        ...llm,
        name: 'guardrails',
        image: 'ghcr.io/berth-demo/guardrails:2.4.0',
        replicas: 4,
        ...mig('1g.10gb'),
      });
      addAutoscaler(nagoya, {
        name: 'guardrails',
        namespace: 'llm',
        min: 2,
        max: 10,
        metrics: [
          {
            type: 'Object',
            object: {
              metric: { name: 'requests_per_second' },
              describedObject: {
                apiVersion: 'networking.k8s.io/v1',
                kind: 'Ingress',
                name: 'guardrails',
              },
              target: { type: 'Value', value: '2000' },
            },
          },
        ],
        loads: [steadyLoad(1_940_000)],
      });

      deploy(nagoya, {
        name: 'translation',
        namespace: 'speech',
        team: 'team-speech',
        image: 'ghcr.io/berth-demo/translation:6.0.0',
        replicas: 3,
        ...mig('3g.40gb'),
      });
    });
  },
};
