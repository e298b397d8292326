import { kindCases } from '../../__testUtils__/kindCases';
import { schedulingWorkloadKind } from './workload';

const cases = kindCases(schedulingWorkloadKind, __dirname, {
  v1alpha1: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    version: { read: 'v1alpha1' },
    parts: [
      { type: 'group', name: 'workers', minimum: 4 },
      { type: 'group', name: 'driver', minimum: undefined },
    ],
    advice: [
      {
        rule: 'Workload/v1alpha1',
        problem: 'Only Kubernetes 1.35 serves scheduling.k8s.io/v1alpha1.',
      },
    ],
  },
  v1alpha2: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [{ name: 'workers', minimum: 4 }],
    advice: [{ rule: 'Workload/v1alpha2' }],
  },
  v1alpha3: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [
      { name: 'leader', minimum: undefined },
      { name: 'workers', minimum: 4 },
    ],
    advice: [],
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    system: 'Kubernetes',
    role: 'podGroup',
    references: [
      {
        relation: 'manages',
        group: 'batch',
        kind: 'Job',
        namespace: 'ml',
        name: 'train',
      },
    ],
    parts: [
      {
        name: 'workers',
        minimum: 8,
        topology: { key: 'topology.kubernetes.io/rack', mode: 'required' },
      },
    ],
    advice: [],
  },
});

describe('Workload', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
