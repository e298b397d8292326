import { kindCases } from '../../__testUtils__/kindCases';
import { coschedulingPodGroupKind } from './podGroup';

const cases = kindCases(coschedulingPodGroupKind, __dirname, {
  failed: {
    health: 'Degraded',
    reason: 'Failed',
    progress: [{ what: 'ready', done: 3, total: 4, failed: 1 }],
  },
  finished: {
    health: 'Healthy',
    reason: 'Completed',
    parts: [{ succeeded: 4 }],
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    system: 'scheduler-plugins',
    role: 'podGroup',
    progress: [],
    selector: { matchLabels: { 'scheduling.x-k8s.io/pod-group': 'train' } },
    parts: [{ type: 'group', name: 'train', desired: 4, minimum: 4 }],
  },
  'partly-running': { health: 'Degraded', reason: 'Unknown' },
  pending: { health: 'Progressing', reason: 'Pending' },
  'phase-of-the-future': { health: 'Unknown', reason: 'Hibernating' },
  running: {
    health: 'Healthy',
    reason: 'Running',
    progress: [{ done: 4, total: 4 }],
  },
  scheduling: {
    health: 'Progressing',
    reason: 'Scheduling',
    progress: [{ done: 2, total: 4 }],
  },
});

describe('coscheduling PodGroup', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
