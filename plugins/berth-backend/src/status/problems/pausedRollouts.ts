import { placeOf, ProblemFamily } from './ProblemFamily';

export const pausedRollouts: ProblemFamily = cluster =>
  cluster.workloads
    .filter(({ status }) => status.rollout.phase === 'paused')
    .map(workload => ({
      tone: 'look',
      sentence: {
        code: 'rolloutPaused',
        params: {
          cluster: cluster.view.name,
          workload: workload.status.name,
        },
      },
      workload: placeOf(cluster, workload),
    }));
