import {
  ControlPlane,
  HttpFaultProxy,
  isList,
  isWatch,
  refusal,
  TcpFaultProxy,
  watchLines,
} from '@berth/testkit';

/** Between whom something happens, and what it is. */
export interface Scene {
  controlPlane: ControlPlane;
  tcp: TcpFaultProxy;
  http: HttpFaultProxy;
  /** Calls when the fault has lasted for long enough, and before the next one. */
  atEnd(callback: () => void): void;
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

/** What can happen on the way between Berth and an API server. */
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
  next(isWatch, { type: 'answer', status: 200, body: '' }, 8),
  next(isWatch, { type: 'silence' }, 3),
  next(isList, { type: 'cutBody', bytes: 500 }, 3),
  next(isWatch, { type: 'cutBody', bytes: 900 }, 5),
  next(isWatch, { type: 'lines', rewrite: watchLines.twice }, 10),
  next(isWatch, { type: 'lines', rewrite: watchLines.withoutBookmarks }, 10),
  next(isWatch, { type: 'lines', rewrite: watchLines.broken }, 3),
  swapped,
  ({ controlPlane }) => controlPlane.restartApiServer(),
];
