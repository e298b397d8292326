import type { ArgsReader } from './argsReader';
import { defaultPreemption } from './defaultPreemption';
import { dynamicResources } from './dynamicResources';
import { interPodAffinity } from './interPodAffinity';
import { nodeAffinity } from './nodeAffinity';
import { nodeResourcesBalancedAllocation } from './nodeResourcesBalancedAllocation';
import { nodeResourcesFit } from './nodeResourcesFit';
import { podTopologySpread } from './podTopologySpread';
import { volumeBinding } from './volumeBinding';

/**
 * The plugins that have arguments. What is configured for any other name is not read, by kube-scheduler neither.
 * Source: pkg/scheduler/apis/config/v1/zz_generated.defaults.go and config/v1 register.go.
 */
export const ARGS_READERS: ReadonlyMap<string, ArgsReader> = new Map([
  ['DefaultPreemption', defaultPreemption],
  ['DynamicResources', dynamicResources],
  ['InterPodAffinity', interPodAffinity],
  ['NodeAffinity', nodeAffinity],
  ['NodeResourcesBalancedAllocation', nodeResourcesBalancedAllocation],
  ['NodeResourcesFit', nodeResourcesFit],
  ['PodTopologySpread', podTopologySpread],
  ['VolumeBinding', volumeBinding],
]);
