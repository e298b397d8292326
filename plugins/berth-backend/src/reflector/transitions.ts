import { isOlder } from './compareResourceVersions';
import type {
  Instant,
  Knowledge,
  Memory,
  Next,
  Operation,
  ListPlan,
  ReflectorState,
  Step,
} from './ReflectorState';

/** Objects a page of a list; what client-go and kube-rs ask for too. */
export const PAGE_LIMIT = 500;
/** API servers send what a watch has missed at once, from memory. */
const CATCHING_UP_MS = 5_000;
/** Kinds that probe at about the same time share one answer; a probe and this together stay under a minute. */
export const DISCOVERY_MAX_AGE_MS = 20_000;

/** What each rule is given beside the state and the input. `random` is uniform in [0, 1). */
export interface Circumstances {
  /** The kind's API group; empty for the core group. */
  group: string;
  /** Versions that Berth understands, the preferred first. */
  versions: readonly string[];
  now: Instant;
  random: number;
  /** What the store holds of an object; `undefined` when it does not hold it. */
  held(uid: string): { resourceVersion?: string } | undefined;
}

export function newPlan(version: string): ListPlan {
  return { version, limit: PAGE_LIMIT, restarts: 0 };
}

/** The core group has one version and is not listed by discovery; all others are asked for. */
export function beginning(
  circumstances: Pick<Circumstances, 'group' | 'versions'>,
): Next {
  const { group, versions } = circumstances;
  return group === ''
    ? { to: 'listing', plan: newPlan(versions[0]) }
    : { to: 'discovering' };
}

export function discover(memory: Memory): Step<never> {
  return {
    state: { phase: 'discovering', memory },
    effects: [],
    operation: {
      type: 'discover',
      maxAgeMs: memory.presence === 'doubted' ? 0 : DISCOVERY_MAX_AGE_MS,
    },
  };
}

export function list(memory: Memory, plan: ListPlan): Step<never> {
  return {
    state: { phase: 'listing', memory, plan },
    effects: [],
    operation: listOperation(plan),
  };
}

function listOperation({
  version,
  limit,
  position,
  whole,
}: ListPlan): Operation {
  return whole
    ? { type: 'listWhole', version, notOlderThan: whole.resourceVersion }
    : { type: 'list', version, limit, position };
}

/**
 * Watches from the held version. The server closes after 5 to 10 minutes (client-go's range), at random so that not all
 * come back at once; after 60 to 80 s where bookmarks are missing, because then opening again is the only sign of life.
 */
export function connect(options: {
  memory: Memory;
  version: string;
  random: number;
}): Step<never> {
  const { memory, version, random } = options;
  if (memory.knowledge.status !== 'held') {
    return list(memory, newPlan(version));
  }
  const timeoutSeconds =
    memory.bookmarks === 'expected' ? 300 + random * 300 : 60 + random * 20;
  return {
    state: { phase: 'connecting', memory, version },
    effects: [],
    operation: {
      type: 'watch',
      version,
      resourceVersion: memory.knowledge.resourceVersion,
      timeoutSeconds: Math.floor(timeoutSeconds),
    },
  };
}

export function wait(options: {
  memory: Memory;
  ms: number;
  next: Next;
}): Step<never> {
  const { memory, ms, next } = options;
  return {
    state: { phase: 'waiting', memory, next },
    effects: [],
    operation: { type: 'wait', ms: Math.ceil(ms) },
  };
}

export function proceed(options: {
  memory: Memory;
  next: Next;
  random: number;
}): Step<never> {
  const { memory, next, random } = options;
  switch (next.to) {
    case 'discovering':
      return discover(memory);
    case 'listing':
      return list(memory, next.plan);
    default:
      return connect({ memory, version: next.version, random });
  }
}

/** What a success teaches: the credential is good and nothing is the matter any more. */
export function succeeded(memory: Memory): Memory {
  return {
    ...memory,
    credential: 'trusted',
    permission: 'assumed',
    presence: 'assumed',
    trouble: undefined,
  };
}

/** The knowledge after more of the stream was seen; a version never goes back. */
export function advanced(
  knowledge: Knowledge,
  resourceVersion: string,
): Knowledge {
  if (knowledge.status !== 'held') return knowledge;
  return isOlder(resourceVersion, knowledge.resourceVersion)
    ? knowledge
    : { ...knowledge, resourceVersion };
}

/**
 * When what is held was last proven current. A watch begins with what has changed since the version that it goes on from:
 * its first signs of life do not say that all of that is here.
 */
export function provenBy(
  knowledge: Extract<Knowledge, { status: 'held' }>,
  { openedAt, seenAt, heard }: Extract<ReflectorState, { phase: 'watching' }>,
): Instant {
  const caughtUp =
    heard === 'bookmarks' || seenAt.monotonic - openedAt >= CATCHING_UP_MS;
  return caughtUp ? seenAt : knowledge.provenAt;
}

/**
 * What remains when a watch ends: the data, in a gap that begins now. `provenAt` is given where the way in which it ended
 * says more than what it brought.
 */
export function leaveWatch(
  state: Extract<ReflectorState, { phase: 'watching' }>,
  now: Instant,
  provenAt?: Instant,
): Memory {
  const { memory, openedAt, heard } = state;
  const lived = now.monotonic - openedAt;
  const { knowledge } = memory;
  return {
    ...memory,
    knowledge:
      knowledge.status === 'held'
        ? {
            ...knowledge,
            provenAt: provenAt ?? provenBy(knowledge, state),
            connectedAt: now.monotonic,
          }
        : knowledge,
    // client-go too forgives after two minutes of health.
    failures: lived >= 120_000 ? 0 : memory.failures,
    // The server sends bookmarks about every minute (apiserver `cacher.go`); twice that without one is no accident.
    bookmarks:
      heard !== 'bookmarks' && lived >= 120_000 ? 'missing' : memory.bookmarks,
  };
}
