import type { CONFIGURATION } from '../configuration/configurationSchema';
import type { ExtensionPoint } from '../configuration/extensionPoints';
import { extensionPointsOf } from '../configuration/extensionPoints';
import type { PluginArgs } from '../framework/profile';
import { KUBERNETES_VERSIONS } from '../kubernetes/version';
import type { ModelledEntry, ModelledStatus } from './Entry';
import { pluginEntries } from './plugins';

type Described = readonly [status: ModelledStatus, says: string];

type Field = Exclude<keyof typeof CONFIGURATION, 'apiVersion' | 'kind'>;

/** The compiler asks for every field. */
const FIELDS: Record<Field, Described> = {
  profiles: [
    'modelled',
    'Each schedules the pods that name it; plugins that are not kube-scheduler’s own, or that do not run where they prepare themselves, make the verdict unknown.',
  ],
  extenders: ['unknown', 'Programs that filter and score beside the plugins.'],
  percentageOfNodesToScore: [
    'ignored',
    'All nodes are looked at; kube-scheduler looks at a part of them in clusters of more than 100 nodes unless this is 100, and may then choose a node that is not the best.',
  ],
  parallelism: ['ignored', 'How many nodes are looked at at the same time.'],
  podInitialBackoffSeconds: ['ignored', 'When a pod is tried again.'],
  podMaxBackoffSeconds: ['ignored', 'When a pod is tried again.'],
  leaderElection: ['ignored', 'Which replica of the scheduler works.'],
  clientConnection: ['ignored', 'How the scheduler reaches the API server.'],
  enableProfiling: ['ignored', 'Only of use to who debugs the scheduler.'],
  enableContentionProfiling: [
    'ignored',
    'Only of use to who debugs the scheduler.',
  ],
  delayCacheUntilActive: ['ignored', 'When a replica fills its cache.'],
};

const POINTS: Record<ExtensionPoint, Described> = {
  preEnqueue: ['modelled', 'Whether a pod is tried at all.'],
  queueSort: ['ignored', 'Which pod is tried first.'],
  preFilter: [
    'modelled',
    'Rejects a pod, or leaves some nodes, before nodes are looked at.',
  ],
  filter: [
    'modelled',
    'Which nodes are feasible; the order decides which reason is given.',
  ],
  postFilter: [
    'modelled',
    'What is tried for a pod that fits nowhere; see DefaultPreemption.',
  ],
  preScore: ['modelled', 'Whether a score has anything to say.'],
  score: ['modelled', 'Which feasible node is best, by weight.'],
  reserve: ['ignored', 'After the decision.'],
  permit: ['ignored', 'After the decision.'],
  preBind: ['ignored', 'After the decision.'],
  bind: ['ignored', 'After the decision.'],
  postBind: ['ignored', 'After the decision.'],
  placementGenerate: ['unknown', 'Only for pod groups.'],
  placementScore: ['unknown', 'Only for pod groups.'],
  podGroupPostFilter: ['unknown', 'Only for pod groups.'],
};

const ARGUMENTS: Record<keyof PluginArgs | 'DynamicResources', Described> = {
  DefaultPreemption: [
    'modelled',
    '`minCandidateNodesPercentage` and `minCandidateNodesAbsolute`.',
  ],
  DynamicResources: ['ignored', 'Timeouts.'],
  InterPodAffinity: [
    'modelled',
    '`hardPodAffinityWeight` and `ignorePreferredTermsOfExistingPods`.',
  ],
  NodeAffinity: [
    'modelled',
    '`addedAffinity`; preferred terms with negative weights are unknown, because kube-scheduler fails with them.',
  ],
  NodeResourcesBalancedAllocation: ['modelled', '`resources`.'],
  NodeResourcesFit: [
    'modelled',
    '`scoringStrategy`; `ignoredResources` and `ignoredResourceGroups`, over which the filter passes and the score does not.',
  ],
  PodTopologySpread: ['modelled', '`defaultingType` and `defaultConstraints`.'],
  VolumeBinding: [
    'modelled',
    '`shape`, since 1.37; `bindTimeoutSeconds` changes no decision.',
  ],
};

export function fieldEntries(): ModelledEntry[] {
  return entriesOf(FIELDS);
}

export function pointEntries(): ModelledEntry[] {
  return entriesOf(POINTS).map(entry => ({
    ...entry,
    versions: KUBERNETES_VERSIONS.filter(version =>
      extensionPointsOf(version).some(point => point === entry.name),
    ),
  }));
}

/** Arguments count for as much as their plugin. */
export function argumentEntries(): ModelledEntry[] {
  const plugins = new Map(
    pluginEntries().map(({ name, status }) => [name, status]),
  );
  return entriesOf(ARGUMENTS).map(entry =>
    entry.status === 'modelled'
      ? { ...entry, status: plugins.get(entry.name) ?? 'unknown' }
      : entry,
  );
}

function entriesOf(described: Record<string, Described>): ModelledEntry[] {
  return Object.entries(described).map(([name, [status, says]]) => ({
    name,
    status,
    versions: KUBERNETES_VERSIONS,
    says,
  }));
}
