/** @jest-environment node */

import { BerthClient } from './BerthClient';

interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: string;
  signal: AbortSignal;
}

// The network is a port here (`fetchApi`); berth-backend tests this client against its real HTTP server.
describe('BerthClient', () => {
  let requests: Sent[];
  let answer: (request: Sent) => Response;
  let client: BerthClient;

  beforeEach(() => {
    requests = [];
    client = new BerthClient({
      discoveryApi: {
        getBaseUrl: async plugin => `http://berth.test/api/${plugin}`,
      },
      fetchApi: {
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const { url, method, headers, signal } = request;
          const sent = {
            url,
            method,
            headers,
            body: await request.text(),
            signal,
          };
          requests.push(sent);
          return answer(sent);
        },
      },
    });
  });

  it('reads the status of an entity with its ETag', async () => {
    answer = () =>
      Response.json(
        { entityRef: 'component:default/chat' },
        { headers: { etag: '"r1"' } },
      );

    await expect(
      client.serviceStatus('component:default/chat'),
    ).resolves.toEqual({
      status: 'changed',
      etag: '"r1"',
      value: { entityRef: 'component:default/chat' },
    });
    expect(requests[0].url).toBe(
      'http://berth.test/api/berth/v1/entities/component/default/chat/status',
    );
  });

  it('says that nothing changed when the server answers 304', async () => {
    answer = request =>
      new Response(null, {
        status: request.headers.get('if-none-match') === '"r1"' ? 304 : 500,
      });

    await expect(
      client.serviceStatus('component:default/chat', { etag: '"r1"' }),
    ).resolves.toEqual({ status: 'unchanged', etag: '"r1"' });
  });

  it.each([
    ['chat'],
    ['component:chat'],
    ['component:default/a/b'],
    ['component:default/'],
  ])('refuses %p before sending anything', async entityRef => {
    await expect(client.serviceStatus(entityRef)).rejects.toThrow(
      'Not a full entity reference',
    );
    expect(requests).toHaveLength(0);
  });

  it('keeps what a name holds out of the path', async () => {
    answer = () => Response.json({});
    await client.serviceStatus('component:default/..?x#y');
    expect(requests[0].url).toBe(
      'http://berth.test/api/berth/v1/entities/component/default/..%3Fx%23y/status',
    );
  });

  it('asks for many entities in one request', async () => {
    answer = () =>
      Response.json({ items: [{ entityRef: 'component:default/b' }] });

    await expect(
      client.serviceStatuses(['component:default/a', 'component:default/b']),
    ).resolves.toEqual([{ entityRef: 'component:default/b' }]);
    expect(requests[0].method).toBe('POST');
    expect(requests[0].headers.get('content-type')).toBe('application/json');
    expect(JSON.parse(requests[0].body)).toEqual({
      entityRefs: ['component:default/a', 'component:default/b'],
    });
  });

  it('lists clusters', async () => {
    answer = () => Response.json({ items: [{ name: 'tokyo' }] });
    await expect(client.clusters()).resolves.toEqual([{ name: 'tokyo' }]);
    expect(requests[0].url).toBe('http://berth.test/api/berth/v1/clusters');
  });

  it('reads the bytes of a snapshot', async () => {
    answer = () => new Response('BRTH', { headers: { etag: '"s1"' } });

    const snapshot = await client.clusterSnapshot('to/kyo');

    expect(requests[0].url).toBe(
      'http://berth.test/api/berth/v1/clusters/to%2Fkyo/snapshot',
    );
    if (snapshot.status !== 'changed') {
      throw new Error(`Expected a changed snapshot, got ${snapshot.status}`);
    }
    expect(snapshot.etag).toBe('"s1"');
    expect(Buffer.from(snapshot.value).toString()).toBe('BRTH');
  });

  it('asks for a snapshot without the pods of one workload', async () => {
    answer = () => new Response('BRTH', { headers: { etag: '"s1"' } });

    await client.clusterSnapshot('tokyo', { without: 'a&b=c' });

    expect(requests[0].url).toBe(
      'http://berth.test/api/berth/v1/clusters/tokyo/snapshot?without=a%26b%3Dc',
    );
  });

  it('asks for the parts of the fleet', async () => {
    answer = () => Response.json({});
    await client.fleet({ minRev: 'a-1' });
    await client.fleetMap({ cluster: 'to/kyo' });
    await client.fleetMap({ cluster: 'tokyo', groupBy: 'example.com/rack' });
    await client.fleetHoldings();
    await client.fleetQueue();
    expect(
      requests.map(({ url }) => url.replace('http://berth.test/api/berth', '')),
    ).toEqual([
      '/v1/fleet?minRev=a-1',
      '/v1/fleet/gpus?cluster=to%2Fkyo',
      '/v1/fleet/gpus?cluster=tokyo&groupBy=example.com%2Frack',
      '/v1/fleet/holdings',
      '/v1/fleet/queue',
    ]);
  });

  it('says of which state it was told', async () => {
    answer = () => Response.json({ items: [] });
    await client.serviceStatus('component:default/chat', { minRev: 'a-1' });
    await client.clusters({ minRev: 'a-1' });
    await client.clusterSnapshot('tokyo', { without: 'u', minRev: 'a-1' });
    expect(
      requests.map(({ url }) => url.replace('http://berth.test/api/berth', '')),
    ).toEqual([
      '/v1/entities/component/default/chat/status?minRev=a-1',
      '/v1/clusters?minRev=a-1',
      '/v1/clusters/tokyo/snapshot?without=u&minRev=a-1',
    ]);
  });

  it('rejects with the error that the server sent', async () => {
    answer = () =>
      Response.json(
        {
          error: { name: 'NotFoundError', message: 'No such entity' },
          request: { method: 'GET', url: '/' },
          response: { statusCode: 404 },
        },
        { status: 404 },
      );

    await expect(
      client.serviceStatus('component:default/none'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No such entity' },
    });
  });

  it('hands the abort signal of its caller on', async () => {
    const controller = new AbortController();
    answer = () => Response.json({ items: [] });
    await client.clusters({ signal: controller.signal });
    expect(requests[0].signal.aborted).toBe(false);
    controller.abort();
    expect(requests[0].signal.aborted).toBe(true);
  });
});
