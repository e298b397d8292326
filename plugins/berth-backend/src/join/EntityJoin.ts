import type {
  Application,
  Deployment,
  HorizontalPodAutoscaler,
  Pod,
  PodDisruptionBudget,
  ReplicaSet,
  StatefulSet,
} from '@berth/backstage-plugin-berth-workloads';
import type { OptionalObject } from '../projection/optional';
import type { ClusterView } from '../store/ClusterView';

/** An object that is or may be at the top of an ownership chain. */
export type HeldRoot =
  | { kind: 'Deployment'; object: Deployment }
  | { kind: 'StatefulSet'; object: StatefulSet }
  | { kind: 'ReplicaSet'; object: ReplicaSet }
  | { kind: 'Pod'; object: Pod }
  /** Of a kind that not every cluster serves; the object says which. */
  | { kind: 'optional'; object: OptionalObject };

/** The object at the top of an ownership chain. */
export type WorkloadRoot =
  | HeldRoot
  /** Known only because something names it as owner or scale target: a kind that Berth does not read, or may not. */
  | {
      kind: 'named';
      name: {
        /** Of an owner, as its references say. */
        apiVersion?: string;
        kind: string;
        namespace: string;
        name: string;
        uid: string;
      };
    };

/** An object that a workload made, or that something made that the workload made; or the group in which its pods are. */
export interface Descendant {
  object: Deployment | StatefulSet | ReplicaSet | OptionalObject;
  /** 1 for what the workload made itself. */
  depth: number;
}

/** A workload of the entity in one cluster, with all that hangs on it. */
export interface JoinedWorkload {
  root: WorkloadRoot;
  replicaSets: readonly ReplicaSet[];
  /** What it made, and what that made, down to the pods and without them; the nearest first. */
  chain: readonly Descendant[];
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
  /** The cluster that holds each of them, or the instance whose API told of it: the times that it tells are of its clock. */
  hubs: ReadonlyMap<Application, ClusterView>;
  /** Those that no object in a watched cluster tells of. */
  ofApis: ReadonlySet<Application>;
}
