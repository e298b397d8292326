import { FILTERS, SCORES } from '../framework/defaultPlugins';
import { POST_FILTERS } from '../framework/preemption/postFilter';
import {
  implementersOf,
  inTreePlugins,
} from '../configuration/extensionPoints';
import type { PluginName } from '../framework/profile';
import { KUBERNETES_VERSIONS } from '../kubernetes/version';
import type { ModelledEntry, ModelledStatus } from './Entry';

/** What a plugin decides; whether it is modelled, the registries say, unless it is in none. */
interface Described {
  says: string;
  status?: ModelledStatus;
}

/** In the order of the default profile; the compiler asks for every plugin. */
const PLUGINS: Record<PluginName, Described> = {
  SchedulingGates: {
    status: 'modelled',
    says: 'Pods with scheduling gates are not scheduled.',
  },
  PrioritySort: {
    status: 'ignored',
    says: 'Orders the queue; a question here is about one pod, or about pods in the order in which they are given.',
  },
  NodeName: { says: 'A pod that names its node goes nowhere else.' },
  NodeUnschedulable: {
    says: 'Cordoned nodes take only pods that tolerate it.',
  },
  TaintToleration: {
    says: 'Taints with NoSchedule and NoExecute keep pods away, those with PreferNoSchedule cost score.',
  },
  NodeAffinity: {
    says: '`nodeSelector`, required and preferred node affinity of the pod, and `addedAffinity` of the profile.',
  },
  NodePorts: { says: 'A host port belongs to one pod of a node.' },
  DeferredPodScheduling: {
    status: 'ignored',
    says: 'Does nothing unless InPlacePodVerticalScalingSchedulerPreemption is on, which is alpha.',
  },
  NodeResourcesFit: {
    says: 'Requests must fit; LeastAllocated, MostAllocated and RequestedToCapacityRatio score.',
  },
  VolumeRestrictions: {
    says: 'Disks that one node may attach, and claims that one pod may use.',
  },
  NodeVolumeLimits: {
    says: 'How many volumes of a CSI driver a node may attach.',
  },
  VolumeBinding: {
    says: 'Claims must be bound, or be bindable, where the pod goes; storage capacity scores since 1.37.',
  },
  VolumeZone: { says: 'Volumes stay in their zone.' },
  PodTopologySpread: {
    says: 'Pods spread over domains, by constraints of their own or by default ones.',
  },
  InterPodAffinity: {
    says: 'Affinity and anti-affinity between pods, of the pod and of those that are there.',
  },
  DynamicResources: {
    says: 'Devices that are allocated by claim: pods with claims, and requests for what a DeviceClass offers, are unknown.',
  },
  DefaultPreemption: {
    says: 'Which pods of lower priority would have to go, and on which nodes the least is lost: with disruption budgets, promised nodes and `preemptionPolicy`; see what is unknown of it below.',
  },
  NodeResourcesBalancedAllocation: {
    says: 'Resources of a node should be taken in equal parts; by how much the pod improves that since 1.36.',
  },
  ImageLocality: { says: 'Prefers nodes that hold the images already.' },
  DefaultBinder: {
    status: 'ignored',
    says: 'Binds the pod, after the decision.',
  },
  NodeDeclaredFeatures: {
    says: 'What a pod needs of the kubelet must be declared by the node; on by default since 1.36.',
  },
  GangScheduling: {
    status: 'unknown',
    says: 'Pods of a group go together or not at all; pods without a group are none of its business.',
  },
  TopologyPlacementGenerator: {
    status: 'unknown',
    says: 'Where a pod group as a whole could go.',
  },
  PodGroupPodsCount: {
    status: 'unknown',
    says: 'How many pods of a group a placement takes.',
  },
};

/** Every plugin of kube-scheduler's registry. */
export function pluginEntries(): ModelledEntry[] {
  return (Object.keys(PLUGINS) as PluginName[]).map(name => {
    const { says, status = statusOf(name) } = PLUGINS[name];
    const versions = KUBERNETES_VERSIONS.filter(version =>
      inTreePlugins(version).has(name),
    );
    return { name, status, versions, says };
  });
}

/** A plugin is no more modelled than the first of these in which it has a part. */
const REGISTRIES = [
  ['filter', FILTERS],
  ['score', SCORES],
  ['postFilter', POST_FILTERS],
] as const;

function statusOf(name: PluginName): ModelledStatus {
  const decides = REGISTRIES.find(([point]) =>
    KUBERNETES_VERSIONS.some(version =>
      implementersOf(point, version).has(name),
    ),
  );
  return decides?.[1].some(plugin => plugin.name === name)
    ? 'modelled'
    : 'unknown';
}
