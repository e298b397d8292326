import type {
  ClusterStatus,
  Freshness,
  ServiceProblem,
  WorkloadStatus,
} from '@berth/backstage-plugin-berth-common';
import type { ArgoPages } from '../argocdApi';
import type { EntitySelection, JoinedCluster, Reads } from '../join';
import type { ClusterView } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import { assessCluster } from './assessCluster';
import { clusterStatus } from './clusterStatus';
import { FreeBlocks, problemFamilies } from './problems';
import { compareTones } from './tone';

/** What one cluster has to say of an entity. Answers are kept by the ten thousand: they hold no object of the cluster, and of some a part. */
export interface ClusterAnswer {
  view: ClusterView;
  /** The worst of all parts that could have held something of this entity. */
  relied: Freshness;
  /** All of them; `status` holds the worst. */
  workloads: readonly WorkloadStatus[];
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
    /** Of this machine; milliseconds since the epoch. */
    now: number;
    /** Takes what was looked up. */
    reads: Reads;
  },
): ClusterAnswer {
  const assessed = assessCluster(joined, {
    ...options,
    now: options.now + joined.view.clockAheadMs,
  });
  const problems = problemFamilies
    .flatMap(find => find(assessed, options))
    .sort(compareTones);
  return {
    view: joined.view,
    relied: assessed.relied,
    workloads: assessed.workloads.map(({ status }) => status),
    problems,
    status: clusterStatus(assessed, { problems, omitted: joined.omitted }),
  };
}

/** Whether the cluster has anything of the entity. */
export function holds({
  workloads,
  status: { applications },
}: Pick<ClusterAnswer, 'workloads' | 'status'>): boolean {
  return workloads.length + applications.length > 0;
}
