import type { Fields } from '../json/Fields';
import type { LabelSelector } from '../kubernetes';
import type {
  Advice,
  ContainerResources,
  Endpoint,
  Health,
  HealthCause,
  Link,
  Obstacle,
  Part,
  PodDemand,
  Progress,
  Quota,
  RelatedReference,
  ReportedCondition,
  Resize,
  Rollout,
  Scaling,
  ServedModel,
  WorkloadRole,
} from '../model';
import type { Related } from '../understand/Related';

/** The health of an object, and what it comes from. @public */
export interface HealthVerdict {
  health: Health;
  cause: HealthCause;
  condition?: ReportedCondition;
  /** RFC 3339; of the condition where there is one and this is not given. */
  since?: string;
}

/** What a kind may look at besides the object. @public */
export interface KindContext {
  related: Related;
  /** The version to read the object as, one of the kind's `versions`. */
  version: string;
}

/** A function that reads one thing of an object. @public */
export type KindReading<T> = (object: Fields, context: KindContext) => T;

/**
 * What Berth knows about one kind of object that runs pods or decides about them. Adding a kind is one file that exports
 * one of these, and a line in `workloadKinds`; whatever a kind has nothing to say about it leaves out.
 *
 * Every function is pure and total. `Fields` sees to the second half: it hands out what is there in the type that is asked
 * for, and notes what is of another. An object that is being deleted, or has a spec or status that is none, never comes
 * as far as `health`.
 * @public
 */
export interface WorkloadKind {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** As in the REST path. */
  readonly plural: string;
  /** The versions that are read, the newest first. */
  readonly versions: readonly string[];
  /** The project, e.g. `Kubernetes`, `KubeRay`. */
  readonly system: string;
  readonly role: WorkloadRole;
  /** Where objects of one kind are different things by what they say. */
  readonly roleOf?: KindReading<WorkloadRole>;
  /** What Argo CD calls it where Argo CD has a rule for the kind, so that two tabs of one portal never disagree. */
  readonly health: KindReading<HealthVerdict>;
  readonly rollout?: KindReading<Rollout>;
  readonly progress?: KindReading<Progress[]>;
  /** What its containers want, were granted and have. */
  readonly resources?: KindReading<ContainerResources[]>;
  readonly resize?: KindReading<Resize | undefined>;
  /** The pods it will ask for. */
  readonly asks?: KindReading<PodDemand | undefined>;
  /** What it scales by itself, or how another object is scaled by it. */
  readonly scaling?: KindReading<Scaling[]>;
  readonly quotas?: KindReading<Quota[]>;
  readonly obstacles?: KindReading<Obstacle[]>;
  readonly endpoints?: KindReading<Endpoint[]>;
  readonly models?: KindReading<ServedModel[]>;
  readonly parts?: KindReading<Part[]>;
  /** Other objects that its spec names. */
  readonly references?: KindReading<RelatedReference[]>;
  readonly selector?: KindReading<LabelSelector | undefined>;
  /** Another controller than its own that writes its status. */
  readonly managedBy?: KindReading<string | undefined>;
  readonly links?: KindReading<Link[]>;
  readonly advice?: KindReading<Advice[]>;
}
