import { placeOf, ProblemFamily } from './ProblemFamily';

/** Pods that something other than the scheduler holds back, on purpose. */
export const gatedPods: ProblemFamily = cluster =>
  cluster.workloads.flatMap(workload => {
    const waiting = workload.problems.filter(
      ({ trouble }) => trouble === 'SchedulingGated',
    ).length;
    return waiting === 0
      ? []
      : [
          {
            tone: 'look' as const,
            sentence: {
              code: 'podsGated' as const,
              params: {
                cluster: cluster.view.name,
                workload: workload.status.name,
                waiting,
                total: workload.status.pods.total,
              },
            },
            workload: placeOf(cluster, workload),
          },
        ];
  });
