import { DAY } from '../simulation/durations';
import { steadyLoad } from '../simulation/LoadSource';
import { addAutoscaler, deployStateful } from './changes';
import type { Story } from './Story';

const names = { name: 'event-ingest', namespace: 'platform' };

export const eventIngest: Story = {
  title: 'event-ingest, a StatefulSet, follows the lag of a queue outside',
  tell(world) {
    const osaka = world.cluster('osaka-cpu');
    world.before(38 * DAY, () => {
      deployStateful(osaka, {
        ...names,
        team: 'team-platform',
        image: 'ghcr.io/berth-demo/event-ingest:2.8.0',
        replicas: 3,
        cpu: '2',
        memory: '8Gi',
      });
      addAutoscaler(osaka, {
        ...names,
        target: { kind: 'StatefulSet', name: 'event-ingest' },
        min: 3,
        max: 9,
        metrics: [
          {
            type: 'External',
            external: {
              metric: {
                name: 'kafka_consumergroup_lag',
                selector: { matchLabels: { topic: 'events' } },
              },
              target: { type: 'AverageValue', averageValue: '500' },
            },
          },
        ],
        loads: [steadyLoad(2_350_000, 0.03)],
      });
    });
  },
};
