import type { LabelSelector } from '../kubernetes';
import type { Advice, FieldWarnings } from './advice';
import type { ContainerResources, Resize } from './containerResources';
import type { ConditionReason, Health } from './health';
import type { HealthCause } from './healthCause';
import type { Origin } from './origin';
import type { Part } from './part';
import type { PodDemand } from './podDemand';
import type { Progress } from './progress';
import type { Obstacle, Quota } from './quota';
import type { ObjectReference, RelatedReference } from './reference';
import type { Rollout } from './rollout';
import type { Scaling } from './scaling';
import type { Endpoint, Link, ServedModel } from './serving';
import type { WorkloadRole } from './workloadRole';

/** A condition as the object reports it. @public */
export interface ReportedCondition extends ConditionReason {
  status: 'True' | 'False' | 'Unknown';
  /** It is about an older spec than the one that is there. */
  isStale?: boolean;
}

/** Which version of a kind an object is in, and as which it was read. @public */
export interface VersionRead {
  given: string;
  read: string;
  /** The version given is not known, and `read` is the nearest to it that is. */
  isNearest: boolean;
}

/**
 * Any object that runs pods or decides about them, understood. Lists are empty where there is nothing to say.
 * @public
 */
export interface Workload {
  group: string;
  kind: string;
  version: VersionRead;
  name: string;
  namespace?: string;
  uid?: string;
  /** The project it belongs to, e.g. `Kubernetes`, `KubeRay`, `Kueue`. */
  system: string;
  role: WorkloadRole;
  /** `convention`: by labels, images or ports of an ordinary object; `generic`: by what all objects have in common. */
  recognisedBy: 'kind' | 'convention' | 'generic';
  health: Health;
  /** Why, in English. */
  reason: string;
  cause: HealthCause;
  /** The condition that `health` comes from. */
  condition?: ReportedCondition;
  /** RFC 3339 */
  since?: string;
  conditions: ReportedCondition[];
  progress: Progress[];
  rollout?: Rollout;
  resources: ContainerResources[];
  resize?: Resize;
  /** `undefined`: it asks for no pods by itself. */
  asks?: PodDemand;
  scaling: Scaling[];
  quotas: Quota[];
  obstacles: Obstacle[];
  endpoints: Endpoint[];
  models: ServedModel[];
  parts: Part[];
  /** Other objects that it names. */
  references: RelatedReference[];
  /** Its controllers, the nearest first. */
  owners: ObjectReference[];
  createdBy: Origin[];
  /** Another controller than the kind's own writes its status. */
  managedBy?: string;
  /** How it finds its pods. */
  selector?: LabelSelector;
  links: Link[];
  advice: Advice[];
  warnings: FieldWarnings;
}
