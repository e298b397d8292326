import { placeOf, ProblemFamily } from './ProblemFamily';

/** Replicas lost after the rollout was done, where no pod says why. */
export const missingReplicas: ProblemFamily = cluster =>
  cluster.workloads
    .filter(
      ({ status, problems }) =>
        status.rollout.phase === 'progressing' &&
        status.rollout.reason?.condition === 'Available' &&
        status.rollout.available < status.rollout.desired &&
        problems.length === 0,
    )
    .map(workload => {
      const { available, desired } = workload.status.rollout;
      return {
        tone: available === 0 ? 'bad' : 'look',
        sentence: {
          code: 'replicasMissing',
          params: {
            cluster: cluster.view.name,
            workload: workload.status.name,
            missing: desired - available,
            desired,
          },
        },
        workload: placeOf(cluster, workload),
      };
    });
