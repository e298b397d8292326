import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Clock } from '../clock/Clock';
import { sleep } from '../clock/sleep';
import { watchCluster, WatchClusterOptions } from '../clusters/watchCluster';
import { ChangeCollector } from './ChangeCollector';
import { ClusterFollower } from './ClusterFollower';
import { clusterKey } from './clusterKey';
import { ClusterPublisher } from './ClusterPublisher';
import { beat, leave, readHeads, readRecords } from './operations';
import { Slots, slotsOf } from './storedKinds';

/** A lease lasts for four of them. */
export const BEAT_MS = 2_000;
const SOON_MS = 50;
const PUBLISH_MS = 500;
const POLL_MS = 500;

interface Member {
  key: string;
  options: WatchClusterOptions;
  slots: Slots;
  follower: ClusterFollower;
  /** Of the lease that this replica holds; `undefined` where it follows another. */
  epoch: number | undefined;
  /** Where this replica owns the cluster. */
  publisher: ClusterPublisher | undefined;
  /** Up to which record the store is; an owner's own records count. */
  applied: number;
  /** Ends when the member goes over from watching to following, or the other way. */
  turn: AbortController;
}

/**
 * Shares the work of watching among the replicas of one database.
 *
 * Each cluster has one owner: whoever holds its lease, renewed every two seconds. The owner watches, as a single replica
 * would, and publishes what it sees; the others load that into stores of the same shape, so that every page is answered from
 * memory by whichever replica. When an owner dies its leases end after eight seconds, and others take them at their next beat;
 * meanwhile and until the new owner has read the cluster, what is held is shown with the date up to which all was published.
 * An owner that lives and cannot publish is dated likewise.
 *
 * Guaranteed: records are applied in the order of their revisions and never skipped; an owner that lost its lease without
 * knowing publishes nothing (see {@link beat}); losing the database stops no watch, only the sharing. Not guaranteed: that a
 * cluster is watched only once at every moment. Two watches cost a list, two writers would cost the truth.
 *
 * Alone, a replica beats and publishes nothing.
 */
export class Replicas {
  readonly #id = randomUUID();
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #logger: LoggerService;
  readonly #signal: AbortSignal;
  readonly #members = new Map<string, Member>();
  readonly #listeners = new Set<() => void>();
  readonly #started: Promise<void>;
  #owned: ReadonlyMap<string, number> | 'unknown' = 'unknown';
  #replicas = 1;
  #loaded = 0;
  /** The last revision that this replica published and has not told its listeners of. */
  #untold: number | undefined;
  #polling: Promise<void> | undefined;
  #cancelSoon: (() => void) | undefined;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    random?: () => number;
    logger: LoggerService;
    signal: AbortSignal;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#random = options.random ?? Math.random;
    this.#logger = options.logger;
    this.#signal = options.signal;
    this.#started = Promise.all([
      this.#every(BEAT_MS, () => this.#beat()),
      this.#every(POLL_MS, () => this.#poll()),
    ]).then(() => {});
  }

  /** Whether others are alive with whom to share. */
  get isShared(): boolean {
    return this.#replicas > 1;
  }

  /** The revision up to which all that others published is loaded here. */
  get loaded(): number {
    return this.#loaded;
  }

  /** Calls when what this replica published can be loaded by everybody, or when others fall silent. Returns how to stop. */
  onNews(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps a cluster in its store, by watching it or by following who does, until the signal aborts. */
  async keep(options: WatchClusterOptions): Promise<void> {
    const { target, store, signal } = options;
    const slots = slotsOf(store, options.kinds.optional);
    const member: Member = {
      key: clusterKey(target),
      options,
      slots,
      follower: new ClusterFollower({ store, slots, clock: this.#clock }),
      epoch: undefined,
      publisher: undefined,
      applied: 0,
      turn: new AbortController(),
    };
    this.#members.set(member.key, member);
    this.#beatSoon();
    try {
      while (!signal.aborted) {
        const turn = new AbortController();
        member.turn = turn;
        member.epoch = this.#epochOf(member);
        const during = AbortSignal.any([signal, turn.signal]);
        if (member.epoch === undefined) await this.#follow(member, during);
        else await this.#own(member, member.epoch, during);
      }
    } finally {
      if (this.#members.get(member.key) === member) {
        this.#members.delete(member.key);
      }
    }
  }

  /** Gives the leases back. Call when every {@link Replicas.keep} has ended. */
  async stop(): Promise<void> {
    this.#cancelSoon?.();
    await this.#started;
    await leave(this.#knex, this.#id);
  }

  /** Without a database nobody can tell who else watches: then this replica does. */
  #epochOf({ key }: Member): number | undefined {
    return this.#owned === 'unknown' ? 0 : this.#owned.get(key);
  }

  async #follow(member: Member, signal: AbortSignal): Promise<void> {
    member.follower.begin();
    countFollowed(member);
    await untilAborted(signal);
  }

  async #own(
    member: Member,
    epoch: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { options, slots, key, follower } = member;
    // What the former owner told stands until this one has read it anew.
    for (const [kind, slot] of slots) {
      slot.inherit(follower.lastKnown(kind));
    }
    const collector = new ChangeCollector(options.store, slots);
    const publisher = new ClusterPublisher({
      knex: this.#knex,
      collector,
      lease: { cluster: key, replica: this.#id, epoch },
      clock: this.#clock,
    });
    member.publisher = publisher;
    try {
      await Promise.all([
        watchCluster({
          ...options,
          signal,
          onFoundKind: kind => collector.add(kind),
        }),
        this.#every(
          PUBLISH_MS,
          async () => {
            if (!this.isShared || this.#owned === 'unknown') return;
            const revision = await publisher.publish();
            if (revision === undefined) return;
            member.applied = revision;
            this.#untold = revision;
            await this.#poll();
          },
          signal,
        ),
      ]);
    } finally {
      member.publisher = undefined;
      collector.stop();
    }
  }

  async #beat(): Promise<void> {
    const { replicas, owned } = await beat(this.#knex, {
      replica: this.#id,
      clusters: [...this.#members.keys()],
      published: this.#publishedAges(),
    });
    this.#replicas = replicas;
    this.#owned = owned;
    for (const member of this.#members.values()) {
      if (this.#epochOf(member) === member.epoch) continue;
      this.#logger.info(
        `${owned.has(member.key) ? 'Watches' : 'Follows'} cluster ${
          member.options.target.name
        } as one of ${replicas} replicas`,
      );
      member.turn.abort();
    }
  }

  #publishedAges(): ReadonlyMap<string, number> {
    const ages = new Map<string, number>();
    for (const { key, publisher } of this.#members.values()) {
      const ageMs = publisher?.ageMs;
      if (ageMs !== undefined) ages.set(key, ageMs);
    }
    return ages;
  }

  /** A cluster that is new has no owner: nobody should wait two seconds to see it. One beat for all that are added together. */
  #beatSoon(): void {
    if (this.#cancelSoon) return;
    this.#cancelSoon = this.#clock.after(SOON_MS, () => {
      this.#cancelSoon = undefined;
      if (this.#signal.aborted) return;
      this.#beat().catch(error => this.#warn(error));
    });
  }

  /** One at a time: what is applied must be in order. */
  #poll(): Promise<void> {
    this.#polling ??= this.#load().finally(() => {
      this.#polling = undefined;
    });
    return this.#polling;
  }

  async #load(): Promise<void> {
    if (this.#owned === 'unknown' || !this.isShared) return;
    const followed = [...this.#members.values()].filter(
      ({ epoch }) => epoch === undefined,
    );
    const askedAt = this.#clock.monotonic();
    try {
      const heads = await readHeads(
        this.#knex,
        followed.map(({ key }) => key),
      );
      for (const member of followed) {
        const head = heads.clusters.get(member.key);
        if (head && head.revision > member.applied) {
          const records = await readRecords(this.#knex, {
            cluster: member.key,
            after: member.applied,
            upTo: heads.revision,
          });
          if (member.epoch !== undefined) continue;
          await member.follower.apply(records);
          if (member.epoch === undefined) countFollowed(member);
          member.applied = head.revision;
        }
        const since = this.#clock.monotonic() - askedAt;
        const ageMs =
          head?.ageMs === undefined ? undefined : head.ageMs + since;
        if (member.follower.heard(ageMs)) this.#tell();
      }
      this.#loaded = heads.revision;
      if (this.#untold !== undefined && this.#untold <= this.#loaded) {
        this.#untold = undefined;
        this.#tell();
      }
    } catch (error) {
      for (const { follower } of followed) follower.heard(undefined);
      throw error;
    }
  }

  #tell(): void {
    this.#listeners.forEach(listener => listener());
  }

  /** Again and again until the signal aborts; a failure is told, and waited over. */
  async #every(
    ms: number,
    work: () => Promise<void>,
    signal: AbortSignal = this.#signal,
  ): Promise<void> {
    while (!signal.aborted) {
      try {
        await work();
      } catch (error) {
        this.#warn(error);
      }
      const jittered = ms * (0.8 + 0.4 * this.#random());
      await sleep({ clock: this.#clock, ms: jittered, signal });
    }
  }

  #warn(error: unknown): void {
    this.#logger.warn(
      'Sharing clusters among replicas failed; watching goes on',
      toError(error),
    );
  }
}

/** What others decide to hold is in this process as well. */
function countFollowed({ options, slots }: Member): void {
  options.memory.follow([...slots.values()].map(({ table }) => table));
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
