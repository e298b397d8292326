import type {
  Health,
  ObjectReference,
  PodResources,
  Workload,
} from '@berth/backstage-plugin-berth-workloads';

/**
 * An object that another one made and that is shown with it, such as the JobSet of a TrainJob.
 * @public
 */
export interface ChainObject extends ObjectReference {
  health: Health;
  /** Why, in English. */
  reason: string;
  /** How far below the workload: 1 for what it made itself. */
  depth: number;
}

/**
 * What an object says of itself, in the words of its kind, as `understand` reads it. Lists are empty where there is nothing to
 * say.
 * @public
 */
export interface WorkloadDetails
  extends Pick<
    Workload,
    | 'group'
    | 'version'
    | 'system'
    | 'role'
    | 'recognisedBy'
    | 'reason'
    | 'cause'
    | 'condition'
    | 'since'
    | 'progress'
    | 'parts'
    | 'scaling'
    | 'quotas'
    | 'obstacles'
    | 'endpoints'
    | 'models'
    | 'references'
    | 'links'
    | 'advice'
    | 'asks'
    | 'createdBy'
    | 'managedBy'
  > {
  /** How many of its fields hold something of another type than the API promises; they were not read. */
  warnings: number;
  /** Its pods that have not what they want, at most 5 that differ; absent where there are none. */
  podResources?: PodResources[];
  /** What it made, and what that made, down to the pods and without them; the nearest first, at most 50. */
  chain: ChainObject[];
  /** How many of the chain were left out because there are too many; absent where none. */
  chainOmitted?: number;
}
