import { kindCases } from '../../__testUtils__/kindCases';
import { schedulingPodGroupKind } from './podGroup';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(schedulingPodGroupKind, __dirname, {
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'podGroup',
    references: [{ relation: 'uses', kind: 'Workload', name: 'train' }],
    parts: [
      {
        type: 'group',
        name: 'workers',
        minimum: 8,
        topology: { key: 'topology.kubernetes.io/rack' },
      },
    ],
  },
  preempted: {
    health: 'Degraded',
    reason: 'preempting to accommodate a higher priority pod group',
    condition: { reason: 'PreemptionByScheduler' },
    since: '2026-11-20T10:00:00Z',
  },
  scheduled: {
    health: 'Healthy',
    reason: 'Scheduled',
    condition: { condition: 'PodGroupInitiallyScheduled' },
    since,
  },
  'scheduler-error': {
    health: 'Degraded',
    reason: 'running PreFilter plugin "NodeAffinity": parsing node affinity',
  },
  unschedulable: {
    health: 'Progressing',
    reason:
      '0/4 placements are available, first placement status: not enough capacity for the gang',
  },
  v1alpha2: {
    health: 'Healthy',
    reason: 'Scheduled',
    condition: { condition: 'PodGroupScheduled' },
    references: [{ kind: 'Workload', name: 'train' }],
    parts: [{ name: 'workers', minimum: 8 }],
    advice: [
      {
        rule: 'PodGroup/v1alpha2',
        problem: 'Only Kubernetes 1.36 serves scheduling.k8s.io/v1alpha2.',
      },
    ],
  },
  'v1alpha3-by-itself': {
    health: 'Healthy',
    reason: 'Scheduled',
    references: [],
    parts: [{ name: 'train-workers', minimum: 8 }],
    advice: [],
  },
});

describe('PodGroup', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
