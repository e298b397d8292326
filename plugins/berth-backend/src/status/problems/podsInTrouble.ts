import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import type {
  PodProblem,
  PodTrouble,
  Sentence,
} from '@berth/backstage-plugin-berth-workloads';
import type { AssessedCluster, AssessedWorkload } from '../AssessedCluster';
import { placeOf, ProblemFamily } from './ProblemFamily';

/** One container's trouble, in all pods of a workload that have it. */
export interface ContainerTrouble {
  cluster: string;
  workload: string;
  pods: number;
  container: string;
  /** Of the pod that was restarted most. */
  restarts: number;
  exitCode: number;
  message: string;
}

/** A family for troubles of containers: one problem for each workload and container. */
export function podsInTrouble(options: {
  troubles: readonly PodTrouble[];
  tone: ServiceProblem['tone'];
  sentence: (trouble: ContainerTrouble) => Sentence;
}): ProblemFamily {
  const { troubles, tone, sentence } = options;
  return cluster =>
    cluster.workloads.flatMap(workload =>
      byContainer(workload, troubles).map(problems => ({
        tone,
        sentence: sentence(containerTrouble(cluster, workload, problems)),
        workload: placeOf(cluster, workload),
      })),
    );
}

function byContainer(
  { problems }: AssessedWorkload,
  troubles: readonly PodTrouble[],
): PodProblem[][] {
  const groups = new Map<string | undefined, PodProblem[]>();
  for (const problem of problems) {
    if (troubles.includes(problem.trouble)) {
      const group = groups.get(problem.container);
      if (group) {
        group.push(problem);
      } else {
        groups.set(problem.container, [problem]);
      }
    }
  }
  return [...groups.values()];
}

function containerTrouble(
  cluster: AssessedCluster,
  workload: AssessedWorkload,
  problems: readonly PodProblem[],
): ContainerTrouble {
  const worst = problems.reduce((a, b) =>
    (b.restarts ?? 0) > (a.restarts ?? 0) ? b : a,
  );
  return {
    cluster: cluster.view.name,
    workload: workload.status.name,
    pods: new Set(problems.map(({ pod }) => pod)).size,
    container: worst.container ?? '',
    restarts: worst.restarts ?? 0,
    exitCode: worst.exitCode ?? 0,
    message: worst.message ?? worst.reason?.message ?? '',
  };
}
