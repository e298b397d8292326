import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { useSignal } from '@backstage/plugin-signals-react';
import {
  BERTH_SIGNAL_CHANNEL,
  BerthApi,
  BerthSignal,
  Conditional,
} from '@berth/backstage-plugin-berth-common';
import { berthApiRef } from '../api/berthApiRef';
import { backendNow } from './backendNow';
import { behindDelayMs, MAX_BEHIND } from './behindDelay';
import type { LastKnown } from './LastKnown';
import { LiveState, nextLiveState } from './LiveState';
import { pollDelayMs } from './pollDelay';
import { signalDelayMs } from './signalDelay';
import { SingleFlight } from './SingleFlight';
import { statusCodeOf } from './statusCode';

const DEADLINE_MS = 20_000;

/** How to ask for something. Declare it once, outside of components: the hook starts over when it changes. */
export interface LiveQuestion<T> {
  ask(
    api: BerthApi,
    key: string,
    options: { etag?: string; minRev?: string; signal: AbortSignal },
  ): Promise<Conditional<T>>;
  lastKnown: LastKnown<T>;
}

/**
 * Something the backend knows, kept fresh while it is looked at: a signal asks again at once, a slow poll covers for
 * lost signals, and a hidden tab asks nothing until it is seen again. One request at a time, with a deadline; unchanged
 * content costs a 304, a replica that is behind the signal is
 * asked again a moment later; leaving aborts.
 */
export function useLive<T>(
  question: LiveQuestion<T>,
  key: string,
): { state: LiveState<T>; retry: () => void } {
  const api = useApi(berthApiRef);
  const { lastSignal } = useSignal<BerthSignal>(BERTH_SIGNAL_CHANNEL);
  const flight = useRef<SingleFlight>();
  const told = useRef<string>();
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const [state, dispatch] = useReducer(
    nextLiveState<T>,
    question.lastKnown.get(api, key) ?? { phase: 'loading' },
  );

  useEffect(() => {
    const { ask, lastKnown } = question;
    dispatch({
      type: 'reset',
      state: lastKnown.get(api, key) ?? { phase: 'loading' },
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let answers = 0;
    let behind = 0;

    const current = new SingleFlight(async stopped => {
      clearTimeout(timer);
      const known = lastKnown.get(api, key);
      try {
        const answer = await ask(api, key, {
          etag: known?.etag,
          // Whichever replica answers must have heard what this page was told.
          minRev: behind < MAX_BEHIND ? told.current : undefined,
          signal: AbortSignal.any([stopped, AbortSignal.timeout(DEADLINE_MS)]),
        });
        if (stopped.aborted) {
          return;
        }
        failures = 0;
        answers += 1;
        behind = 0;
        const answeredAt = backendNow(api);
        if (answer.status === 'changed') {
          const { value, etag } = answer;
          lastKnown.put(api, key, { phase: 'live', value, etag, answeredAt });
        } else if (known) {
          lastKnown.put(api, key, { ...known, answeredAt });
        }
        dispatch({ type: 'answered', answer, at: answeredAt });
      } catch (error) {
        if (stopped.aborted) {
          return;
        }
        const statusCode = statusCodeOf(error);
        if (statusCode === 409) {
          behind += 1;
          timer = setTimeout(askIfSeen, behindDelayMs(behind, Math.random()));
          return;
        }
        failures += 1;
        if (statusCode && statusCode >= 400 && statusCode < 500) {
          lastKnown.forget(api, key);
        }
        dispatch({ type: 'failed', statusCode });
      }
      const delay = pollDelayMs({ failures, answers }, Math.random());
      timer = setTimeout(askIfSeen, delay);
    });

    function askIfSeen() {
      if (document.visibilityState === 'visible') {
        current.request();
      }
    }

    flight.current = current;
    current.request();
    document.addEventListener('visibilitychange', askIfSeen);
    return () => {
      document.removeEventListener('visibilitychange', askIfSeen);
      clearTimeout(timer);
      current.stop();
    };
  }, [api, question, key]);

  useEffect(() => {
    // Noted by hidden tabs too: they ask when they are seen.
    told.current = lastSignal?.revision ?? told.current;
    if (!lastSignal || document.visibilityState !== 'visible') {
      return;
    }
    // A burst must not put the question off: what is already due stays due.
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      if (document.visibilityState === 'visible') flight.current?.request();
    }, signalDelayMs(Math.random(), lastSignal.spreadMs));
  }, [lastSignal]);

  useEffect(
    () => () => {
      clearTimeout(waiting.current);
      waiting.current = undefined;
    },
    [],
  );

  const retry = useCallback(() => flight.current?.request(), []);

  return { state, retry };
}
