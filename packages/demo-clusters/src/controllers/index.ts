import type { SimulatedCluster } from '../simulation/SimulatedCluster';
import type { Controller } from './Controller';
import { deploymentController } from './deployments';
import { jobController } from './jobs';
import { kubelet } from './kubelet/kubelet';
import { podDisruptionBudgetController } from './podDisruptionBudgets';
import { replicaSetController } from './replicaSets';
import { scheduler } from './scheduler';
import { statefulSetController } from './statefulSets';

const controllers: ReadonlyArray<(cluster: SimulatedCluster) => Controller> = [
  deploymentController,
  replicaSetController,
  statefulSetController,
  jobController,
  podDisruptionBudgetController,
  scheduler,
  kubelet,
];

/** Everything that works on the objects of a cluster when one of them changes. */
export function createControllers(cluster: SimulatedCluster): Controller[] {
  return controllers.map(create => create(cluster));
}
