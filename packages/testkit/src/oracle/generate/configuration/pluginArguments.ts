import type { Random } from '../../random';
import type { Fields } from '../CaseDraft';
import { generateNodeAffinity } from '../generateNodeAffinity';
import { generateTopologySpread } from '../generateTopologySpread';
import { zones } from '../vocabulary';
import { generateScoringStrategy, generateShape } from './scoringStrategy';

const inTwoZones = {
  requiredDuringSchedulingIgnoredDuringExecution: {
    nodeSelectorTerms: [
      {
        matchExpressions: [
          {
            key: 'topology.kubernetes.io/zone',
            operator: 'In',
            values: zones.slice(0, 2),
          },
        ],
      },
    ],
  },
};

/** The arguments of each plugin that has some. */
export const pluginArguments: Record<string, (random: Random) => Fields> = {
  NodeResourcesFit: random => ({
    ...(random.chance(0.8)
      ? { scoringStrategy: generateScoringStrategy(random) }
      : {}),
    ...(random.chance(0.3)
      ? { ignoredResources: ['example.com/fpga', 'nvidia.com/gpu.shared'] }
      : {}),
    ...(random.chance(0.2)
      ? { ignoredResourceGroups: random.some(['nvidia.com', 'amd.com'], 0.6) }
      : {}),
  }),
  NodeResourcesBalancedAllocation: random => {
    const resources = random.some(
      ['cpu', 'memory', 'ephemeral-storage', 'nvidia.com/gpu'],
      0.6,
    );
    const names = resources.length > 0 ? resources : ['cpu'];
    return { resources: names.map(name => ({ name, weight: 1 })) };
  },
  NodeAffinity: random => ({
    addedAffinity: random.chance(0.5)
      ? generateNodeAffinity(random, 10)
      : inTwoZones,
  }),
  PodTopologySpread: random =>
    random.pick<() => Fields>([
      () => ({
        defaultingType: 'List',
        defaultConstraints: generateTopologySpread(random, {
          hard: 0.5,
          clusterDefault: true,
        }),
      }),
      () => ({ defaultingType: 'List', defaultConstraints: [] }),
      () => ({ defaultingType: 'System' }),
    ])(),
  InterPodAffinity: random => ({
    ...(random.chance(0.8)
      ? { hardPodAffinityWeight: random.pick([0, 1, 5, 100]) }
      : {}),
    ...(random.chance(0.6)
      ? { ignorePreferredTermsOfExistingPods: random.chance(0.7) }
      : {}),
  }),
  // Fewer candidates than nodes would be drawn at random.
  DefaultPreemption: random => ({
    minCandidateNodesPercentage: random.pick([10, 100]),
    minCandidateNodesAbsolute: random.pick([100, 1000]),
  }),
  VolumeBinding: random => ({
    bindTimeoutSeconds: random.pick([0, 60, 600]),
    ...(random.chance(0.4) ? { shape: generateShape(random) } : {}),
  }),
};
