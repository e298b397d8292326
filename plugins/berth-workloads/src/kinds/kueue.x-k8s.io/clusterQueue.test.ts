import { kindCases } from '../../__testUtils__/kindCases';
import { clusterQueueKind } from './clusterQueue';

const since = '2026-11-20T09:00:00Z';

const cases = kindCases(clusterQueueKind, __dirname, {
  active: {
    health: 'Healthy',
    reason: 'Can admit new workloads',
    since,
    quotas: [
      {
        flavor: 'h100',
        resource: 'nvidia.com/gpu',
        guaranteed: '32',
        limit: undefined,
        borrowable: '16',
        lendable: '8',
        reserved: '40',
        used: '40',
        borrowed: '8',
      },
    ],
    parts: [{ counts: { pending: 4, reserving: 3, admitted: 3 } }],
    references: [
      { relation: 'uses', kind: 'Cohort', name: 'research' },
      { relation: 'uses', kind: 'ResourceFlavor', name: 'h100' },
    ],
  },
  alone: {
    health: 'Healthy',
    reason: 'Can admit new workloads',
    quotas: [{ guaranteed: '32', limit: '32', reserved: '8' }],
  },
  'may-not-borrow': {
    health: 'Healthy',
    reason: 'Can admit new workloads',
    quotas: [{ guaranteed: '32', limit: '32', borrowable: '0' }],
  },
  'missing-flavor': {
    health: 'Degraded',
    reason:
      "Can't admit new workloads: references missing ResourceFlavor(s): h100.",
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    references: [
      { kind: 'ResourceFlavor', name: 'h100' },
      { kind: 'AdmissionCheck', name: 'capacity' },
    ],
  },
  stopped: {
    health: 'Suspended',
    reason: "Can't admit new workloads: is stopped.",
  },
  stopping: { health: 'Suspended', reason: 'Stopped' },
  terminating: {
    health: 'Progressing',
    reason: "Can't admit new workloads; clusterQueue is terminating",
  },
  v1beta1: {
    health: 'Healthy',
    reason: 'Can admit new workloads',
    references: [
      { kind: 'Cohort', name: 'research' },
      { kind: 'ResourceFlavor' },
      { kind: 'AdmissionCheck', name: 'capacity' },
    ],
    advice: [
      {
        rule: 'ClusterQueue/v1beta1',
        remedy:
          'Use kueue.x-k8s.io/v1beta2; spec.cohort is spec.cohortName there; spec.admissionChecks is ' +
          'spec.admissionChecksStrategy.admissionChecks[].name there.',
      },
    ],
  },
});

describe('ClusterQueue', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
