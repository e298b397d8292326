import type { Trouble } from '@berth/backstage-plugin-berth-common';
import { afterFailure, refused, relist, throttled } from './afterFailure';
import { backoffMs } from '../clock/backoff';
import { isNotNewer, isOlder } from './compareResourceVersions';
import type {
  Effect,
  Knowledge,
  Memory,
  Next,
  ReflectorInput,
  ReflectorState,
  Step,
  WatchEvent,
} from './ReflectorState';
import {
  advanced,
  beginning,
  Circumstances,
  connect,
  leaveWatch,
  list,
  newPlan,
  proceed,
  succeeded,
  wait,
} from './transitions';

/** A watch that ends sooner than this was not a watch (client-go: 1 s; GKE's empty answers take a little longer). */
const SHORT_WATCH_MS = 2_000;
/** So many short and empty watches in a row mean that the server has silently forgotten the version (k/k#104171). */
const EMPTY_CLOSES_BEFORE_LIST = 2;
/** So many older lists in a row mean that the cluster itself went back: a restored or a new etcd behind the same address. */
const OLDER_LISTS_BEFORE_RESET = 3;

const disorder: Trouble = {
  code: 'protocol',
  message: 'The cluster told of changes in another order than theirs.',
};

type In<P extends ReflectorState['phase']> = Extract<
  ReflectorState,
  { phase: P }
>;

/** Of one object. */
type Change<T> = Extract<WatchEvent<T>, { uid: string }>;

/** Where a reflector begins. */
export function begin(
  circumstances: Pick<Circumstances, 'group' | 'versions'>,
): Step<never> {
  const memory: Memory = {
    knowledge: { status: 'nothing' },
    failures: 0,
    refusals: 0,
    olderLists: 0,
    emptyCloses: 0,
    credential: 'trusted',
    permission: 'assumed',
    presence: 'assumed',
    bookmarks: 'expected',
  };
  return proceed({ memory, next: beginning(circumstances), random: 0 });
}

/**
 * The rule of the reflector: what follows from what happened. Pure; see `runReflector` for what it all guarantees.
 *
 * An input that cannot occur in a phase changes nothing. None is expected: beginning an operation ends the one before.
 */
export function step<T>(options: {
  state: ReflectorState;
  input: ReflectorInput<T>;
  circumstances: Circumstances;
}): Step<T> {
  const { state, input, circumstances } = options;
  const unchanged: Step<T> = { state, effects: [] };
  if (state.phase === 'stopped') return unchanged;
  if (input.type === 'stop') {
    return {
      state: { phase: 'stopped', memory: memoryOf(state, circumstances) },
      effects: [{ type: 'discard' }],
    };
  }
  if (input.type === 'spared') {
    const memory = { ...state.memory, trouble: throttled() };
    return { state: { ...state, memory }, effects: [] };
  }
  if (input.type === 'failed') {
    return failed(state, input.failure, circumstances);
  }
  switch (state.phase) {
    case 'discovering':
      return input.type === 'discovered'
        ? discovered(state, input.version, circumstances)
        : unchanged;
    case 'listing':
      if (input.type === 'part') {
        const { objects, quarantined, bytes } = input;
        const stage = { type: 'stage', objects, quarantined, bytes } as const;
        return { state, effects: [stage] };
      }
      return input.type === 'page'
        ? page(state, input, circumstances)
        : unchanged;
    case 'connecting':
      return input.type === 'opened' ? opened(state, circumstances) : unchanged;
    case 'watching':
      if (input.type === 'chunk') return chunk(state, input, circumstances);
      return input.type === 'closed' ? closed(state, circumstances) : unchanged;
    default:
      return input.type === 'waited'
        ? proceed({ ...state, random: circumstances.random })
        : unchanged;
  }
}

function failed(
  state: ReflectorState,
  failure: Extract<ReflectorInput<never>, { type: 'failed' }>['failure'],
  circumstances: Circumstances,
): Step<never> {
  if (
    state.phase === 'discovering' &&
    failure.type === 'status' &&
    failure.statusCode === 403
  ) {
    // Discovery can be closed to a credential that may read the kind itself.
    return list(state.memory, newPlan(circumstances.versions[0]));
  }
  const next = afterFailure({
    memory: memoryOf(state, circumstances),
    failure,
    attempt: attemptOf(state),
    circumstances,
  });
  // Of a list in one answer nothing can be gone on from.
  return state.phase === 'listing' && state.plan.whole
    ? { ...next, effects: [{ type: 'discard' }, ...next.effects] }
    : next;
}

function memoryOf(state: ReflectorState, { now }: Circumstances): Memory {
  return state.phase === 'watching' ? leaveWatch(state, now) : state.memory;
}

function attemptOf(state: ReflectorState): Next {
  switch (state.phase) {
    case 'listing':
      return { to: 'listing', plan: state.plan };
    case 'connecting':
    case 'watching':
      return { to: 'connecting', version: state.version };
    case 'waiting':
      return state.next;
    default:
      return { to: 'discovering' };
  }
}

function discovered(
  state: In<'discovering'>,
  version: string | undefined,
  circumstances: Circumstances,
): Step<never> {
  return version === undefined
    ? refused(state.memory, 'notInstalled', circumstances)
    : list(state.memory, newPlan(version));
}

function page<T>(
  state: In<'listing'>,
  input: Extract<ReflectorInput<T>, { type: 'page' }>,
  circumstances: Circumstances,
): Step<T> {
  const memory = succeeded(state.memory);
  const resourceVersion =
    state.plan.position?.resourceVersion ?? input.resourceVersion;
  const { askedAt } = state.plan.position ?? state.plan.whole ?? input;
  const { objects, quarantined, bytes } = input;
  const stage: Effect<T> = { type: 'stage', objects, quarantined, bytes };

  if (input.continueToken !== undefined) {
    const { continueToken } = input;
    const position = { continueToken, resourceVersion, askedAt };
    return {
      state: {
        ...state,
        // The trouble stays until the list is whole: half a list shows nothing.
        memory: { ...memory, trouble: state.memory.trouble },
        plan: { ...state.plan, position },
      },
      effects: [stage],
    };
  }

  const { knowledge } = memory;
  const shown =
    knowledge.status === 'held'
      ? knowledge.resourceVersion
      : state.plan.whole?.resourceVersion;
  const older = shown !== undefined && isOlder(resourceVersion, shown);
  if (older && memory.olderLists + 1 < OLDER_LISTS_BEFORE_RESET) {
    return relist({
      memory: { ...memory, olderLists: memory.olderLists + 1 },
      trouble: {
        code: 'protocol',
        message:
          'The cluster answered with a state older than one it has shown.',
      },
      attempt: { to: 'listing', plan: state.plan },
      circumstances,
    });
  }

  const { now, random } = circumstances;
  const next = connect({
    memory: {
      ...memory,
      knowledge: {
        status: 'held',
        resourceVersion,
        listedVersion: resourceVersion,
        provenAt: askedAt,
        connectedAt: now.monotonic,
      },
      olderLists: 0,
      emptyCloses: 0,
    },
    version: state.plan.version,
    random,
  });
  return { ...next, effects: [stage, { type: 'replace' }] };
}

function opened(
  state: In<'connecting'>,
  circumstances: Circumstances,
): Step<never> {
  const { now } = circumstances;
  return {
    state: {
      phase: 'watching',
      // Not before: a role may allow to list and not to watch, and each try costs a list.
      memory: { ...succeeded(state.memory), refusals: 0 },
      version: state.version,
      openedAt: now.monotonic,
      seenAt: now,
      heard: 'nothing',
    },
    effects: [],
  };
}

function chunk<T>(
  state: In<'watching'>,
  input: Extract<ReflectorInput<T>, { type: 'chunk' }>,
  circumstances: Circumstances,
): Step<T> {
  const effects: Array<Effect<T>> = [];
  let { knowledge, bookmarks } = state.memory;
  let { heard } = state;
  /** What these bytes have made of objects; the store is changed when all are read. */
  const changed = new Map<string, { resourceVersion: string } | undefined>();
  const known = (uid: string) =>
    changed.has(uid) ? changed.get(uid) : circumstances.held(uid);
  const current = (): In<'watching'> => ({
    ...state,
    seenAt: circumstances.now,
    heard,
    memory: {
      ...state.memory,
      knowledge,
      bookmarks,
      emptyCloses: heard === 'nothing' ? state.memory.emptyCloses : 0,
    },
  });

  for (const event of input.events) {
    if (event.type === 'failed') {
      const next = failed(current(), event.failure, circumstances);
      return { ...next, effects: [...effects, ...next.effects] };
    }
    if (event.type === 'bookmark') {
      heard = 'bookmarks';
      bookmarks = 'expected';
    } else {
      heard = heard === 'nothing' ? 'events' : heard;
      const verdict = judge({ event, knowledge, known });
      if (verdict === 'old') continue;
      if (verdict === 'doubtful') {
        const next = relist({
          memory: memoryOf(current(), circumstances),
          trouble: disorder,
          attempt: attemptOf(state),
          circumstances,
        });
        return { ...next, effects: [...effects, ...next.effects] };
      }
      changed.set(event.uid, event.type === 'upsert' ? event : undefined);
      effects.push(effectOf(event));
    }
    knowledge = advanced(knowledge, event.resourceVersion);
  }
  return { state: current(), effects };
}

function effectOf<T>(event: Change<T>): Effect<T> {
  const { uid, resourceVersion } = event;
  switch (event.type) {
    case 'upsert':
      return { type: 'upsert', object: event.object };
    case 'remove':
      return { type: 'remove', uid };
    default:
      return { type: 'quarantine', uid, resourceVersion };
  }
}

/**
 * Whether a change is to be carried out. One that is newer than all before it is. For the others it is the version of their
 * object that decides: something on the way may have put changes of different objects in another order.
 */
function judge(options: {
  event: Change<unknown>;
  knowledge: Knowledge;
  known(uid: string): { resourceVersion?: string } | undefined;
}): 'new' | 'old' | 'doubtful' {
  const { event, knowledge, known } = options;
  const { type, uid, resourceVersion } = event;
  if (
    knowledge.status !== 'held' ||
    !isNotNewer(resourceVersion, knowledge.resourceVersion)
  ) {
    return 'new';
  }
  if (isNotNewer(resourceVersion, knowledge.listedVersion)) return 'old';
  const former = known(uid);
  if (!former) return type === 'upsert' ? 'doubtful' : 'old';
  return former.resourceVersion !== undefined &&
    isNotNewer(resourceVersion, former.resourceVersion)
    ? 'old'
    : 'new';
}

function closed(
  state: In<'watching'>,
  circumstances: Circumstances,
): Step<never> {
  const { now, random } = circumstances;
  const { version, heard } = state;
  if (now.monotonic - state.openedAt >= SHORT_WATCH_MS) {
    const whole = leaveWatch(state, now, state.seenAt);
    return connect({ memory: { ...whole, emptyCloses: 0 }, version, random });
  }
  const memory = leaveWatch(state, now);
  const emptyCloses = heard === 'nothing' ? memory.emptyCloses + 1 : 0;
  const next: Next =
    emptyCloses >= EMPTY_CLOSES_BEFORE_LIST
      ? { to: 'listing', plan: newPlan(version) }
      : { to: 'connecting', version };
  return wait({
    memory: {
      ...memory,
      emptyCloses,
      failures: memory.failures + 1,
      trouble: {
        code: 'protocol',
        message: 'The cluster closes the stream of changes at once.',
      },
    },
    ms: backoffMs(memory.failures, random),
    next,
  });
}
