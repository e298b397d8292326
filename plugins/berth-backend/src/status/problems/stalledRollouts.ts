import { judgesItself } from '../motion';
import { placeOf, ProblemFamily } from './ProblemFamily';

export const stalledRollouts: ProblemFamily = cluster =>
  cluster.workloads
    // A bare pod that failed is a failed pod, and a job that failed has degraded: neither is a rollout.
    .filter(
      ({ status }) =>
        status.rollout.phase === 'stalled' &&
        status.kind !== 'Pod' &&
        !judgesItself(status),
    )
    .map(workload => ({
      tone: 'bad',
      sentence: {
        code: 'rolloutStalled',
        params: {
          cluster: cluster.view.name,
          workload: workload.status.name,
          reason: workload.status.rollout.reason?.reason ?? '',
          message: workload.status.rollout.reason?.message ?? '',
        },
      },
      workload: placeOf(cluster, workload),
    }));
