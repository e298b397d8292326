import { createServer, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { eventually } from '../__fixtures__/eventually';
import { pod } from '../__fixtures__/kubernetesObjects';
import { JumpingClock } from '../clock/JumpingClock';
import { gpuExporters } from './gpuExporters';
import { PrometheusMeasurements } from './PrometheusMeasurements';

const EVERY_MS = 30_000;
const SECRET = 'Bearer very-secret';

function vector(...series: Array<[labels: object, value: unknown]>) {
  return JSON.stringify({
    status: 'success',
    data: {
      resultType: 'vector',
      result: series.map(([metric, value]) => ({
        metric,
        value: [1764340000.5, value],
      })),
    },
  });
}

const labels = { namespace: 'chat', pod: 'chat-1', UUID: 'GPU-1' };

/** Knows one GPU, as busy as it is told, now and within the hour; of the hour nothing where it is told nothing. */
const knows =
  (percent: number, highest?: number): RequestListener =>
  (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams.get(
      'query',
    );
    if (!query?.includes('DCGM_FI_DEV_GPU_UTIL')) response.end(vector());
    else if (query.includes('timestamp(')) {
      response.end(vector([labels, '1764339990']));
    } else if (query.includes('max_over_time(')) {
      response.end(
        highest === undefined ? vector() : vector([labels, `${highest}`]),
      );
    } else response.end(vector([labels, `${percent}`]));
  };

describe('PrometheusMeasurements', () => {
  const chat = pod({ namespace: 'chat', name: 'chat-1' });
  const logger = mockServices.logger.mock();
  let server: Server;
  let answer: RequestListener;
  let asked: string[];
  let clock: JumpingClock;
  let measurements: PrometheusMeasurements;

  beforeEach(async () => {
    jest.clearAllMocks();
    asked = [];
    clock = new JumpingClock();
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    await measurements.stop();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  });

  function start() {
    const { port } = server.address() as AddressInfo;
    measurements = PrometheusMeasurements.start({
      targets: [
        {
          cluster: 'tokyo',
          settings: {
            server: `http://127.0.0.1:${port}/prefix`,
            headers: async () => ({ authorization: SECRET }),
          },
          everyMs: EVERY_MS,
          exporters: gpuExporters,
          matchers: '',
        },
      ],
      clock,
      random: () => 0,
      logger,
    });
  }

  const freshness = () => measurements.freshness('tokyo');
  const percents = () =>
    measurements.of('tokyo', chat).map(({ percent }) => percent);
  const becomes = (status: string) =>
    eventually(() => expect(freshness().status).toBe(status));

  it('loads first, then has what was measured and when; other clusters are not asked', async () => {
    answer = knows(37);
    start();
    expect(freshness()).toEqual({ status: 'loading' });
    await becomes('live');
    expect(measurements.of('tokyo', chat)).toEqual([
      expect.objectContaining({ percent: 37, at: 1764339990_000 }),
    ]);
    expect(asked[0]).toMatch(/^\/prefix\/api\/v1\/query\?query=/);
    expect(measurements.freshness('osaka')).toEqual({ status: 'notAsked' });
    expect(measurements.of('osaka', chat)).toEqual([]);
  });

  it.each([
    ['rests between two requests', 0, 80, 80],
    ['has done nothing for an hour', 0, 0, 0],
    ['was not measured for an hour', 0, undefined, undefined],
    ['has no percentage of the hour', 0, 4_294_967_295, undefined],
  ])('tells of what %s', async (_, now, highest, highestOfHour) => {
    answer = knows(now, highest);
    start();
    await becomes('live');
    expect(measurements.of('tokyo', chat)).toEqual([
      expect.objectContaining({ percent: now, highestOfHour }),
    ]);
  });

  it('asks once per period, however many read', async () => {
    answer = knows(37);
    start();
    await becomes('live');
    const questions = asked.length;
    for (let reader = 0; reader < 1_000; reader++) percents();
    expect(asked).toHaveLength(questions);

    answer = knows(0);
    const revision = measurements.revision('tokyo');
    clock.jump(EVERY_MS);
    await eventually(() => expect(percents()).toEqual([0]));
    expect(measurements.revision('tokyo')).toBe(revision + 1);
    expect(asked).toHaveLength(2 * questions);
  });

  it('keeps and dates what it has while Prometheus fails, says so once, and takes up again', async () => {
    answer = knows(37);
    start();
    await becomes('live');
    answer = (_, response) => response.writeHead(503).end('secret details');
    const failsOnceMore = async () => {
      const revision = measurements.revision('tokyo');
      clock.jump(EVERY_MS);
      await eventually(() =>
        expect(measurements.revision('tokyo')).toBeGreaterThan(revision),
      );
      await becomes('stale');
    };
    await failsOnceMore();
    await failsOnceMore();
    expect(freshness()).toEqual({
      status: 'stale',
      since: expect.stringMatching(/^20\d\d-/),
      trouble: {
        code: 'serverError',
        message: 'Prometheus answered with an error of its own (503).',
        statusCode: 503,
      },
    });
    expect(percents()).toEqual([37]);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    answer = knows(40);
    clock.jump(EVERY_MS);
    await becomes('live');
    expect(percents()).toEqual([40]);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('gives up on a Prometheus that hangs, before the headers or in the middle of an answer', async () => {
    answer = (_, response) => {
      response.write('{"status":"success","data":{"resultType":"vector",');
    };
    start();
    await eventually(() => expect(asked).toHaveLength(1));
    clock.jump(15_000);
    await becomes('unreachable');
    expect(freshness()).toMatchObject({ trouble: { code: 'timeout' } });

    answer = () => {};
    clock.jump(EVERY_MS);
    await eventually(() => expect(asked).toHaveLength(2));
    clock.jump(15_000);
    expect(freshness()).toMatchObject({ trouble: { code: 'timeout' } });
  });

  it.each<[string, string, RequestListener]>([
    [
      'a redirect',
      'protocol',
      (_, response) => {
        response.writeHead(302, { location: '/elsewhere' }).end();
      },
    ],
    ['401', 'unauthorized', (_, response) => response.writeHead(401).end()],
    ['403', 'unauthorized', (_, response) => response.writeHead(403).end()],
    ['429', 'throttled', (_, response) => response.writeHead(429).end()],
    ['404', 'protocol', (_, response) => response.writeHead(404).end()],
    ['a page', 'protocol', (_, response) => response.end('<html></html>')],
    ['nothing', 'protocol', (_, response) => response.end()],
    [
      'a scalar',
      'protocol',
      (_, response) =>
        response.end(
          '{"status":"success","data":{"resultType":"scalar","result":[1,"1"]}}',
        ),
    ],
    [
      'more series than anybody has',
      'protocol',
      (_, response) => {
        response.end(
          vector(...Array<[object, string]>(100_001).fill([{}, '1'])),
        );
      },
    ],
    ['a cut answer', 'protocol', (_, response) => response.end('{"status":')],
    ['a cut connection', 'refused', ({ socket }) => socket.destroy()],
  ])('is told why there is nothing after %s', async (_, code, listener) => {
    answer = listener;
    start();
    await becomes('unreachable');
    expect(freshness()).toMatchObject({ trouble: { code } });
    expect(asked).toHaveLength(1);
  });

  it('leaves out series that are none, and is not misled by their names', async () => {
    const hostile = [
      [null, '1'],
      [{ ...labels, UUID: 'b' }, 1],
      [{ ...labels, UUID: 'c' }, ''],
      [{ ...labels, UUID: 'd' }, '1e999'],
      [{ ...labels, namespace: { a: 1 }, UUID: 'e' }, '5'],
      [{ ...labels, pod: '__proto__', UUID: 'f' }, '5'],
      [{ ['__proto__']: { pod: 'chat-1', namespace: 'chat' } }, '5'],
    ] as Array<[object, unknown]>;
    answer = (request, response) => {
      const isTime = request.url?.includes('timestamp');
      response.end(
        vector(
          ...hostile.map(([metric, value]): [object, unknown] => [
            metric,
            isTime ? '1e300' : value,
          ]),
          [labels, isTime ? '1764339990' : '12'],
        ),
      );
    };
    start();
    await becomes('live');
    expect(percents()).toEqual([12]);
  });

  it('never says the credential or the address', async () => {
    answer = (_, response) => response.writeHead(401).end(SECRET);
    start();
    await becomes('unreachable');
    const said = JSON.stringify([
      freshness(),
      ...(logger.warn as jest.Mock).mock.calls,
    ]);
    expect(said).not.toMatch(/secret|127\.0\.0\.1/);
  });
});
