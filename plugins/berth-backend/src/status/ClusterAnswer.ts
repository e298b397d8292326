import type {
  ClusterStatus,
  ServiceProblem,
} from '@berth/backstage-plugin-berth-common';
import type { ArgoPages } from '../argocdApi';
import type { EntitySelection, JoinedCluster, Reads } from '../join';
import type { GpuMeasurements } from '../utilisation';
import { assessCluster } from './assessCluster';
import type { AssessedCluster } from './AssessedCluster';
import { clusterStatus } from './clusterStatus';
import { FreeBlocks, problemFamilies } from './problems';
import { compareTones } from './tone';

/** What one cluster has to say of an entity. */
export interface ClusterAnswer {
  assessed: AssessedCluster;
  /** Worst first. */
  problems: readonly ServiceProblem[];
  status: ClusterStatus;
}

/** Understands and judges what belongs to an entity in one cluster. */
export function answerOf(
  joined: JoinedCluster,
  options: {
    selection: EntitySelection;
    freeBlocks: FreeBlocks;
    measurements: GpuMeasurements;
    /** None where absent. */
    argoPages?: ArgoPages;
    /** Milliseconds since the epoch. */
    now: number;
    /** Takes what was looked up. */
    reads: Reads;
  },
): ClusterAnswer {
  const assessed = assessCluster(joined, options);
  const problems = problemFamilies
    .flatMap(find => find(assessed, options))
    .sort(compareTones);
  return {
    assessed,
    problems,
    status: clusterStatus(assessed, { problems, omitted: joined.omitted }),
  };
}

/** Whether the cluster has anything of the entity. */
export function holds({
  assessed: { workloads, applications },
}: ClusterAnswer): boolean {
  return workloads.length + applications.length > 0;
}
