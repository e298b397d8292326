import type { Feature } from './CaseDraft';
import { chosenNode } from './features/chosenNode';
import { claims } from './features/claims';
import { clusterSize } from './features/clusterSize';
import { configuration } from './features/configuration';
import { disruptionBudgets } from './features/disruptionBudgets';
import { exclusiveClaims } from './features/exclusiveClaims';
import { extendedResources } from './features/extendedResources';
import { fewVolumePlugins } from './features/fewVolumePlugins';
import { hostPorts } from './features/hostPorts';
import { identicalNodes } from './features/identicalNodes';
import { images } from './features/images';
import { namespaceLabels } from './features/namespaceLabels';
import { nodeAffinity } from './features/nodeAffinity';
import { nodeSelector } from './features/nodeSelector';
import { nominatedPods } from './features/nominatedPods';
import { ownNomination } from './features/ownNomination';
import { plainVolumes } from './features/plainVolumes';
import { podAffinity } from './features/podAffinity';
import { podAffinityOfOthers } from './features/podAffinityOfOthers';
import { podShapes } from './features/podShapes';
import { preemption } from './features/preemption';
import { priorityClasses } from './features/priorityClasses';
import { resizes } from './features/resizes';
import { scarcity } from './features/scarcity';
import { schedulingGates } from './features/schedulingGates';
import { services } from './features/services';
import { severalNamespaces } from './features/severalNamespaces';
import { sharedDisks } from './features/sharedDisks';
import { storageRoom } from './features/storageRoom';
import { taints } from './features/taints';
import { topology } from './features/topology';
import { topologySpread } from './features/topologySpread';
import { unsetFields } from './features/unsetFields';
import { unsettledPods } from './features/unsettledPods';
import { vastAmounts } from './features/vastAmounts';
import { volumeLimits } from './features/volumeLimits';

/** What cases are about, in the order in which it is added to a case. */
export const features: readonly Feature[] = [
  clusterSize,
  topology,
  identicalNodes,
  scarcity,
  extendedResources,
  podShapes,
  images,
  taints,
  nodeSelector,
  nodeAffinity,
  hostPorts,
  unsettledPods,
  resizes,
  severalNamespaces,
  namespaceLabels,
  services,
  topologySpread,
  podAffinity,
  podAffinityOfOthers,
  vastAmounts,
  preemption,
  priorityClasses,
  disruptionBudgets,
  nominatedPods,
  ownNomination,
  plainVolumes,
  claims,
  storageRoom,
  volumeLimits,
  exclusiveClaims,
  fewVolumePlugins,
  sharedDisks,
  chosenNode,
  schedulingGates,
  configuration,
  unsetFields,
];
