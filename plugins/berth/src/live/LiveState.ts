import type { Conditional } from '@berth/backstage-plugin-berth-common';

/** Why the backend said no: sign-in expired, not this reader's, not there. */
export type Refusal = 'signedOut' | 'forbidden' | 'unknown';

/**
 * What the face knows of something that the backend keeps fresh. `answeredAt` is when the backend last said that this
 * is how it is, in ms.
 *
 * - `loading`: asked for the first time, no answer yet.
 * - `live`: the last question was answered.
 * - `offline`: the backend answered before and does not now; `value` is the last it said.
 * - `refused`: the backend answered no.
 * - `failed`: the backend has never answered.
 */
export type LiveState<T> =
  | { phase: 'loading' }
  | { phase: 'live'; value: T; etag: string; answeredAt: number }
  | { phase: 'offline'; value: T; etag: string; answeredAt: number }
  | { phase: 'refused'; because: Refusal }
  | { phase: 'failed' };

export type LiveEvent<T> =
  | { type: 'answered'; answer: Conditional<T>; at: number }
  | { type: 'failed'; statusCode: number | undefined }
  | { type: 'reset'; state: LiveState<T> };

const REFUSALS: Readonly<Record<number, Refusal | undefined>> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'unknown',
};

/** What an answer, or its absence, makes of what was known. */
export function nextLiveState<T>(
  state: LiveState<T>,
  event: LiveEvent<T>,
): LiveState<T> {
  switch (event.type) {
    case 'reset':
      return event.state;
    case 'answered': {
      const { answer, at } = event;
      if (answer.status === 'changed') {
        const { value, etag } = answer;
        return { phase: 'live', value, etag, answeredAt: at };
      }
      return state.phase === 'live' || state.phase === 'offline'
        ? { ...state, phase: 'live', answeredAt: at }
        : state;
    }
    case 'failed': {
      const because =
        event.statusCode === undefined ? undefined : REFUSALS[event.statusCode];
      if (because) {
        // What this reader saw before is no longer theirs to see.
        return { phase: 'refused', because };
      }
      if (state.phase === 'live' || state.phase === 'offline') {
        return { ...state, phase: 'offline' };
      }
      return state.phase === 'refused' ? state : { phase: 'failed' };
    }
    default: {
      const never: never = event;
      return never;
    }
  }
}
