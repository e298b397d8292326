import type {
  PodProblem,
  Sentence,
} from '@berth/backstage-plugin-berth-workloads';
import type { AssessedCluster, AssessedWorkload } from '../AssessedCluster';
import { gpuWait } from './gpuWait';
import { FreeBlocks, placeOf, ProblemFamily } from './ProblemFamily';

/** Pods that no node takes. Where GPUs are what is lacking, the sentence says how many are free together. */
export const waitingPods: ProblemFamily = (cluster, { freeBlocks }) =>
  cluster.workloads.flatMap(workload => {
    const waiting = workload.problems.filter(
      ({ trouble }) => trouble === 'Unschedulable',
    );
    if (waiting.length === 0) {
      return [];
    }
    return [
      {
        tone: 'bad' as const,
        sentence: sentence({ cluster, workload, waiting, freeBlocks }),
        workload: placeOf(cluster, workload),
      },
    ];
  });

function sentence(options: {
  cluster: AssessedCluster;
  workload: AssessedWorkload;
  waiting: readonly PodProblem[];
  freeBlocks: FreeBlocks;
}): Sentence {
  const { cluster, workload, waiting } = options;
  const params = {
    cluster: cluster.view.name,
    workload: workload.status.name,
    waiting: waiting.length,
    total: workload.status.pods.total,
    since: earliest(waiting),
  };
  const gpus = gpuWait(options);
  return gpus
    ? { code: 'podsWaitingForGpus', params: { ...params, ...gpus } }
    : {
        code: 'podsWaiting',
        params: { ...params, explanation: waiting[0].message ?? '' },
      };
}

function earliest(problems: readonly PodProblem[]): string {
  return problems
    .flatMap(({ since }) => since ?? [])
    .reduce((a, b) => (a && a < b ? a : b), '');
}
