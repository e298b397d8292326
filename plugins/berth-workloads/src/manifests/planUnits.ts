import type { PodUnit } from '../model';
import { understand } from '../understand';
import { manifestsOf } from './manifestsOf';
import type { WorkloadPlan } from './WorkloadPlan';

/**
 * The pods that a plan will ask the cluster for, as its manifests say it; of an autoscaled one the fewest. They go into the
 * scheduling core as they are.
 * @public
 */
export function planUnits(plan: WorkloadPlan): PodUnit[] {
  const units = manifestsOf(plan).flatMap(
    manifest => understand(manifest).asks?.units ?? [],
  );
  if (plan.type !== 'training' || plan.gang !== 'podGroup') {
    return units;
  }
  // The Job itself does not say what its PodGroup does.
  const minimum = plan.minWorkers ?? plan.workers;
  return units.map(unit => ({ ...unit, gang: { minimum } }));
}
