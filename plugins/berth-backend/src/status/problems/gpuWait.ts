import {
  gpusOf,
  PodProblem,
  SentenceParams,
} from '@berth/backstage-plugin-berth-workloads';
import type { AssessedCluster, AssessedWorkload } from '../AssessedCluster';
import type { FreeBlocks } from './ProblemFamily';

type GpuWait = Pick<
  SentenceParams['podsWaitingForGpus'],
  'gpus' | 'model' | 'largestFree'
>;

/**
 * The GPUs that waiting pods lack, by the scheduler's own word; `undefined` where it is something else that they lack, or
 * where nobody can tell what is free.
 */
export function gpuWait(options: {
  cluster: AssessedCluster;
  workload: AssessedWorkload;
  waiting: readonly PodProblem[];
  freeBlocks: FreeBlocks;
}): GpuWait | undefined {
  const { cluster, workload, waiting, freeBlocks } = options;
  const [{ pod: name, message }] = waiting;
  const pod = workload.joined.pods.find(
    ({ metadata }) => metadata.name === name,
  );
  const lacked = pod
    ? gpusOf([pod], () => undefined).find(({ resource }) =>
        message?.includes(`Insufficient ${resource}`),
      )
    : undefined;
  if (!lacked) {
    return undefined;
  }
  const { resource } = lacked;
  const largestFree = freeBlocks.largest({
    view: cluster.view,
    workload,
    resource,
  });
  return largestFree === undefined
    ? undefined
    : {
        gpus: lacked.requested,
        model: lacked.model ?? resource,
        largestFree,
      };
}
