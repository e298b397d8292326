import { argoApplications } from './argoApplications';
import { autoscalers } from './autoscalers';
import { containerConfigs } from './containerConfigs';
import { crashLoops } from './crashLoops';
import { degradedWorkloads } from './degradedWorkloads';
import { failedPods } from './failedPods';
import { gatedPods } from './gatedPods';
import { imagePulls } from './imagePulls';
import { missingReplicas } from './missingReplicas';
import { notReadyPods } from './notReadyPods';
import { outOfMemory } from './outOfMemory';
import { pausedRollouts } from './pausedRollouts';
import { pendingResizes } from './pendingResizes';
import type { ProblemFamily } from './ProblemFamily';
import { stalledRollouts } from './stalledRollouts';
import { unsureClusters } from './unsureClusters';
import { waitingPods } from './waitingPods';

/** Every kind of problem, causes before their effects: among equals of tone, this is the order in which they are told. */
export const problemFamilies: readonly ProblemFamily[] = [
  crashLoops,
  outOfMemory,
  imagePulls,
  containerConfigs,
  waitingPods,
  notReadyPods,
  failedPods,
  stalledRollouts,
  degradedWorkloads,
  missingReplicas,
  autoscalers,
  pendingResizes,
  argoApplications,
  gatedPods,
  pausedRollouts,
  unsureClusters,
];
