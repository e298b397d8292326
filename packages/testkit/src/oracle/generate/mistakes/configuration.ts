import type { Fields } from '../CaseDraft';

/** A KubeSchedulerConfiguration that kube-scheduler does not start with. */
type WrongConfiguration = { profiles: Fields[]; extenders?: Fields[] };

function args(name: string, given: Fields): WrongConfiguration {
  return { profiles: [{ pluginConfig: [{ name, args: given }] }] };
}

const shape = (...points: Array<[number, number]>): WrongConfiguration =>
  args('NodeResourcesFit', {
    scoringStrategy: {
      type: 'RequestedToCapacityRatio',
      requestedToCapacityRatio: {
        shape: points.map(([utilization, score]) => ({ utilization, score })),
      },
    },
  });

function defaultConstraint(fields: Fields): WrongConfiguration {
  return args('PodTopologySpread', {
    defaultingType: 'List',
    defaultConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        ...fields,
      },
    ],
  });
}

/** Configurations with which kube-scheduler does not start, by what is wrong. */
export const configurationMistakes: Record<string, WrongConfiguration> = {
  'hard affinity weight out of range': args('InterPodAffinity', {
    hardPodAffinityWeight: 101,
  }),
  'shape that goes back': shape([50, 5], [10, 0]),
  'shape beyond what is full': shape([0, 0], [101, 10]),
  'shape with too high a score': shape([0, 0], [100, 11]),
  'weight of nothing': args('NodeResourcesFit', {
    scoringStrategy: {
      type: 'LeastAllocated',
      resources: [{ name: 'cpu', weight: -1 }],
    },
  }),
  'unknown strategy': args('NodeResourcesFit', {
    scoringStrategy: { type: 'FirstFit' },
  }),
  'ignored resource with a malformed name': args('NodeResourcesFit', {
    ignoredResources: ['not a resource'],
  }),
  'ignored group with a name': args('NodeResourcesFit', {
    ignoredResourceGroups: ['nvidia.com/gpu'],
  }),
  'default constraint with a selector': defaultConstraint({
    labelSelector: { matchLabels: { app: 'web' } },
  }),
  'default constraint without skew': defaultConstraint({ maxSkew: 0 }),
  'default constraint with an unknown action': defaultConstraint({
    whenUnsatisfiable: 'Try',
  }),
  'default constraints beside those of the system': args('PodTopologySpread', {
    defaultingType: 'System',
    defaultConstraints: [
      {
        maxSkew: 1,
        topologyKey: 'rack',
        whenUnsatisfiable: 'ScheduleAnyway',
      },
    ],
  }),
  'too many candidates': args('DefaultPreemption', {
    minCandidateNodesPercentage: 101,
  }),
  'arguments with an unknown field': args('InterPodAffinity', {
    softPodAffinityWeight: 1,
  }),
  'profile twice': {
    profiles: [
      { schedulerName: 'default-scheduler' },
      { schedulerName: 'default-scheduler' },
    ],
  },
  'no plugin that binds': {
    profiles: [
      {
        plugins: {
          multiPoint: { disabled: [{ name: 'DefaultBinder' }] },
        },
      },
    ],
  },
  'plugin twice': {
    profiles: [
      {
        plugins: {
          score: {
            enabled: [
              { name: 'ImageLocality', weight: 1 },
              { name: 'ImageLocality', weight: 2 },
            ],
          },
        },
      },
    ],
  },
};
