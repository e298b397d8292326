import type { Trouble } from '@berth/backstage-plugin-berth-common';
import type { QuarantinedObject } from './Quarantine';

/** A moment, by both clocks: one for durations, one for people. Milliseconds. */
export interface Instant {
  monotonic: number;
  wall: number;
}

/** What the cluster has told about this kind so far. It outlives phases: data stays, dated, while a watch is repaired. */
export type Knowledge =
  /** There was never an answer. The store is empty and says nothing about the cluster. */
  | { status: 'nothing' }
  /** The store holds the cluster's state at `resourceVersion`, which was last proven current at `provenAt`. */
  | {
      status: 'held';
      resourceVersion: string;
      /** Of the list that it began with. What is no newer and not in that list is gone. */
      listedVersion: string;
      provenAt: Instant;
      /** When there was last a stream or a list, `monotonic`; what follows is a gap. */
      connectedAt: number;
    }
  /** The cluster answered 403. The store is empty: what Berth may no longer read, it no longer shows. */
  | { status: 'forbidden' }
  /** The cluster serves no version of the kind that Berth understands. The store is empty. */
  | { status: 'notInstalled' }
  /** There is more of it than the memory budget has room for. The store is empty: a part would pass for the whole. */
  | { status: 'tooLarge' };

/** What is carried from phase to phase. */
export interface Memory {
  knowledge: Knowledge;
  /** Failures since a watch was last healthy for two minutes; decides the backoff. */
  failures: number;
  /** Times that the kind was forbidden, not installed or too large since a watch of it was open; decides when to probe. */
  refusals: number;
  /** Lists in a row that were refused for being older than what is held. */
  olderLists: number;
  /** Watches in a row that the server closed at once with nothing in them. */
  emptyCloses: number;
  /** `renewed`: the credential was refused, read again, and has not been accepted since. */
  credential: 'trusted' | 'renewed';
  /**
   * `doubted`: what was allowed is refused. An API server that has just started refuses everything for a moment, until it
   * has read its roles.
   */
  permission: 'assumed' | 'doubted';
  /** `doubted`: the kind was not found, and discovery has not yet said whether it is still served. */
  presence: 'assumed' | 'doubted';
  /** `missing`: a watch was silent for longer than the server's bookmark period; something on the way drops bookmarks. */
  bookmarks: 'expected' | 'missing';
  /** Changes that were too large for it to be seen whose they are; they decide when the next one may lead to a list. */
  oversized?: { times: number; lastAt: number };
  /** The last failure, until something succeeds. */
  trouble?: Trouble;
}

/** How far a list in pages has come. */
export interface ListPosition {
  continueToken: string;
  /** Of the first page; all pages of one list show the state at this version. */
  resourceVersion: string;
  /** When the first page was asked for. */
  askedAt: Instant;
}

export interface ListPlan {
  version: string;
  /** Objects a page; smaller after a page was too large. */
  limit: number;
  /** Absent at the start. */
  position?: ListPosition;
  /** Times that this list was begun again because its continue token had expired. */
  restarts: number;
  /**
   * Present when that was too often: all objects are asked for in one answer, out of the API server's memory, which keeps no
   * history that could expire. It may lag, so it is told what the last first page has shown already, and when.
   */
  whole?: Pick<ListPosition, 'resourceVersion' | 'askedAt'>;
}

/** What to do when a wait is over. */
export type Next =
  | { to: 'discovering' }
  | { to: 'listing'; plan: ListPlan }
  | { to: 'connecting'; version: string };

/**
 * The whole life of one reflector: one kind in one cluster. In every phase but `stopped` exactly one operation is under way.
 */
export type ReflectorState =
  /**
   * Asked in which version the cluster serves the kind. At the start for all but the core group, when a probe is due, and
   * when the kind was not found where it was.
   * Next: `listing`; `waiting` when the group is not there, or nobody answered.
   */
  | { phase: 'discovering'; memory: Memory }
  /**
   * Reading all objects, page by page, into a staging area that no reader sees.
   * Next: `connecting` when the last page is here and the store was replaced; `waiting` when a page failed.
   */
  | { phase: 'listing'; memory: Memory; plan: ListPlan }
  /**
   * Asked for the changes since the held version; the head of the answer is not here yet.
   * Next: `watching`; `waiting` when it was refused.
   */
  | { phase: 'connecting'; memory: Memory; version: string }
  /**
   * The stream is open. The only phase in which the data is live.
   * Next: `connecting` when the server closes in good order; `waiting` when it broke, fell silent, or told that the held
   * version has expired.
   */
  | {
      phase: 'watching';
      memory: Memory;
      version: string;
      openedAt: number;
      seenAt: Instant;
      /** Whether this stream has brought an event or a bookmark. */
      heard: 'nothing' | 'events' | 'bookmarks';
    }
  /**
   * Nothing is asked of the cluster until the wait is over.
   * Next: what `next` says.
   */
  | { phase: 'waiting'; memory: Memory; next: Next }
  /** Told to stop. Nothing comes after it, no request least of all. */
  | { phase: 'stopped'; memory: Memory };

/** How an operation failed. */
export type Failure =
  /** An answer whose status is not 200, or a watch event of type ERROR. */
  | { type: 'status'; statusCode: number; retryAfterMs?: number }
  /** No answer, or a broken one. */
  | { type: 'network'; trouble: Trouble }
  /** The answer was not what the Kubernetes API promises. */
  | { type: 'malformed' }
  /** A page or a line beyond what Berth is willing to read at once. */
  | { type: 'tooLarge' }
  /** More objects than the memory budget has room for. */
  | { type: 'overBudget' };

export type WatchEvent<T> =
  | { type: 'upsert'; object: T; uid: string; resourceVersion: string }
  | { type: 'remove'; uid: string; resourceVersion: string }
  /** The object is there and cannot be read. */
  | ({ type: 'quarantine' } & QuarantinedObject)
  | { type: 'bookmark'; resourceVersion: string }
  | { type: 'failed'; failure: Failure };

/** What happened. */
export type ReflectorInput<T> =
  /** `version` is absent when the cluster serves none that Berth understands. */
  | { type: 'discovered'; version?: string }
  | {
      type: 'page';
      /** The cluster's state is at least as new as this. */
      askedAt: Instant;
      objects: T[];
      /** Those that are there too, and cannot be read. */
      quarantined: QuarantinedObject[];
      /** That the objects will take in memory; estimated. */
      bytes: number;
      resourceVersion: string;
      /** Absent on the last page. */
      continueToken?: string;
    }
  /** Of a list in one answer, of which more is to come. The page that ends it has what is left. */
  | {
      type: 'part';
      objects: T[];
      quarantined: QuarantinedObject[];
      /** That the objects will take in memory; estimated. */
      bytes: number;
    }
  /** What was begun waits, because the cluster has asked Berth to. */
  | { type: 'spared' }
  | { type: 'opened' }
  /** Bytes of a watch, with the events that they completed: none, often enough. */
  | { type: 'chunk'; events: ReadonlyArray<WatchEvent<T>> }
  | { type: 'closed' }
  | { type: 'failed'; failure: Failure }
  | { type: 'waited' }
  | { type: 'stop' };

/** What to begin. It ends whatever was under way. */
export type Operation =
  /** What others were told less than `maxAgeMs` ago will do. */
  | { type: 'discover'; maxAgeMs: number }
  | { type: 'list'; version: string; limit: number; position?: ListPosition }
  /** All in one answer, which shows the cluster at this resourceVersion or later. */
  | { type: 'listWhole'; version: string; notOlderThan: string }
  | {
      type: 'watch';
      version: string;
      resourceVersion: string;
      timeoutSeconds: number;
    }
  | { type: 'wait'; ms: number };

/** What to do to the store, in order. */
export type Effect<T> =
  /** Keep for the replacement that is being prepared. */
  | {
      type: 'stage';
      objects: T[];
      quarantined: QuarantinedObject[];
      bytes: number;
    }
  /** Replace the store by what was staged. */
  | { type: 'replace' }
  /** Forget what was staged. */
  | { type: 'discard' }
  | { type: 'upsert'; object: T }
  | { type: 'remove'; uid: string }
  /** Take away its former state, and note that it is left out. */
  | ({ type: 'quarantine' } & QuarantinedObject)
  | { type: 'clear' }
  /** Read the credential and the trust again before the next request. */
  | { type: 'renewCredential' };

export interface Step<T> {
  state: ReflectorState;
  effects: Array<Effect<T>>;
  /** Absent: what is under way goes on. */
  operation?: Operation;
}
