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
import { nodeVolumeLimits } from '../plugins/volumes/nodeVolumeLimits';
import { volumeBinding } from '../plugins/volumes/volumeBinding';
import { volumeRestrictions } from '../plugins/volumes/volumeRestrictions';
import { volumeZone } from '../plugins/volumes/volumeZone';
import type { FilterPlugin, ScorePlugin } from './plugin';

/** Every filter that is modelled. Which of them run, and in which order, is for the profile to say (`pluginsOf`). */
export const FILTERS: readonly FilterPlugin[] = [
  nodeUnschedulable,
  nodeName,
  taintToleration,
  nodeAffinity,
  nodePorts,
  nodeResourcesFit,
  volumeRestrictions,
  nodeVolumeLimits,
  volumeBinding,
  volumeZone,
  podTopologySpread,
  interPodAffinity,
];

/** Every score that is modelled; the profile says which count, and how much. */
export const SCORES: readonly ScorePlugin[] = [
  taintToleration,
  nodeAffinity,
  nodeResourcesFit,
  volumeBinding,
  podTopologySpread,
  interPodAffinity,
  dynamicResources,
  nodeResourcesBalancedAllocation,
  imageLocality,
];
