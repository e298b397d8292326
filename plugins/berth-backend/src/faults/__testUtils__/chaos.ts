import {
  ControlPlane,
  HttpFault,
  HttpFaultProxy,
  HttpFaultRule,
  isList,
  isWatch,
  refusal,
  TcpFaultProxy,
  watchLines,
} from '@berth/testkit';
import { churnedKinds } from './churn';
import type { GuestKind } from './GuestKind';

/** Between whom something happens, and what it is. */
export interface Scene {
  controlPlane: ControlPlane;
  tcp: TcpFaultProxy;
  http: HttpFaultProxy;
  /** A kind of a CRD. */
  guest: Pick<GuestKind, 'come' | 'go'>;
  /** Makes the token worthless that Berth has; returns how to put another where Berth reads it. */
  revokeToken(): Promise<() => void>;
  /** Calls when the fault has lasted for long enough, and before the next one. */
  atEnd(callback: () => void | Promise<void>): void;
}

type Fault = (scene: Scene) => void | Promise<void>;

/**
 * Of each two changes of pods the second comes first, as long as the fault lasts. It ends before the next one begins, because
 * nothing can tell of a change that a cut has swallowed after the later one had come: a watch goes on from the later one.
 */
const swapped: Fault = ({ tcp, http, atEnd }) => {
  let phase: 'swapping' | 'over' = 'swapping';
  const remove = http.add({
    matches: url => isWatch(url, 'pods'),
    fault: {
      type: 'lines',
      // Of each watch its own.
      get rewrite() {
        let held: string[] = [];
        return (line: string) => {
          if (phase === 'swapping' && held.length === 0) {
            held = [line];
            return [];
          }
          const lines =
            phase === 'swapping' ? [line, ...held] : [...held, line];
          held = [];
          return lines;
        };
      },
    },
  });
  atEnd(() => {
    phase = 'over';
    remove();
  });
  tcp.cut();
};

type Matches = HttpFaultRule['matches'];

/** Of what changes, so that a fault meets it: there are many more kinds, in which nothing happens. */
const isChurnedWatch: Matches = url =>
  churnedKinds.some(plural => isWatch(url, plural));

/** Of reflectors; what is compared in between is listed too, by what says who the objects are. */
const isChurnedList: Matches = (url, { accept = '' }) =>
  churnedKinds.some(plural => isList(url, plural)) &&
  !accept.includes('PartialObjectMetadata');

const isNextPage: Matches = (url, headers) =>
  isChurnedList(url, headers) && url.includes('continue=');

/** One or a few of the next requests that match are answered like this. */
const next =
  (matches: Matches, fault: HttpFault, times = 1): Fault =>
  ({ tcp, http }) => {
    http.add({ matches, fault, times });
    tcp.cut();
  };

/** Each kind that changes has to be listed. */
const relisted: Fault = ({ tcp, http }) => {
  for (const plural of churnedKinds) {
    http.add({
      matches: url => isWatch(url, plural),
      fault: refusal(410),
      times: 1,
    });
  }
  tcp.cut();
};

const nextInLists =
  (matches: Matches, fault: HttpFault, times: number): Fault =>
  async scene => {
    scene.http.add({ matches, fault, times });
    await relisted(scene);
  };

/**
 * While Berth is kept from what matches, etcd drops all that was before: what Berth would go on from is nothing that anybody
 * knows any more.
 */
const forgotten =
  (matches: Matches): Fault =>
  ({ controlPlane, tcp, http, atEnd }) => {
    const admit = http.add({
      matches,
      fault: refusal(503, { retryAfterSeconds: 1 }),
    });
    atEnd(async () => {
      await controlPlane.compactHistory();
      admit();
    });
    tcp.cut();
  };

/** After many faults in a row a list is waited for as long, and is then given up. */
const LIST_MS = 5_000;

/** As {@link forgotten}, between two pages of a list: it goes on once there is one, so that what changes then changes there. */
const forgottenList: Fault = async scene => {
  const asked = new Set<string>();
  await forgotten((url, headers) => {
    if (!isNextPage(url, headers)) return false;
    asked.add(url);
    return true;
  })(scene);
  await relisted(scene);
  const end = performance.now() + LIST_MS;
  while (performance.now() < end) {
    // Those of which the API server has only what etcd has.
    if ([...asked].some(url => isList(url, 'deployments'))) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
};

/** A kind that goes is another one when it comes again, at the same address and with objects of the same names. */
const goneForAMoment: Fault = async ({ guest }) => {
  await guest.go();
  await guest.come();
};

/** What an API server has accepted it accepts for ten seconds more, so a connection is found out later. */
const rotated: Fault = async ({ revokeToken }) => {
  const replace = await revokeToken();
  replace();
};

/** An API server that has just started knows of no token that it has accepted. */
const rotatedLate: Fault = async ({ controlPlane, revokeToken, atEnd }) => {
  atEnd(await revokeToken());
  await controlPlane.restartApiServer();
};

/** What can happen in an API server, and on the way between Berth and it. */
export const chaos: readonly Fault[] = [
  ({ tcp }) => tcp.cut(),
  ({ tcp }) => {
    tcp.fault = { type: 'blackhole' };
  },
  ({ tcp }) => {
    tcp.fault = { type: 'halfClose' };
  },
  ({ tcp }) => {
    tcp.fault = { type: 'reset', afterBytes: 3_000 };
  },
  ({ tcp }) => {
    tcp.fault = { type: 'slices', bytes: 7 };
  },
  ({ tcp }) => {
    tcp.fault = { type: 'latency', ms: 50 };
  },
  ({ tcp }) => {
    tcp.fault = { type: 'bandwidth', bytesPerSecond: 200_000 };
  },
  ({ tcp }) => {
    tcp.fault = { type: 'refuse' };
    tcp.cut();
  },
  next(() => true, refusal(429, { retryAfterSeconds: 5 }), 10),
  next(() => true, refusal(503, { retryAfterSeconds: 2 }), 10),
  next(() => true, refusal(500), 5),
  next(() => true, refusal(401), 5),
  next(isChurnedWatch, refusal(403), 2),
  next(url => isWatch(url), refusal(410), 60),
  nextInLists(isChurnedList, refusal(410), 2),
  nextInLists(isNextPage, refusal(410), 4),
  next(isChurnedWatch, { type: 'answer', status: 200, body: '' }, 8),
  next(isChurnedWatch, { type: 'silence' }, 3),
  nextInLists(isChurnedList, { type: 'cutBody', bytes: 500 }, 3),
  next(isChurnedWatch, { type: 'cutBody', bytes: 900 }, 5),
  next(isChurnedWatch, { type: 'lines', rewrite: watchLines.twice }, 6),
  next(
    isChurnedWatch,
    { type: 'lines', rewrite: watchLines.withoutBookmarks },
    6,
  ),
  next(isChurnedWatch, { type: 'lines', rewrite: watchLines.broken }, 3),
  swapped,
  ({ controlPlane }) => controlPlane.compactHistory(),
  forgotten(isChurnedWatch),
  forgottenList,
  ({ guest }) => guest.go(),
  ({ guest }) => guest.come(),
  goneForAMoment,
  rotated,
  rotatedLate,
  ({ controlPlane }) => controlPlane.restartApiServer(),
];
