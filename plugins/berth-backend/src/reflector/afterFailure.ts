import type { Trouble } from '@berth/backstage-plugin-berth-common';
import {
  backoffMs,
  installationProbeMs,
  patienceMs,
  probeMs,
  SIZE_FORGIVEN_MS,
  sizeProbeMs,
} from '../clock/backoff';
import type { Effect, Failure, Memory, Next, Step } from './ReflectorState';
import {
  beginning,
  Circumstances,
  discover,
  newPlan,
  wait,
} from './transitions';

const UNAUTHORIZED_MS = 60_000;
/** After so many failures in a row, what the server cannot serve is begun anew with a list in pages. */
const FAILURES_BEFORE_LIST = 5;
const MAX_LIST_RESTARTS = 2;

/**
 * What follows a failure, by what failed. `attempt` is what was being done, and so what is tried again where the failure
 * says nothing about it.
 */
export function afterFailure(options: {
  memory: Memory;
  failure: Failure;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, failure, attempt, circumstances } = options;
  switch (failure.type) {
    case 'status':
      return afterStatus({ ...options, failure });
    case 'network':
      return {
        ...retry({
          memory,
          trouble: failure.trouble,
          next: attempt,
          circumstances,
        }),
        // The authority may have been replaced on disk: read the trust again before the next try.
        effects:
          failure.trouble.code === 'tls' ? [{ type: 'renewCredential' }] : [],
      };
    case 'tooLarge':
      return afterTooLarge(options);
    case 'overBudget':
      return refused(memory, 'tooLarge', circumstances);
    default:
      return relist({
        memory,
        trouble: {
          code: 'protocol',
          message: 'The answer was not a Kubernetes API answer.',
        },
        attempt,
        circumstances,
      });
  }
}

function afterStatus(options: {
  memory: Memory;
  failure: Extract<Failure, { type: 'status' }>;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, failure, attempt, circumstances } = options;
  const { statusCode } = failure;
  switch (statusCode) {
    case 401:
      return afterUnauthorized(options);
    case 403:
      return afterForbidden(options);
    case 404:
      // Pods and nodes are always served; where they are not, this is no API server.
      if (circumstances.group !== '' && attempt.to !== 'discovering') {
        return afterNotFound(memory, circumstances);
      }
      break;
    case 410:
      return afterExpired(options);
    case 429:
    case 503:
      return retry({
        memory,
        trouble:
          statusCode === 429
            ? throttled(statusCode)
            : serverTrouble(statusCode),
        next: attempt,
        circumstances,
        atLeastMs: failure.retryAfterMs,
      });
    default:
  }
  if (statusCode >= 500) {
    const trouble = serverTrouble(statusCode);
    // Neither can be served by an API server whose memory lags; a list in pages can.
    const fromMemory = attempt.to === 'connecting' || isWhole(attempt);
    const stuck = fromMemory && memory.failures >= FAILURES_BEFORE_LIST;
    return stuck
      ? relist({ memory, trouble, attempt, circumstances })
      : retry({ memory, trouble, next: attempt, circumstances });
  }
  return relist({
    memory,
    trouble: {
      code: 'protocol',
      message: `The cluster answered with the unexpected status ${statusCode}.`,
      statusCode,
    },
    attempt,
    circumstances,
  });
}

/** 401: the credential is read again at once, and from then on before each try, once a minute. */
function afterUnauthorized(options: {
  memory: Memory;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, attempt, circumstances } = options;
  const trouble: Trouble = {
    code: 'unauthorized',
    message: 'The cluster does not accept the credential.',
    statusCode: 401,
  };
  const ms =
    memory.credential === 'trusted'
      ? backoffMs(0, circumstances.random)
      : UNAUTHORIZED_MS * (0.8 + 0.2 * circumstances.random);
  return {
    ...wait({
      memory: { ...memory, credential: 'renewed', trouble },
      ms,
      next: attempt,
    }),
    effects: [{ type: 'renewCredential' }],
  };
}

/** 403: what is held was allowed once, and is let go of when it is refused twice. */
function afterForbidden(options: {
  memory: Memory;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, attempt, circumstances } = options;
  const { knowledge, permission } = memory;
  if (knowledge.status !== 'held' || permission === 'doubted') {
    return refused(memory, 'forbidden', circumstances);
  }
  return wait({
    memory: {
      ...memory,
      permission: 'doubted',
      trouble: {
        code: 'unauthorized',
        message: 'The cluster refuses what it allowed before.',
        statusCode: 403,
      },
    },
    ms: probeMs(0, circumstances.random),
    next: attempt,
  });
}

/** A refusal that was doubted first has been probed once. */
function refusalsBefore({ refusals, permission }: Memory): number {
  return permission === 'doubted' ? refusals + 1 : refusals;
}

/** 404: perhaps only the version is gone. Discovery is asked once, and until it has answered what is held stays. */
function afterNotFound(
  memory: Memory,
  circumstances: Circumstances,
): Step<never> {
  if (memory.presence === 'doubted') {
    return refused(memory, 'notInstalled', circumstances);
  }
  const next = discover({ ...memory, presence: 'doubted' });
  return { ...next, effects: [{ type: 'discard' }] };
}

/**
 * 403, 404 and a size say something about the kind, not about the connection: what was held is let go, and asked for later.
 */
export function refused(
  memory: Memory,
  status: 'forbidden' | 'notInstalled' | 'tooLarge',
  circumstances: Circumstances,
): Step<never> {
  const effects: Array<Effect<never>> = [{ type: 'discard' }];
  if (memory.knowledge.status === 'held') effects.push({ type: 'clear' });
  return {
    ...wait({
      memory: {
        ...memory,
        knowledge: { status },
        refusals: memory.refusals + 1,
        credential: 'trusted',
        permission: 'assumed',
        presence: 'assumed',
        trouble: undefined,
      },
      ms: refusalMs(memory, status, circumstances.random),
      next: beginning(circumstances),
    }),
    effects,
  };
}

function refusalMs(
  memory: Memory,
  status: 'forbidden' | 'notInstalled' | 'tooLarge',
  random: number,
): number {
  switch (status) {
    case 'forbidden':
      return probeMs(refusalsBefore(memory), random);
    case 'notInstalled':
      return installationProbeMs(random);
    default:
      return sizeProbeMs(memory.refusals, random);
  }
}

/** 410: the cluster no longer knows the history since the version asked for, or a list's continue token. */
function afterExpired(options: {
  memory: Memory;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, attempt, circumstances } = options;
  const trouble: Trouble = {
    code: 'protocol',
    message: 'The cluster has dropped the history that Berth was reading.',
    statusCode: 410,
  };
  if (attempt.to !== 'listing') {
    return relist({ memory, trouble, attempt, circumstances });
  }
  const { version, limit, restarts, position } = attempt.plan;
  if (restarts < MAX_LIST_RESTARTS) {
    const step = wait({
      memory: { ...memory, trouble },
      ms: 0,
      next: {
        to: 'listing',
        plan: { version, limit, restarts: restarts + 1 },
      },
    });
    return { ...step, effects: [{ type: 'discard' }] };
  }
  // Only a continue token can expire; whoever says so of anything else is believed, and asked anew.
  if (!position) return relist({ memory, trouble, attempt, circumstances });
  const { resourceVersion, askedAt } = position;
  const whole = { resourceVersion, askedAt };
  const step = retry({
    memory,
    trouble: {
      code: 'protocol',
      message:
        'The cluster drops its history sooner than Berth can read a list of this kind in pages. Berth asks for all of it at once.',
      statusCode: 410,
    },
    next: { to: 'listing', plan: { version, limit, restarts, whole } },
    circumstances,
  });
  return { ...step, effects: [{ type: 'discard' }] };
}

function isWhole(attempt: Next): boolean {
  return attempt.to === 'listing' && attempt.plan.whole !== undefined;
}

function afterTooLarge(options: {
  memory: Memory;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, attempt, circumstances } = options;
  const trouble: Trouble = {
    code: 'protocol',
    message: 'The cluster sent more at once than Berth is willing to hold.',
  };
  if (attempt.to === 'listing' && !isWhole(attempt) && attempt.plan.limit > 1) {
    const limit = Math.max(1, Math.floor(attempt.plan.limit / 5));
    const next: Next = { to: 'listing', plan: { ...attempt.plan, limit } };
    return retry({ memory, trouble, next, circumstances });
  }
  return attempt.to === 'connecting'
    ? afterOversized({ memory, trouble, attempt, circumstances })
    : relist({ memory, trouble, attempt, circumstances });
}

/**
 * A change was too large for it to be seen whose it is. Only a list tells what it was, and whoever may write such an object
 * can change it again and again: the first list comes soon, and the others after a minute and up to an hour.
 */
function afterOversized(options: {
  memory: Memory;
  trouble: Trouble;
  attempt: Extract<Next, { to: 'connecting' }>;
  circumstances: Circumstances;
}): Step<never> {
  const { memory, circumstances } = options;
  const { now, random } = circumstances;
  const { times, lastAt } = memory.oversized ?? { times: 0, lastAt: 0 };
  const recent = now.monotonic - lastAt < SIZE_FORGIVEN_MS ? times : 0;
  const oversized = { times: recent + 1, lastAt: now.monotonic };
  const soon = relist({ ...options, memory: { ...memory, oversized } });
  if (recent === 0) return soon;
  const ms = Math.ceil(sizeProbeMs(recent - 1, random));
  return { ...soon, operation: { type: 'wait', ms } };
}

function retry(options: {
  memory: Memory;
  trouble: Trouble;
  next: Next;
  circumstances: Circumstances;
  atLeastMs?: number;
}): Step<never> {
  const { memory, trouble, next, circumstances, atLeastMs = 0 } = options;
  return wait({
    memory: { ...memory, failures: memory.failures + 1, trouble },
    ms: patienceMs({
      atLeastMs,
      failures: memory.failures,
      random: circumstances.random,
    }),
    next,
  });
}

/** Begins the list again from its first page, after a wait. */
export function relist(options: {
  memory: Memory;
  trouble: Trouble;
  attempt: Next;
  circumstances: Circumstances;
}): Step<never> {
  const { attempt } = options;
  if (attempt.to === 'discovering') return retry({ ...options, next: attempt });
  const version =
    attempt.to === 'listing' ? attempt.plan.version : attempt.version;
  const next: Next = { to: 'listing', plan: newPlan(version) };
  return { ...retry({ ...options, next }), effects: [{ type: 'discard' }] };
}

/** @param statusCode - Absent where it was another kind that the cluster answered so. */
export function throttled(statusCode?: number): Trouble {
  const message = 'The cluster asked Berth to wait.';
  return { code: 'throttled', message, ...(statusCode && { statusCode }) };
}

function serverTrouble(statusCode: number): Trouble {
  return {
    code: 'serverError',
    message: `The cluster answered with an error of its own (${statusCode}).`,
    statusCode,
  };
}
