import { batchManifests } from './batchManifests';
import { inferenceManifests } from './inferenceManifests';
import type { Manifest } from './Manifest';
import { notebookManifests } from './notebookManifests';
import { trainingManifests } from './trainingManifests';
import type { WorkloadPlan } from './WorkloadPlan';

/**
 * The objects of a plan without problems, in the order in which they are to be made.
 * @public
 */
export function manifestsOf(plan: WorkloadPlan): Manifest[] {
  switch (plan.type) {
    case 'inference':
      return inferenceManifests(plan);
    case 'training':
      return trainingManifests(plan);
    case 'batch':
      return batchManifests(plan);
    default:
      return notebookManifests(plan);
  }
}
