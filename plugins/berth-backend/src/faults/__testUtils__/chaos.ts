import {
  ControlPlane,
  HttpFaultProxy,
  isList,
  isWatch,
  refusal,
  TcpFaultProxy,
  watchLines,
} from '@berth/testkit';
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

/** One or a few of the next requests that match are answered like this. */
const next =
  (
    matches: (url: string) => boolean,
    fault: Parameters<HttpFaultProxy['add']>[0]['fault'],
    times = 1,
  ): Fault =>
  ({ tcp, http }) => {
    http.add({ matches, fault, times });
    tcp.cut();
  };

/**
 * While Berth is kept from what matches, etcd drops all that was before: what Berth would go on from is nothing that anybody
 * knows any more.
 */
const forgotten =
  (matches: (url: string) => boolean): Fault =>
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

const isNextPage = (url: string) => isList(url) && url.includes('continue=');

/** As {@link forgotten}, between two pages of a list. */
const forgottenList: Fault = async scene => {
  await next(isWatch, refusal(410), 5)(scene);
  await forgotten(isNextPage)(scene);
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
  next(isWatch, refusal(403), 2),
  next(isWatch, refusal(410), 5),
  next(isList, refusal(410), 2),
  next(isNextPage, refusal(410), 2),
  next(isWatch, { type: 'answer', status: 200, body: '' }, 8),
  next(isWatch, { type: 'silence' }, 3),
  next(isList, { type: 'cutBody', bytes: 500 }, 3),
  next(isWatch, { type: 'cutBody', bytes: 900 }, 5),
  next(isWatch, { type: 'lines', rewrite: watchLines.twice }, 10),
  next(isWatch, { type: 'lines', rewrite: watchLines.withoutBookmarks }, 10),
  next(isWatch, { type: 'lines', rewrite: watchLines.broken }, 3),
  swapped,
  ({ controlPlane }) => controlPlane.compactHistory(),
  forgotten(isWatch),
  forgottenList,
  ({ guest }) => guest.go(),
  ({ guest }) => guest.come(),
  goneForAMoment,
  rotated,
  rotatedLate,
  ({ controlPlane }) => controlPlane.restartApiServer(),
];
