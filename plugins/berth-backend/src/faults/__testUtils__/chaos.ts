import {
  HttpFaultProxy,
  isList,
  isWatch,
  refusal,
  TcpFaultProxy,
  watchLines,
} from '@berth/testkit';

type Fault = (proxies: { tcp: TcpFaultProxy; http: HttpFaultProxy }) => void;

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
];
