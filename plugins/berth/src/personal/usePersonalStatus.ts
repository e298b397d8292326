import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import type {
  PersonalCluster,
  PersonalStatus,
  PersonalTokens,
} from '@berth/backstage-plugin-berth-common';
import { berthApiRef } from '../api/berthApiRef';
import { backendNow } from '../live/backendNow';
import { LastKnown } from '../live/LastKnown';
import { SingleFlight } from '../live/SingleFlight';
import { spreadMs } from '../live/spread';
import { statusCodeOf } from '../live/statusCode';
import { kubernetesAuthProvidersApiRef } from './kubernetesAuthProvidersApiRef';
import { ReaderTokens } from './ReaderTokens';

/** A cluster is asked by each reader on its own, so that this is slow. */
const PERIOD_MS = 60_000;
/** Longer than what the backend takes at most. */
const DEADLINE_MS = 30_000;

const lastKnown = new LastKnown<PersonalStatus>(50);
const nobody = { subscribe: () => () => {}, version: () => 0 };

/** What became of the last attempt to read. */
export type ReadAttempt = 'none' | 'asking' | 'done' | 'failed' | 'tooMany';

/** What one row of a cluster that takes its reader's sign-in can say and do. */
export interface PersonalRow {
  /** `missing`: the app has nothing that gives tokens. */
  signIn: 'missing' | 'wanted' | 'failed' | 'done';
  attempt: ReadAttempt;
  /** Lets the reader sign in, and reads. */
  onSignIn: () => void;
  onReadAgain: () => void;
}

export interface PersonalReading {
  /** The last answer, of whatever age. */
  reading: PersonalStatus | undefined;
  /** `undefined` for a cluster that is watched. */
  rowOf(cluster: string): PersonalRow | undefined;
}

/**
 * What the clusters that take their reader's sign-in hold of an entity: read once the reader has signed in to their provider
 * on this page, and then again while the page is seen. The reader is never asked to sign in but by a press of the button.
 */
export function usePersonalStatus(
  entityRef: string,
  clusters: readonly PersonalCluster[] = [],
): PersonalReading {
  const api = useApi(berthApiRef);
  const auth = useApiHolder().get(kubernetesAuthProvidersApiRef);
  const tokens = useMemo(() => auth && ReaderTokens.of(auth), [auth]);
  const store = tokens ?? nobody;
  const version = useSyncExternalStore(store.subscribe, store.version);
  const providers = [
    ...new Set(clusters.map(({ signInWith }) => signInWith)),
  ].sort();
  const wanted = providers.join(' ');
  const [reading, setReading] = useState(
    () => lastKnown.get(api, entityRef)?.value,
  );
  const [attempt, setAttempt] = useState<ReadAttempt>('none');
  const [failed, setFailed] = useState<ReadonlySet<string>>(new Set());
  const flight = useRef<SingleFlight>();
  // A new list with each answer of the backend; what matters of it is `wanted`.
  const latest = useRef(clusters);
  latest.current = clusters;

  useEffect(() => {
    setReading(lastKnown.get(api, entityRef)?.value);
    setAttempt('none');
    setFailed(new Set());
  }, [api, entityRef]);

  useEffect(() => {
    const wantedProviders = wanted.split(' ').filter(Boolean);
    const held = (): PersonalTokens => tokens?.held(wantedProviders) ?? {};
    if (Object.keys(held()).length === 0) {
      setAttempt(before => (before === 'asking' ? 'none' : before));
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const current = new SingleFlight(async stopped => {
      clearTimeout(timer);
      const sent = held();
      if (Object.keys(sent).length === 0) return;
      setAttempt('asking');
      try {
        const answer = await api.personalStatus(entityRef, {
          tokens: sent,
          signal: AbortSignal.any([stopped, AbortSignal.timeout(DEADLINE_MS)]),
        });
        if (stopped.aborted) return;
        lastKnown.put(api, entityRef, {
          phase: 'live',
          value: answer,
          etag: '',
          answeredAt: backendNow(api),
        });
        setReading(answer);
        setAttempt('done');
        refuse(tokens, latest.current, { answer, sent });
      } catch (error) {
        if (stopped.aborted) return;
        setAttempt(statusCodeOf(error) === 429 ? 'tooMany' : 'failed');
      }
      timer = setTimeout(askIfSeen, spreadMs(PERIOD_MS, Math.random()));
    });
    let askedAt = 0;
    function askIfSeen() {
      const isDue = Date.now() - askedAt > PERIOD_MS / 2;
      if (document.visibilityState === 'visible' && isDue) {
        askedAt = Date.now();
        current.request();
      }
    }
    flight.current = current;
    askIfSeen();
    document.addEventListener('visibilitychange', askIfSeen);
    return () => {
      document.removeEventListener('visibilitychange', askIfSeen);
      clearTimeout(timer);
      current.stop();
    };
  }, [api, entityRef, tokens, version, wanted]);

  const onSignIn = useCallback(
    async (provider: string) => {
      try {
        await tokens?.signIn(provider);
        setFailed(before => new Set([...before].filter(p => p !== provider)));
      } catch {
        // The reader closed the window, or the provider is not configured: either way there is no token.
        setFailed(before => new Set([...before, provider]));
      }
    },
    [tokens],
  );
  const onReadAgain = useCallback(() => flight.current?.request(), []);

  return {
    reading,
    rowOf(name) {
      const cluster = clusters.find(one => one.name === name);
      if (!cluster) return undefined;
      const { signInWith } = cluster;
      return {
        signIn: signInOf(tokens, signInWith, failed),
        attempt,
        onSignIn: () => onSignIn(signInWith),
        onReadAgain,
      };
    },
  };
}

function signInOf(
  tokens: ReaderTokens | undefined,
  provider: string,
  failed: ReadonlySet<string>,
): PersonalRow['signIn'] {
  if (!tokens) return 'missing';
  if (provider in tokens.held([provider])) return 'done';
  return failed.has(provider) ? 'failed' : 'wanted';
}

/** A token that a cluster does not accept is not sent again. */
function refuse(
  tokens: ReaderTokens | undefined,
  clusters: readonly PersonalCluster[],
  { answer, sent }: { answer: PersonalStatus; sent: PersonalTokens },
): void {
  for (const { cluster, freshness } of answer.clusters) {
    const provider = clusters.find(
      ({ name }) => name === cluster.name,
    )?.signInWith;
    const isRefused = freshness.status === 'forbidden' && freshness.trouble;
    if (provider !== undefined && isRefused) {
      tokens?.refused(provider, sent[provider]);
    }
  }
}
