import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '@berth/backstage-plugin-berth-scheduler';

/** A text that a plugin gives for a node, a pod or a cluster, and where upstream it is written. */
export interface Reason {
  /** Where in a verdict the text is. */
  place: 'status' | 'preFilter' | 'message';
  plugin: string;
  text: RegExp;
  /** Below `pkg/scheduler/`, v1.37.1. */
  source: string;
  /** Why no case of this format gives it. */
  unreachable?: string;
  /** The first minor that says it, if it is new. */
  since?: KubernetesVersion;
  /** The first minor that does not say it any more. */
  until?: KubernetesVersion;
}

const plugins = 'framework/plugins';

function nodeReason(plugin: string, text: RegExp, source: string): Reason {
  return { place: 'status', plugin, text, source: `${plugins}/${source}` };
}

function rejection(plugin: string, text: RegExp, source: string): Reason {
  return { place: 'preFilter', plugin, text, source: `${plugins}/${source}` };
}

function messageText(text: RegExp, source: string): Reason {
  return { place: 'message', plugin: '', text, source };
}

function leftOut(text: RegExp): Reason {
  return {
    place: 'status',
    plugin: 'PreFilter',
    text,
    source: 'schedule_one.go',
  };
}

const byDefault =
  'the API server sets volumeBindingMode of every storage class';

/**
 * Every text with which the plugins of the default profile turn a pod away, in the order of the plugins. Those of gates
 * that are off by default (GenericWorkload, InPlacePodVerticalScalingSchedulerPreemption) are not among them.
 */
const reasons: readonly Reason[] = [
  rejection(
    'SchedulingGates',
    /^waiting for scheduling gates: \[.+\]$/,
    'schedulinggates/scheduling_gates.go',
  ),
  nodeReason(
    'NodeUnschedulable',
    /^node\(s\) were unschedulable$/,
    'nodeunschedulable/node_unschedulable.go',
  ),
  // Since 1.37 PreFilter leaves the other nodes out, unless the profile takes NodeName from it.
  nodeReason(
    'NodeName',
    /^node\(s\) didn't match the requested node name$/,
    'nodename/node_name.go',
  ),
  nodeReason(
    'TaintToleration',
    /^node\(s\) had untolerated taint/,
    'tainttoleration/taint_toleration.go',
  ),
  nodeReason(
    'NodeAffinity',
    /^node\(s\) didn't match Pod's node affinity\/selector$/,
    'nodeaffinity/node_affinity.go',
  ),
  nodeReason(
    'NodeAffinity',
    /^node\(s\) didn't match scheduler-enforced node affinity$/,
    'nodeaffinity/node_affinity.go',
  ),
  rejection(
    'NodeAffinity',
    /^pod affinity terms conflict$/,
    'nodeaffinity/node_affinity.go',
  ),
  nodeReason(
    'NodePorts',
    /^node\(s\) didn't have free ports for the requested pod ports$/,
    'nodeports/node_ports.go',
  ),
  nodeReason('NodeResourcesFit', /^Too many pods$/, 'noderesources/fit.go'),
  ...[
    /^Insufficient cpu$/,
    /^Insufficient memory$/,
    /^Insufficient ephemeral-storage$/,
    /^Insufficient .+\/.+$/,
    /^Insufficient hugepages-/,
  ].map(text => nodeReason('NodeResourcesFit', text, 'noderesources/fit.go')),
  rejection(
    'VolumeRestrictions',
    /^persistentvolumeclaim ".+" not found$/,
    'volumerestrictions/volume_restrictions.go',
  ),
  nodeReason(
    'VolumeRestrictions',
    /^node\(s\) had no available disk$/,
    'volumerestrictions/volume_restrictions.go',
  ),
  nodeReason(
    'VolumeRestrictions',
    /^node\(s\) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod$/,
    'volumerestrictions/volume_restrictions.go',
  ),
  nodeReason(
    'NodeVolumeLimits',
    /^node\(s\) exceed max volume count$/,
    'nodevolumelimits/csi.go',
  ),
  nodeReason(
    'NodeVolumeLimits',
    /^looking up PVC .+ not found$/,
    'nodevolumelimits/csi.go',
  ),
  {
    ...nodeReason(
      'NodeVolumeLimits',
      /CSI driver is not installed on the node$/,
      'nodevolumelimits/csi.go',
    ),
    since: '1.37',
  },
  ...[
    /^persistentvolumeclaim ".+" not found$/,
    /^waiting for ephemeral volume controller to create the persistentvolumeclaim ".+"$/,
    /^persistentvolumeclaim ".+" bound to non-existent persistentvolume ".+"$/,
    /^persistentvolumeclaim ".+" is being deleted$/,
    /^PVC .+ was not created for pod .+ \(pod is not owner\)$/,
    /^pod has unbound immediate PersistentVolumeClaims$/,
  ].map(text =>
    rejection('VolumeBinding', text, 'volumebinding/volume_binding.go'),
  ),
  ...[
    /^node\(s\) didn't find available persistent volumes to bind$/,
    /^node\(s\) didn't match PersistentVolume's node affinity$/,
    /^node\(s\) unavailable due to one or more pvc\(s\) bound to non-existent pv\(s\)$/,
  ].map(text => nodeReason('VolumeBinding', text, 'volumebinding/binder.go')),
  nodeReason(
    'VolumeBinding',
    /^node\(s\) did not have enough free storage$/,
    'volumebinding/binder.go',
  ),
  {
    ...rejection(
      'VolumeZone',
      /^PersistentVolumeClaim had no name$/,
      'volumezone/volume_zone.go',
    ),
    unreachable: 'the API server refuses a volume without claimName',
  },
  rejection(
    'VolumeZone',
    /^PersistentVolumeClaim had no pv name and storageClass name$/,
    'volumezone/volume_zone.go',
  ),
  {
    ...rejection(
      'VolumeZone',
      /^VolumeBindingMode not set for StorageClass/,
      'volumezone/volume_zone.go',
    ),
    unreachable: byDefault,
  },
  ...[
    /^PersistentVolume had no name$/,
    /^persistentvolume ".+" not found$/,
    /^persistentvolumeclaim ".+" not found$/,
    /^storageclass\.storage\.k8s\.io ".+" not found$/,
  ].map(text => rejection('VolumeZone', text, 'volumezone/volume_zone.go')),
  nodeReason(
    'VolumeZone',
    /^node\(s\) had no available volume zone$/,
    'volumezone/volume_zone.go',
  ),
  nodeReason(
    'PodTopologySpread',
    /^node\(s\) didn't match pod topology spread constraints$/,
    'podtopologyspread/plugin.go',
  ),
  nodeReason(
    'PodTopologySpread',
    /^node\(s\) didn't match pod topology spread constraints \(missing required label\)$/,
    'podtopologyspread/plugin.go',
  ),
  // The core does not model claims of devices; cases have some to see that it says so.
  rejection(
    'DynamicResources',
    /^could not find ResourceClaim ".+"$/,
    'dynamicresources/dynamicresources.go',
  ),
  ...[
    /^node\(s\) didn't match pod affinity rules$/,
    /^node\(s\) didn't match pod anti-affinity rules$/,
    /^node\(s\) didn't satisfy existing pods anti-affinity rules$/,
  ].map(text =>
    nodeReason('InterPodAffinity', text, 'interpodaffinity/filtering.go'),
  ),
  leftOut(/^node\(s\) didn't satisfy plugin\(s\) \[NodeAffinity\]$/),
  {
    ...leftOut(/^node\(s\) didn't satisfy plugin\(s\) \[NodeName\]$/),
    since: '1.37',
  },
  {
    ...leftOut(
      /^node\(s\) didn't satisfy plugin\(s\) \[NodeAffinity NodeName\]$/,
    ),
    since: '1.37',
  },
  {
    place: 'preFilter',
    plugin: '',
    text: /^node\(s\) didn't satisfy plugin\(s\) \[NodeAffinity NodeName\] simultaneously$/,
    source: 'framework/runtime/framework.go',
    since: '1.37',
  },
  messageText(/^no nodes available to schedule pods$/, 'schedule_one.go'),
  ...[
    / preemption: not eligible due to preemptionPolicy=Never\./,
    / preemption: not eligible due to a terminating pod on the nominated node\./,
    / \d+ No preemption victims found for incoming pod/,
  ].map(text =>
    messageText(text, `${plugins}/defaultpreemption/default_preemption.go`),
  ),
  messageText(
    / \d+ Preemption is not helpful for scheduling/,
    'framework/preemption/preemption.go',
  ),
  ...[
    / preemption: found a potential placement for pod on node \S+, preempting 1 victims/,
    / preemption: found a potential placement for pod on node \S+, preempting ([2-9]|\d\d+) victims/,
  ].map(
    (text): Reason => ({
      ...messageText(text, 'framework/preemption/preemption.go'),
      since: '1.37',
    }),
  ),
  {
    ...messageText(
      / no new claims to deallocate, /,
      `${plugins}/dynamicresources/dynamicresources.go`,
    ),
    until: '1.37',
  },
  messageText(/ not found$/, `${plugins}/dynamicresources/dynamicresources.go`),
];

/** The texts of a minor. */
export function reasonsOf(version: KubernetesVersion): Reason[] {
  const age = (minor: KubernetesVersion) => KUBERNETES_VERSIONS.indexOf(minor);
  return reasons.filter(
    ({ since = version, until }) =>
      age(since) <= age(version) &&
      (until === undefined || age(version) < age(until)),
  );
}
