import type {
  Autoscaling,
  Health,
  PodCounts,
  PodProblem,
  PodShape,
  Rollout,
  Sentence,
} from '@berth/backstage-plugin-berth-workloads';
import type { ArgoInstanceStatus, ServiceApplication } from './argoInstances';
import type { Capability, Freshness } from './freshness';
import type { WorkloadGpus } from './gpuUtilisation';
import type { PersonalCluster } from './personal';
import type { WorkloadDetails } from './workloadDetails';

/**
 * The four tones of the face: circle, diamond, square, ring. Never shown by colour alone.
 * @public
 */
export type Tone = 'good' | 'look' | 'bad' | 'unknown';

/** @public */
export interface WorkloadStatus {
  kind: string;
  namespace: string;
  name: string;
  uid: string;
  health: Health;
  rollout: Rollout;
  pods: PodCounts;
  /** Worst first, at most 20; `problemCount` counts all. */
  problems: PodProblem[];
  problemCount: number;
  autoscaling: Autoscaling[];
  gpus: WorkloadGpus[];
  disruptionBudgets: Array<{
    name: string;
    disruptionsAllowed: number;
    currentHealthy: number;
    desiredHealthy: number;
  }>;
  /** What its pods ask the scheduler for; the placement preview starts from it. */
  podShape?: PodShape;
  /**
   * What the object says of itself; absent where Berth knows it only because something names it as owner or scale target.
   */
  details?: WorkloadDetails;
}

/** @public */
export interface ClusterStatus {
  cluster: { name: string; title?: string };
  /** The worst of the capabilities that a card cannot do without (workloads and pods). */
  freshness: Freshness;
  capabilities: Record<Capability, Freshness>;
  /**
   * Kinds that not every cluster serves, of which less is known than of the cluster: what Berth may not list, or could not.
   * Absent where there are none.
   */
  kindTroubles?: Array<{ group: string; kind: string; freshness: Freshness }>;
  /**
   * Objects that the cluster has and that Berth could not read, by kind: one of them may be the service's. `count` is at most
   * 10,000. Absent where there are none.
   */
  unread?: Array<{ group: string; kind: string; count: number }>;
  /**
   * Of what Prometheus measures of the GPUs here; `notAsked` where none is configured for the cluster. Absent where no
   * workload has any.
   */
  gpuUtilisation?: Freshness;
  tone: Tone;
  /** Worst first, at most 200. */
  workloads: WorkloadStatus[];
  /** How many workloads were left out because there are too many; absent where none. */
  workloadsOmitted?: number;
  /** Argo CD Applications that deploy this service here. */
  applications: ServiceApplication[];
}

/**
 * A problem of the service, with where to look.
 * @public
 */
export interface ServiceProblem {
  tone: Exclude<Tone, 'good'>;
  sentence: Sentence;
  /** The workload it is about, where there is one. */
  workload?: { cluster: string; kind: string; namespace: string; name: string };
  /**
   * The source of clusters it is about, where it is one, such as `berth.sources[0] (kubeconfig)`. Readers without
   * `berth.clusters.read` are told that the source is in trouble, and not why.
   */
  source?: string;
}

/**
 * What to do when nothing was found: the line to add, and where.
 * @public
 */
export type NothingFoundHint =
  | {
      code: 'annotationMissing';
      annotation: string;
      line: string;
      /** Those that its annotations name, which alone select nothing; absent where there are none. */
      namespaces?: string[];
    }
  | {
      code: 'labelMissing';
      selector: string;
      line: string;
      clusters: string[];
      namespaces: string[];
      /** A policy closes namespaces to the entity; whether anything is in those is not said. */
      onlyOpenNamespaces?: boolean;
    }
  /** No Argo CD Application that Berth can see answers to the annotation. */
  | {
      code: 'applicationMissing';
      annotation: string;
      value: string;
      clusters: string[];
      /** A policy closes namespaces to the entity; whether anything deploys to those is not said. */
      onlyOpenNamespaces?: boolean;
    }
  /** Every namespace that the annotation names is closed to the entity by a policy. */
  | { code: 'namespacesNotOpen'; annotation: string; namespaces: string[] }
  /** `known` is empty for readers without `berth.clusters.read`. */
  | {
      code: 'clusterUnknown';
      annotation: string;
      cluster: string;
      known: string[];
    }
  /** Only clusters are looked in that the entity depends on, by configuration, and it depends on none. */
  | { code: 'clusterRelationMissing'; line: string }
  | {
      code: 'selectorInvalid';
      annotation: string;
      value: string;
      message: string;
    };

/**
 * All that Berth knows about one catalog entity, over all clusters.
 * @public
 */
export interface ServiceStatus {
  entityRef: string;
  /** Opaque; equal revisions mean equal content. Also the ETag of the answer. */
  revision: string;
  /** RFC 3339; when this was computed. */
  observedAt: string;
  tone: Tone;
  /** The one sentence that comes before any number. */
  headline: Sentence;
  /** Worst first. */
  problems: ServiceProblem[];
  /** One for each cluster that was asked for this entity and has something, or trouble. */
  clusters: ClusterStatus[];
  /** Those that hold something that stands in no cluster's row, or are in trouble; absent where there are none. */
  argoInstances?: ArgoInstanceStatus[];
  /**
   * Clusters that may hold something of the entity and were not asked, because they are read with the reader's own sign-in;
   * absent where there are none.
   */
  personalClusters?: PersonalCluster[];
  hint?: NothingFoundHint;
}
