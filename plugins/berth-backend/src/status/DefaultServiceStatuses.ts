import { createHash } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import type { Clock } from '../clock/Clock';
import {
  ApplicationPlacement,
  placeApplications,
  readEntitySelection,
} from '../join';
import type { ClusterViews } from '../store/ClusterView';
import { computeServiceStatus } from './computeServiceStatus';
import type { FreeBlocks } from './problems';
import type { ServiceStatuses } from './ServiceStatuses';

const MAX_ENTITIES = 2_000;

/** Some statements come true by time alone, such as "not ready for ten minutes". */
const MAX_AGE_MS = 5_000;

interface Remembered {
  entityEtag: string | undefined;
  viewsRevision: string;
  /** `monotonic` */
  computedAt: number;
  status: ServiceStatus;
}

/**
 * {@link ServiceStatuses} from what the clusters hold in memory. A status is computed again only when the entity or any
 * cluster changed, and stays the same object with the same revision when that changed nothing in it.
 */
export class DefaultServiceStatuses implements ServiceStatuses {
  readonly #views: ClusterViews;
  readonly #freeBlocks: FreeBlocks;
  readonly #clock: Clock;
  /** In the order of last use. */
  readonly #remembered = new Map<string, Remembered>();
  #placement?: { viewsRevision: string; placement: ApplicationPlacement };

  constructor(options: {
    views: ClusterViews;
    freeBlocks: FreeBlocks;
    clock: Clock;
  }) {
    this.#views = options.views;
    this.#freeBlocks = options.freeBlocks;
    this.#clock = options.clock;
  }

  of(entity: Entity): ServiceStatus {
    const entityRef = stringifyEntityRef(entity);
    const former = this.#remembered.get(entityRef);
    const status =
      former && this.#isCurrent(former, entity)
        ? former
        : this.#compute(entity, former?.status);
    this.#remember(entityRef, status);
    return status.status;
  }

  #isCurrent(remembered: Remembered, entity: Entity): boolean {
    return (
      remembered.entityEtag !== undefined &&
      remembered.entityEtag === entity.metadata.etag &&
      remembered.viewsRevision === this.#views.revision &&
      this.#clock.monotonic() - remembered.computedAt < MAX_AGE_MS
    );
  }

  #compute(entity: Entity, former: ServiceStatus | undefined): Remembered {
    const viewsRevision = this.#views.revision;
    const content = computeServiceStatus({
      selection: readEntitySelection(entity),
      views: this.#views,
      placement: this.#placementAt(viewsRevision),
      freeBlocks: this.#freeBlocks,
      now: this.#clock.wall(),
    });
    const revision = createHash('sha256')
      .update(JSON.stringify(content))
      .digest('base64url');
    return {
      entityEtag: entity.metadata.etag,
      viewsRevision,
      computedAt: this.#clock.monotonic(),
      status:
        former?.revision === revision
          ? former
          : {
              ...content,
              revision,
              observedAt: new Date(this.#clock.wall()).toISOString(),
            },
    };
  }

  #placementAt(viewsRevision: string): ApplicationPlacement {
    if (this.#placement?.viewsRevision !== viewsRevision) {
      this.#placement = {
        viewsRevision,
        placement: placeApplications(this.#views),
      };
    }
    return this.#placement.placement;
  }

  #remember(entityRef: string, remembered: Remembered): void {
    this.#remembered.delete(entityRef);
    this.#remembered.set(entityRef, remembered);
    if (this.#remembered.size > MAX_ENTITIES) {
      const [oldest] = this.#remembered.keys();
      this.#remembered.delete(oldest);
    }
  }
}
