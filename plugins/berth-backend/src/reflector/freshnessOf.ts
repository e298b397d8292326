import type { Freshness, Trouble } from '@berth/backstage-plugin-berth-common';
import type { Instant, Knowledge, ReflectorState } from './ReflectorState';
import { provenBy } from './transitions';

type Held = Extract<Knowledge, { status: 'held' }>;

/** A bookmark comes every 60 s (apiserver `cacher.go`); half as much again is slack. */
export const PROOF_OF_LIFE_MS = 90_000;
/** A watch that comes back within this time was never away: streams end every few minutes in good order. */
export const GRACE_MS = 5_000;

const silent: Trouble = {
  code: 'timeout',
  message: 'The cluster has shown no sign of life for 90 seconds.',
};
const gap: Trouble = {
  code: 'timeout',
  message: 'The stream of changes is being opened again.',
};

/**
 * What may be said of the data now, and until when that holds if nothing else happens (`monotonic`): data goes stale by
 * time alone.
 */
export function freshnessOf(
  state: ReflectorState,
  now: Instant,
): { freshness: Freshness; changesAt?: number } {
  const { knowledge, trouble } = state.memory;
  switch (knowledge.status) {
    case 'forbidden':
    case 'notInstalled':
    case 'tooLarge':
      return { freshness: { status: knowledge.status } };
    case 'held':
      return state.phase === 'watching'
        ? whileWatching(state, knowledge, now)
        : inGap({ held: knowledge, trouble, now });
    default:
      return {
        freshness: trouble
          ? { status: 'unreachable', trouble }
          : { status: 'loading' },
      };
  }
}

function whileWatching(
  state: Extract<ReflectorState, { phase: 'watching' }>,
  held: Held,
  now: Instant,
): { freshness: Freshness; changesAt?: number } {
  const changesAt = state.seenAt.monotonic + PROOF_OF_LIFE_MS;
  return now.monotonic < changesAt
    ? { freshness: { status: 'live' }, changesAt }
    : { freshness: stale(provenBy(held, state), silent) };
}

function inGap(options: {
  held: Held;
  trouble: Trouble | undefined;
  now: Instant;
}): { freshness: Freshness; changesAt?: number } {
  const { held, trouble, now } = options;
  // No grace for a stream that was already without a sign of life when it broke.
  const changesAt = Math.min(
    held.connectedAt + GRACE_MS,
    held.provenAt.monotonic + PROOF_OF_LIFE_MS,
  );
  return now.monotonic < changesAt
    ? { freshness: { status: 'live' }, changesAt }
    : { freshness: stale(held.provenAt, trouble ?? gap) };
}

function stale(since: Instant, trouble: Trouble): Freshness {
  return {
    status: 'stale',
    since: new Date(since.wall).toISOString(),
    trouble,
  };
}
