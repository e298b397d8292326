import { placeOf, ProblemFamily } from './ProblemFamily';

/** Pods that were resized in place and have not got it, with the words of one of their nodes. */
export const pendingResizes: ProblemFamily = cluster =>
  cluster.workloads.flatMap(workload => {
    const pending = workload.problems.filter(
      ({ trouble }) => trouble === 'ResizePending',
    );
    return pending.length === 0
      ? []
      : [
          {
            tone: 'look' as const,
            sentence: {
              code: 'resizesPending' as const,
              params: {
                cluster: cluster.view.name,
                workload: workload.status.name,
                pods: pending.length,
                reason: pending[0].reason?.reason ?? '',
                message: pending[0].message ?? '',
              },
            },
            workload: placeOf(cluster, workload),
          },
        ];
  });
