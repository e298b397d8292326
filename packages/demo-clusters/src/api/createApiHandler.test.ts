import { systemClock } from '../clock';
import { ObjectStore } from '../cluster/ObjectStore';
import { ContractClient } from '../contract/ContractClient';
import type { ListBody } from '../contract/ContractClient';
import { kubernetesKinds, namespaces } from '../kinds';
import { namespace } from '../objects/namespace';
import { Random } from '../random';
import { startApiServer } from '../startApiServer';
import type { ApiServer } from '../startApiServer';

describe('the API of the demo', () => {
  const store = new ObjectStore({
    clock: systemClock,
    random: new Random(1),
    kinds: kubernetesKinds,
  });
  let server: ApiServer;
  let client: ContractClient;

  beforeAll(async () => {
    for (const name of ['a', 'b', 'c']) {
      store.create(namespaces, namespace(name));
    }
    server = await startApiServer({
      clusters: [
        { name: 'one', version: 'v1.37.1', store, clock: systemClock },
      ],
      port: 0,
      bookmarkSeconds: 1,
    });
    client = new ContractClient(server.url);
  });

  afterAll(async () => {
    client.close();
    await server.stop();
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'refuses %s, because the demo is read-only',
    async method => {
      const path = '/clusters/one/api/v1/namespaces/a';
      const response = await client.request(path, { method });
      expect(response.status).toBe(405);
      expect(JSON.parse(response.text)).toMatchObject({
        kind: 'Status',
        reason: 'MethodNotAllowed',
        message: expect.stringContaining('the demo clusters are read-only'),
      });
    },
  );

  it('refuses a foreign Host, whatever is asked', async () => {
    const response = await client.request('/clusters/one/api/v1/namespaces', {
      host: 'rebound.example.com',
    });
    expect(response.status).toBe(403);
    expect(response.text).not.toContain('"items"');
  });

  it.each(['/', '/clusters/two/api', '/clusters/one/nothing'])(
    'has nothing at %s',
    async path => {
      expect((await client.request(path)).status).toBe(404);
    },
  );

  it('answers a path that cannot be decoded with 400', async () => {
    const response = await client.request('/clusters/one/api/v1/%E0%A4%A');
    expect(response.status).toBe(400);
  });

  it('answers 410 for a page of a state that is compacted, and how to go on', async () => {
    const path = '/clusters/one/api/v1/namespaces?limit=1';
    const first = await client.json(path);
    store.create(namespaces, namespace('later'));
    store.compact();
    const gone = await client.request(
      `${path}&continue=${first.metadata.continue}`,
    );
    expect(gone.status).toBe(410);
    const status = JSON.parse(gone.text);
    expect(status).toMatchObject({ kind: 'Status', reason: 'Expired' });
    const rest = await client.json<ListBody>(
      `/clusters/one/api/v1/namespaces?continue=${status.metadata.continue}`,
    );
    expect(rest.items.map(i => i.metadata.name)).toEqual(['b', 'c', 'later']);
  });

  it('bookmarks at its interval', async () => {
    const path =
      '/clusters/one/api/v1/pods?watch=true&allowWatchBookmarks=true';
    for await (const line of client.watch(path)) {
      expect(line).toEqual({
        type: 'BOOKMARK',
        object: {
          kind: 'Pod',
          apiVersion: 'v1',
          metadata: { resourceVersion: `${store.resourceVersion}` },
        },
      });
      break;
    }
    expect.assertions(1);
  });

  it('ends watches when it stops', async () => {
    const other = await startApiServer({
      clusters: [
        { name: 'one', version: 'v1.37.1', store, clock: systemClock },
      ],
      port: 0,
      bookmarkSeconds: 60,
    });
    const watcher = new ContractClient(other.url);
    const lines = watcher.watch('/clusters/one/api/v1/namespaces?watch=true');
    await lines.next();
    await other.stop();
    await expect(
      (async () => {
        for await (const line of lines) expect(line.type).toBe('ADDED');
      })(),
    ).rejects.toThrow(/aborted|socket/);
    watcher.close();
  });
});
