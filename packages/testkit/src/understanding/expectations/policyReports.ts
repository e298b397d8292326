import type { ExampleExpectations } from '../ExampleExpectations';

type Example = ExampleExpectations[string][number];

function report(
  kind: string,
  name: string,
  counts: Record<string, number>,
): Example {
  return {
    kind,
    name,
    expect: {
      health: 'Healthy',
      reason: 'It is there; it has no status',
      system: 'Policy reports',
      role: 'report',
      parts: [{ type: 'counts', name: 'results', counts }],
      references: [],
    },
  };
}

export const policyReports: ExampleExpectations = {
  'sample-cis-k8s.yaml': [
    report('PolicyReport', 'sample-cis-bench-api-server', { pass: 8, fail: 2 }),
  ],
  'sample-falco-policy.yaml': [
    report('PolicyReport', 'falco-alerts-policy', { fail: 1 }),
    report('ClusterPolicyReport', 'falco-alerts-policy', { fail: 1 }),
  ],
  'sample-v1beta1-kyverno.yaml': [
    report('PolicyReport', 'sample-v1beta1-cr', { pass: 1, fail: 0 }),
  ],
};
