import type { ServiceProblem } from '@berth/backstage-plugin-berth-common';
import type { ResourceList } from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../../store/ClusterView';
import type { AssessedCluster, AssessedWorkload } from '../AssessedCluster';

/** Finds one kind of problem in a cluster of the answer. Adding one is a file and a line in `problemFamilies`. */
export type ProblemFamily = (
  cluster: AssessedCluster,
  options: { freeBlocks: FreeBlocks },
) => ServiceProblem[];

/** What is free for pods that wait. */
export interface FreeBlocks {
  /**
   * The most units of an extended resource that are free on one node which pods of this workload may use; `undefined`
   * where it is not known.
   */
  largest(options: {
    view: ClusterView;
    workload: AssessedWorkload;
    resource: keyof ResourceList & string;
  }): number | undefined;
}

/** Where a problem of a workload is, for the reader who wants to go there. */
export function placeOf(
  cluster: AssessedCluster,
  { status }: AssessedWorkload,
): NonNullable<ServiceProblem['workload']> {
  const { kind, namespace, name } = status;
  return { cluster: cluster.view.name, kind, namespace, name };
}
