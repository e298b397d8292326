import type {
  Application,
  Deployment,
  HorizontalPodAutoscaler,
  Pod,
  PodDisruptionBudget,
  ReplicaSet,
  StatefulSet,
} from '@berth/backstage-plugin-berth-workloads';
import type { ClusterView } from '../store/ClusterView';

/** The object at the top of an ownership chain. */
export type WorkloadRoot =
  | { kind: 'Deployment'; object: Deployment }
  | { kind: 'StatefulSet'; object: StatefulSet }
  | { kind: 'ReplicaSet'; object: ReplicaSet }
  | { kind: 'Pod'; object: Pod }
  /** Known only because something names it as owner or scale target: a kind that Berth does not read, or may not. */
  | {
      kind: 'named';
      name: { kind: string; namespace: string; name: string; uid: string };
    };

/** A workload of the entity in one cluster, with all that hangs on it. */
export interface JoinedWorkload {
  root: WorkloadRoot;
  replicaSets: readonly ReplicaSet[];
  pods: readonly Pod[];
  autoscalers: readonly HorizontalPodAutoscaler[];
  disruptionBudgets: readonly PodDisruptionBudget[];
}

/** What belongs to the entity in one cluster. */
export interface JoinedCluster {
  view: ClusterView;
  workloads: readonly JoinedWorkload[];
  /** How many further workloads there are: a selector may name a whole cluster. */
  omitted: number;
  /** Applications that deploy to this cluster, wherever the Application objects are. */
  applications: readonly Application[];
}
