import type { Entity } from '@backstage/catalog-model';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';

/** What is known of an entity's workloads now. Answers from memory, and asks no cluster and no reader's permission. */
export interface ServiceStatuses {
  /** The same object as before while its content is the same. */
  of(entity: Entity): ServiceStatus;
}
