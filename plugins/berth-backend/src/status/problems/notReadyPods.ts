import { placeOf, ProblemFamily } from './ProblemFamily';

/** Pods that run and have not been ready for long; bad where no other pod of the workload is. */
export const notReadyPods: ProblemFamily = cluster =>
  cluster.workloads.flatMap(workload => {
    const notReady = workload.problems.filter(
      ({ trouble }) => trouble === 'NotReady',
    ).length;
    const { total, ready } = workload.status.pods;
    return notReady === 0
      ? []
      : [
          {
            tone: ready === 0 ? ('bad' as const) : ('look' as const),
            sentence: {
              code: 'podsNotReady' as const,
              params: {
                cluster: cluster.view.name,
                workload: workload.status.name,
                notReady,
                total,
              },
            },
            workload: placeOf(cluster, workload),
          },
        ];
  });
