import { dynamicResources } from '../plugins/dynamicResources';
import { imageLocality } from '../plugins/imageLocality';
import { interPodAffinity } from '../plugins/interPodAffinity/interPodAffinity';
import { nodeAffinity } from '../plugins/nodeAffinity';
import { nodeName } from '../plugins/nodeName';
import { nodePorts } from '../plugins/nodePorts';
import { nodeResourcesBalancedAllocation } from '../plugins/nodeResourcesBalancedAllocation';
import { nodeResourcesFit } from '../plugins/nodeResourcesFit';
import { nodeUnschedulable } from '../plugins/nodeUnschedulable';
import { podTopologySpread } from '../plugins/podTopologySpread/podTopologySpread';
import { taintToleration } from '../plugins/taintToleration';
import { volumeBinding } from '../plugins/volumeBinding';
import type { FilterPlugin, ScorePlugin } from './plugin';

/**
 * The filters of the default profile in the order in which they run: the first that rejects a node is what
 * kube-scheduler reports. Source: pkg/scheduler/apis/config/v1/default_plugins.go, v1.37.1.
 */
export const FILTERS: readonly FilterPlugin[] = [
  nodeUnschedulable,
  nodeName,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResourcesFit,
  podTopologySpread,
  interPodAffinity,
];

/** The scores of the default profile with their weights; same source. */
export const SCORES: ReadonlyArray<{ plugin: ScorePlugin; weight: number }> = [
  { plugin: taintToleration, weight: 3 },
  { plugin: nodeAffinity, weight: 2 },
  { plugin: nodeResourcesFit, weight: 1 },
  { plugin: volumeBinding, weight: 1 },
  { plugin: podTopologySpread, weight: 2 },
  { plugin: interPodAffinity, weight: 2 },
  { plugin: dynamicResources, weight: 2 },
  { plugin: nodeResourcesBalancedAllocation, weight: 1 },
  { plugin: imageLocality, weight: 1 },
];
