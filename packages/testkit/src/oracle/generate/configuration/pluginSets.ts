import type { Random } from '../../random';
import type { ProfileDraft } from '../CaseDraft';

type PluginSets = ProfileDraft['plugins'];

const scores = [
  'TaintToleration',
  'NodeAffinity',
  'NodeResourcesFit',
  'PodTopologySpread',
  'InterPodAffinity',
  'NodeResourcesBalancedAllocation',
  'ImageLocality',
];

const filters = [
  'NodeUnschedulable',
  'NodeName',
  'TaintToleration',
  'NodeAffinity',
  'NodePorts',
  'NodeResourcesFit',
  'VolumeRestrictions',
  'NodeVolumeLimits',
  'VolumeBinding',
  'VolumeZone',
  'PodTopologySpread',
  'InterPodAffinity',
];

const named = (names: readonly string[]) => names.map(name => ({ name }));

function weighted(random: Random, names: readonly string[]) {
  return names.map(name => ({
    name,
    weight: random.pick([1, 2, 3, 5, 10, 100]),
  }));
}

/**
 * Ways in which profiles differ from the default one, by name. No plugin is left whose state would be missing: with
 * PreFilter or PreScore of a plugin gone, its Filter or Score fails the cycle.
 */
export const pluginSets: Record<string, (random: Random) => PluginSets> = {
  otherWeights: random => {
    const changed = random.some(scores, 0.4);
    return {
      score: {
        disabled: named(changed),
        enabled: weighted(random, changed),
      },
    };
  },
  otherWeightsEverywhere: random => ({
    multiPoint: { enabled: weighted(random, random.some(scores, 0.4)) },
  }),
  scoresDisabled: random => ({
    score: { disabled: named(random.some(scores, 0.4)) },
  }),
  onlyTheseScores: random => ({
    score: {
      disabled: named(['*']),
      enabled: weighted(random, random.some(scores, 0.4)),
    },
  }),
  filtersDisabled: random => ({
    filter: { disabled: named(random.some(filters, 0.25)) },
  }),
  filtersInAnotherOrder: random => ({
    filter: { enabled: named(random.some(filters, 0.25).reverse()) },
  }),
  onlyTheseFilters: random => ({
    filter: {
      disabled: named(['*']),
      enabled: named(random.some(filters, 0.5).reverse()),
    },
  }),
  pluginsDisabled: random => ({
    multiPoint: {
      disabled: named(
        random.some([...filters, 'ImageLocality', 'DefaultPreemption'], 0.2),
      ),
    },
  }),
  onlyThesePlugins: random => ({
    multiPoint: {
      disabled: named(['*']),
      enabled: [
        ...named(['PrioritySort', 'DefaultBinder']),
        ...weighted(
          random,
          random.some(
            [...new Set([...filters, ...scores]), 'DefaultPreemption'],
            0.6,
          ),
        ),
      ],
    },
  }),
  noPreemption: random => ({
    postFilter: {
      disabled: named([random.pick(['*', 'DefaultPreemption'])]),
    },
  }),
  gatesIgnored: () => ({
    preEnqueue: { disabled: named(['SchedulingGates']) },
  }),
};
