import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  PersonalStatus,
  PersonalTokens,
} from '@berth/backstage-plugin-berth-common';
import type { PersonalClusterTarget } from '@berth/backstage-plugin-berth-node';
import type { Clock } from '../clock/Clock';
import type { KindSelection } from '../clusters';
import { TroubleError } from '../connection/TroubleError';
import {
  ApplicationPlacement,
  NamespacePolicy,
  ServiceLocator,
  personalClustersOf,
  readEntitySelection,
  Reads,
} from '../join';
import { answerOf, ClusterAnswer } from '../status/ClusterAnswer';
import type { ClusterViews } from '../store/ClusterView';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { noGpuMeasurements } from '../utilisation';
import { composePersonalStatus } from './composePersonalStatus';
import { readEntity } from './readEntity';
import { ReaderTurns } from './ReaderTurns';

/** Of one answer, with all its clusters, the wait for a turn among it. */
const DEADLINE_MS = 20_000;

/**
 * Reads clusters for one reader with the reader's own tokens. What is read is in a store of that read alone, which nobody
 * else is given and which ends with it. A token is sent to no other cluster than those that the configuration says take it.
 */
export class PersonalStatuses {
  readonly #views: ClusterViews;
  readonly #kinds: KindSelection;
  readonly #namespaces: () => NamespacePolicy;
  readonly #locator: ServiceLocator | undefined;
  readonly #clock: Clock;
  readonly #turns = new ReaderTurns();

  constructor(options: {
    /** For the clusters that there are. */
    views: ClusterViews;
    kinds: KindSelection;
    /** As it is now. */
    namespaces: () => NamespacePolicy;
    /** All clusters, or those of an annotation, where absent. */
    locator?: ServiceLocator;
    clock: Clock;
  }) {
    this.#views = options.views;
    this.#kinds = options.kinds;
    this.#namespaces = options.namespaces;
    this.#locator = options.locator;
    this.#clock = options.clock;
  }

  /**
   * @throws an error with status 429 where too many reads of the same reader are under way; the signal's reason where it
   * aborts.
   */
  async of(
    entity: Entity,
    options: {
      /** Which clusters the reader may know. */
      includes: (cluster: string) => boolean;
      tokens: PersonalTokens;
      credentials: BackstageCredentials;
      /** Who reads, however often. */
      reader: string;
      /** Aborts when the reader no longer waits. */
      signal: AbortSignal;
    },
  ): Promise<PersonalStatus> {
    const { tokens, reader } = options;
    const selection = readEntitySelection(
      entity,
      this.#namespaces(),
      this.#locator,
    );
    const targets = personalClustersOf(selection, this.#views).filter(
      ({ name }) => options.includes(name),
    );
    const isAsked = ({ signInWith }: PersonalClusterTarget) =>
      Object.hasOwn(tokens, signInWith);
    const asked = targets.filter(isAsked);
    const late = new AbortController();
    const cancel = this.#clock.after(DEADLINE_MS, () =>
      late.abort(
        new TroubleError({
          code: 'timeout',
          message: 'The cluster did not answer in time.',
        }),
      ),
    );
    const signal = AbortSignal.any([options.signal, late.signal]);
    try {
      const at = new Date(this.#clock.wall()).toISOString();
      const answers =
        asked.length === 0
          ? []
          : await this.#turns.take(reader, signal, () =>
              this.#read({ ...options, selection, asked, at, signal }),
            );
      options.signal.throwIfAborted();
      return composePersonalStatus({
        entityRef: selection.entityRef,
        answers,
        notAsked: targets.filter(target => !isAsked(target)),
        readAt: at,
      });
    } finally {
      cancel();
    }
  }

  async #read(options: {
    asked: readonly PersonalClusterTarget[];
    selection: ReturnType<typeof readEntitySelection>;
    tokens: PersonalTokens;
    credentials: BackstageCredentials;
    at: string;
    signal: AbortSignal;
  }): Promise<ClusterAnswer[]> {
    const { asked, selection, tokens, credentials } = options;
    const views = new MemoryClusterViews({ clock: this.#clock });
    const stores = asked.map(({ name, title }) => views.add({ name, title }));
    const placement = new ApplicationPlacement(views);
    try {
      return await Promise.all(
        asked.map(async (target, index) => {
          const reads = new Reads();
          const joined = await readEntity({
            ...options,
            target,
            signIn: { token: tokens[target.signInWith], credentials },
            kinds: this.#kinds,
            store: stores[index],
            placement,
            reads,
            clock: this.#clock,
          });
          return answerOf(joined, {
            selection,
            // What is free in such a cluster nobody knows who does not see all of it.
            freeBlocks: { largest: () => undefined },
            measurements: noGpuMeasurements,
            now: this.#clock.wall(),
            reads,
          });
        }),
      );
    } finally {
      views.stop();
    }
  }
}
