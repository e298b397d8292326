import { H200 } from '../nodes/gpuModels';
import { podsMetric } from '../objects/horizontalPodAutoscaler';
import { DAY } from '../simulation/durations';
import { idle, serving } from '../simulation/GpuLoad';
import { steadyLoad } from '../simulation/LoadSource';
import {
  addApplication,
  addAutoscaler,
  deploy,
  deployStateful,
} from './changes';
import type { Story } from './Story';

function h200(count: number) {
  return {
    cpu: `${count * 16}`,
    memory: `${count * 160}Gi`,
    accelerator: {
      resource: 'nvidia.com/gpu',
      count,
      product: H200.product,
    },
  };
}

export const h200Serving: Story = {
  title:
    'Large models on the H200: one over whole nodes, of which the last is held in reserve and does nothing, one over halves',
  tell(world) {
    const tokyo = world.cluster('tokyo-h100');
    const image = 'ghcr.io/berth-demo/moe-serving:1.2.0';
    tokyo.gpuLoads.set(image, {
      memory: serving.memory,
      percent: moment =>
        (moment.pod === 'moe-serving-3' ? idle : serving).percent(moment),
    });
    world.before(40 * DAY, () => {
      deployStateful(tokyo, {
        name: 'moe-serving',
        namespace: 'llm',
        team: 'team-llm',
        image,
        replicas: 4,
        podManagementPolicy: 'Parallel',
        ...h200(8),
      });
      addApplication(tokyo, {
        name: 'moe-serving',
        namespace: 'llm',
        automated: true,
        resources: [
          { group: 'apps', kind: 'StatefulSet', name: 'moe-serving' },
        ],
        sources: [
          {
            repoURL: 'https://git.example.com/platform/charts.git',
            path: 'charts/model-server',
            targetRevision: '1.6.0',
          },
          {
            repoURL: 'https://git.example.com/llm/values.git',
            targetRevision: 'main',
            ref: 'values',
          },
        ],
        revision: '91e2d3c4b5a6978812f3e4d5c6b7a89900112233',
      });
    });
    world.before(18 * DAY, () => {
      const names = { name: 'long-context', namespace: 'llm' };
      deploy(tokyo, {
        ...names,
        team: 'team-llm',
        component: false,
        image: 'ghcr.io/berth-demo/long-context:0.5.3',
        replicas: 2,
        ...h200(4),
      });
      addAutoscaler(tokyo, {
        ...names,
        min: 1,
        max: 4,
        metrics: [podsMetric('vllm_num_requests_waiting', '4')],
        loads: [steadyLoad(7_600)],
      });
    });
  },
};
