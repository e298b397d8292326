import type { ExampleExpectations } from '../ExampleExpectations';

const waiting = {
  health: 'Progressing',
  reason: 'Its controller has reported nothing yet',
  system: 'scheduler-plugins',
} as const;

function podGroup(name: string): ExampleExpectations[string][number] {
  return {
    kind: 'PodGroup',
    name,
    expect: {
      ...waiting,
      role: 'podGroup',
      asks: undefined,
      selector: { matchLabels: { 'scheduling.x-k8s.io/pod-group': name } },
      parts: [{ type: 'group', name, desired: 3, minimum: 3 }],
    },
  };
}

export const schedulerPlugins: ExampleExpectations = {
  'elasticquota-example.yaml': [
    {
      kind: 'ElasticQuota',
      name: 'test',
      expect: {
        ...waiting,
        role: 'quota',
        quotas: [
          { resource: 'cpu', guaranteed: '10', limit: '20', used: undefined },
          { resource: 'memory', guaranteed: '20Gi', limit: '40Gi' },
          { resource: 'nvidia.com/gpu', guaranteed: '1', limit: '2' },
        ],
      },
    },
  ],
  'elasticquota-quota1.yaml': [
    {
      kind: 'ElasticQuota',
      name: 'quota1',
      expect: {
        ...waiting,
        quotas: [{ resource: 'cpu', guaranteed: '4', limit: '6' }],
      },
    },
  ],
  'podgroup.yaml': [podGroup('pg1')],
  'podgroup-nginx.yaml': [podGroup('nginx')],
};
