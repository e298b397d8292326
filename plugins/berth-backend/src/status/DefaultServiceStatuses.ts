import { createHash } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { ServiceStatus } from '@berth/backstage-plugin-berth-common';
import type { ArgoInstances, ArgoPages } from '../argocdApi';
import type { Clock } from '../clock/Clock';
import {
  everyNamespace,
  NamespacePolicy,
  readEntitySelection,
  ServiceLocator,
} from '../join';
import type { ClusterViews } from '../store/ClusterView';
import type { GpuMeasurements } from '../utilisation';
import { composeServiceStatus } from './computeServiceStatus';
import {
  AnswerContext,
  EmptyAnswers,
  EntityAnswers,
  FollowedClusters,
  LookupIndex,
} from './incremental';
import type { FreeBlocks } from './problems';
import type { ServiceStatuses } from './ServiceStatuses';

const MAX_ENTITIES = 10_000;

interface Remembered {
  entityEtag: string | undefined;
  policy: NamespacePolicy;
  answers: EntityAnswers;
  epoch: number;
  status: ServiceStatus;
}

/**
 * {@link ServiceStatuses} from what the clusters hold in memory. Of a status only those parts are made again that something
 * changed in which they were made from, and it stays the same object with the same revision when that changed nothing in it.
 * A change costs what it touches; the work is done when somebody reads.
 */
export class DefaultServiceStatuses implements ServiceStatuses {
  readonly #context: AnswerContext;
  readonly #namespaces: () => NamespacePolicy;
  readonly #locator: ServiceLocator | undefined;
  /** In the order of last use. */
  readonly #remembered = new Map<string, Remembered>();

  constructor(options: {
    views: ClusterViews;
    freeBlocks: FreeBlocks;
    measurements: GpuMeasurements;
    /** None where absent. */
    argoPages?: ArgoPages;
    /** None where absent. */
    instances?: ArgoInstances;
    clock: Clock;
    /** As it is now; every namespace is open to every entity where absent. */
    namespaces?: () => NamespacePolicy;
    /** All clusters, or those of an annotation, where absent. */
    locator?: ServiceLocator;
  }) {
    const index = new LookupIndex();
    const clusters = new FollowedClusters(
      options.views,
      index,
      options.instances,
    );
    const empty = new EmptyAnswers(clusters);
    this.#namespaces = options.namespaces ?? (() => everyNamespace);
    this.#locator = options.locator;
    this.#context = { ...options, index, clusters, empty };
  }

  of(entity: Entity): ServiceStatus {
    const entityRef = stringifyEntityRef(entity);
    this.#context.clusters.catchUp();
    const remembered = this.#bringUpToDate(
      entity,
      this.#remembered.get(entityRef),
    );
    this.#remember(entityRef, remembered);
    return remembered.status;
  }

  #bringUpToDate(entity: Entity, former: Remembered | undefined): Remembered {
    const { clusters } = this.#context;
    const policy = this.#namespaces();
    const isSameQuestion =
      former?.policy === policy &&
      former?.entityEtag !== undefined &&
      former.entityEtag === entity.metadata.etag;
    if (
      former &&
      isSameQuestion &&
      former.epoch === clusters.epoch &&
      !former.answers.isOutdated
    ) {
      return former;
    }
    const answers =
      former && isSameQuestion
        ? former.answers
        : new EntityAnswers(
            readEntitySelection(entity, policy, this.#locator),
            this.#context,
          );
    try {
      const status = this.#compose(answers, former?.status);
      if (former?.answers !== answers) former?.answers.stop();
      return {
        entityEtag: entity.metadata.etag,
        policy,
        answers,
        epoch: clusters.epoch,
        status,
      };
    } catch (error) {
      // Nobody will ask these again.
      if (former?.answers !== answers) answers.stop();
      throw error;
    }
  }

  #compose(
    answers: EntityAnswers,
    former: ServiceStatus | undefined,
  ): ServiceStatus {
    const { views, clock } = this.#context;
    const content = composeServiceStatus({
      selection: answers.selection,
      views,
      instances: this.#context.clusters.instances,
      answers: answers.current(),
    });
    const revision = createHash('sha256')
      .update(JSON.stringify(content))
      .digest('base64url');
    return former?.revision === revision
      ? former
      : {
          ...content,
          revision,
          observedAt: new Date(clock.wall()).toISOString(),
        };
  }

  #remember(entityRef: string, remembered: Remembered): void {
    this.#remembered.delete(entityRef);
    this.#remembered.set(entityRef, remembered);
    if (this.#remembered.size > MAX_ENTITIES) {
      const [[oldest, { answers }]] = this.#remembered;
      answers.stop();
      this.#remembered.delete(oldest);
    }
  }
}
