import { healthReason } from '../healthReason';
import { judgesItself } from '../motion';
import { placeOf, ProblemFamily } from './ProblemFamily';

/** Objects of kinds without a rollout that say themselves that they have failed, such as a training job. */
export const degradedWorkloads: ProblemFamily = cluster =>
  cluster.workloads
    .filter(
      ({ status }) =>
        judgesItself(status) &&
        (status.health === 'Degraded' || status.health === 'Missing'),
    )
    .map(workload => ({
      tone: 'bad',
      sentence: {
        code: 'workloadDegraded',
        params: {
          cluster: cluster.view.name,
          workload: workload.status.name,
          kind: workload.status.kind,
          ...healthReason(workload.status),
        },
      },
      workload: placeOf(cluster, workload),
    }));
