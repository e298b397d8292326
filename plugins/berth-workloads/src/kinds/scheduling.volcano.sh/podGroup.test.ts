import { kindCases } from '../../__testUtils__/kindCases';
import { volcanoPodGroupKind } from './podGroup';

const cases = kindCases(volcanoPodGroupKind, __dirname, {
  completed: {
    health: 'Healthy',
    reason: 'Completed',
    parts: [{ succeeded: 3 }, {}, {}],
  },
  inqueue: {
    health: 'Progressing',
    reason:
      'Inqueue: 3/3 tasks in gang unschedulable: pod group is not ready, 3 Pending, 3 minAvailable; Pending: 1 Schedulable, 2 Unschedulable',
    condition: { condition: 'Unschedulable' },
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'podGroup',
    owners: [{ group: 'batch.volcano.sh', kind: 'Job', name: 'train' }],
    references: [{ relation: 'queuesIn', kind: 'Queue', name: 'research' }],
    parts: [
      { type: 'group', desired: 3, minimum: 3 },
      { type: 'group', name: 'master', minimum: 1 },
      { type: 'group', name: 'worker', minimum: 2 },
    ],
  },
  'partly-running': {
    health: 'Degraded',
    reason:
      'Unknown: 3/3 tasks in gang unschedulable: pod group is not ready, 3 Pending, 3 minAvailable; Pending: 1 Schedulable, 2 Unschedulable',
    progress: [{ what: 'ready', done: 2, total: 3, failed: 1 }],
  },
  pending: {
    health: 'Progressing',
    reason:
      'Waiting for its turn in research: 3/3 tasks in gang unschedulable: pod group is not ready, 3 Pending, 3 minAvailable; Pending: 1 Schedulable, 2 Unschedulable',
  },
  'phase-of-the-future': { health: 'Unknown', reason: 'Hibernating' },
  // That it was unschedulable before it was scheduled stays among its conditions.
  running: {
    health: 'Healthy',
    reason: 'Running',
    condition: undefined,
    progress: [{ done: 3, total: 3 }],
  },
});

describe('Volcano PodGroup', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
