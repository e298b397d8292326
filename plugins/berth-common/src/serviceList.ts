import type {
  AutoscalingState,
  GpuAllocation,
  Part,
  Progress,
  Sentence,
  WorkloadRole,
} from '@berth/backstage-plugin-berth-workloads';
import type { Freshness } from './freshness';
import type { Tone } from './serviceStatus';

/**
 * Which services are asked for, before any filter.
 *
 * - `owned`: those that the reader owns, by themselves or by a group.
 * - `named`: those of `refs`, such as the starred ones.
 * - `all`: every one that the reader may see.
 * @public
 */
export type ServiceScope = 'owned' | 'named' | 'all';

/**
 * The filters of a list of services, each with its value. A service is listed where all of them hold.
 * @public
 */
export interface ServiceFilters {
  /** Reference of the owner, as `group:default/team-llm`. */
  owner?: string;
  /** Reference of the system. */
  system?: string;
  /** Name of a cluster in which it has something. */
  cluster?: string;
  tone?: Tone;
  /** GPU model, as `H100`; `unknown` where the model is not known. */
  gpu?: string;
  /** `outOfSync`: an Argo CD Application that deploys it is. */
  sync?: 'outOfSync';
  /** `pending`: some of its pods wait for a node. */
  pods?: 'pending';
}

/** @public */
export type ServiceFilterName = keyof ServiceFilters;

/** @public */
export interface ServiceListQuery extends ServiceFilters {
  scope: ServiceScope;
  /** For `named`: full references, at most 100. */
  refs?: readonly string[];
  /** Part of the title, the name or the owner, in any case. */
  text?: string;
  /** The `next` of the answer before. */
  cursor?: string;
  /** At most 100; 30 where absent. */
  limit?: number;
}

/**
 * One service of a list: what a card shows at one glance.
 * @public
 */
export interface ListedService {
  entityRef: string;
  title: string;
  /** `spec.type`, as `service`. */
  type?: string;
  /** Reference of the owner. */
  owner?: string;
  /** Reference of the system. */
  system?: string;
  tone: Tone;
  headline: Sentence;
  problemCount: number;
  /** The clusters in which it has something, or which are in trouble; the worst first. */
  clusters: Array<{
    name: string;
    title?: string;
    tone: Tone;
    freshness: Freshness;
  }>;
  /**
   * Of its workloads that are more than pods, as a training job is, the one that most needs to be seen, in what its kind
   * says; absent where there is none.
   */
  runs?: {
    role: WorkloadRole;
    progress?: Progress;
    /** Groups, shares and places in queues; who is ahead in these is left out. */
    parts: Part[];
    /** How many more such workloads there are. */
    more: number;
  };
  /** Pods of all its workloads; absent where it has none. */
  pods?: { available: number; desired: number; pending: number };
  /** The autoscaler that most needs to be seen, and how many more there are. */
  autoscaling?: {
    state: AutoscalingState;
    min: number;
    max: number;
    current: number;
    desired?: number;
    more: number;
  };
  /** By what is counted; different units are never added up. */
  gpus: Array<
    Pick<GpuAllocation, 'vendor' | 'resource' | 'unit' | 'model'> & {
      requested: number;
      bound: number;
    }
  >;
  /** How many Argo CD Applications deploy it, by their state of sync; absent where none does. */
  applications?: { synced: number; outOfSync: number; unknown: number };
}

/**
 * One value of a filter, and how many services would be listed with it beside the other filters.
 * @public
 */
export interface ServiceFacetValue {
  value: string;
  count: number;
}

/**
 * A page of services, trouble first. Everything is counted after it is known what the reader may see.
 * @public
 */
export interface ServiceList {
  items: ListedService[];
  /** How many there are in the scope. */
  inScope: number;
  /** How many of them the filters and the text leave. */
  total: number;
  /** How many of those that the filters leave have each tone. */
  tones: Record<Tone, number>;
  /** At most 100 values each, the most frequent first. */
  facets: Record<ServiceFilterName, ServiceFacetValue[]>;
  /** For the next page; absent on the last. */
  next?: string;
}
