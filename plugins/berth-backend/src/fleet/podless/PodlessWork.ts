import type { FleetCause } from '@berth/backstage-plugin-berth-common';
import type {
  Accelerator,
  Related,
} from '@berth/backstage-plugin-berth-workloads';
import type { WorkloadRoot } from '../../join';
import type { ClusterView } from '../../store/ClusterView';
import type { WaitingPods } from './WaitingPods';

/** What is waited for of one accelerator. */
export interface WantedUnits extends Accelerator {
  /** By one pod; the most that any asks for. */
  units: number;
  /** By all pods. */
  total: number;
}

/** Pods that something keeps from being made. */
export interface PodlessWork {
  /** Whose pods they would be. */
  root: WorkloadRoot;
  pods: number;
  /** The one first that most are wanted of. */
  gpus: readonly WantedUnits[];
  /** All or nothing. */
  isGang: boolean;
  /** RFC 3339 */
  since?: string;
  cause: FleetCause;
}

/** What keeps pods from being made in one way. */
export interface PodlessRule {
  /** The optional kind that is read; absent where only kinds are that every cluster has. */
  reads?: { group: string; kind: string };
  /** Finds such work, a piece at a time. Of what has waiting pods these tell, and it is left out. */
  find(cluster: {
    view: ClusterView;
    related: Related;
    waitingPods: WaitingPods;
  }): Iterable<PodlessWork>;
}
