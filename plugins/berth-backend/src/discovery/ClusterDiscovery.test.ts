import { eventually } from '../__fixtures__/eventually';
import { ManualClock } from '../clock/ManualClock';
import { openConnection } from '../connection/openConnection';
import {
  groups,
  json,
  refusal,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { ClusterDiscovery, DiscoveryAnswer } from './ClusterDiscovery';

describe('ClusterDiscovery', () => {
  let server: ScriptedApiServer;
  let clock: ManualClock;
  let stopping: AbortController;
  let discovery: ClusterDiscovery;
  let connection: ReturnType<typeof openConnection>;

  beforeEach(async () => {
    server = await ScriptedApiServer.start();
    clock = new ManualClock();
    stopping = new AbortController();
    connection = openConnection({ server: server.url });
    discovery = new ClusterDiscovery({
      session: connection,
      clock,
      signal: stopping.signal,
    });
  });
  afterEach(async () => {
    stopping.abort();
    await connection.close();
    await server.stop();
  });

  const ask = (maxAgeMs = 20_000) =>
    discovery.ask({ maxAgeMs, signal: new AbortController().signal });
  const apps = (answer: DiscoveryAnswer) =>
    answer.type === 'served' &&
    answer.served.serves({ group: 'apps', version: 'v1', plural: 'x' });

  it('asks once for all that ask together, and again when the answer is old', async () => {
    server.answer('discover', groups(['apps', 'v1']));
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(apps)).toEqual(['unknown', 'unknown', 'unknown']);
    clock.advance(20_000);
    await ask();
    expect(server.count('discover')).toBe(1);

    server.answer('discover', groups());
    clock.advance(1);
    expect(apps(await ask())).toBe('no');
    server.answer('discover', groups(['apps', 'v1']));
    expect(apps(await ask(-1))).toBe('unknown');
  });

  it('keeps its answer when the cluster says that it still holds', async () => {
    server.answer(
      'discover',
      json(
        { groups: [{ name: 'apps', versions: [{ version: 'v1' }] }] },
        {
          etag: '"1"',
        },
      ),
      response => response.writeHead(304).end(),
    );
    await ask();
    clock.advance(30_000);
    expect(apps(await ask())).toBe('unknown');
    expect(server.headers.map(headers => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
    ]);
    expect(server.headers[0].accept).toMatch(
      /^application\/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,/,
    );
  });

  it('says how asking failed, and asks again', async () => {
    server.answer('discover', refusal(503, { 'retry-after': '7' }));
    expect(await ask()).toEqual({
      type: 'failed',
      failure: { type: 'status', statusCode: 503, retryAfterMs: 7_000 },
    });
    server.answer('discover', json('<html>'));
    expect(await ask()).toEqual({
      type: 'failed',
      failure: { type: 'malformed' },
    });
    server.answer('discover', groups());
    expect((await ask()).type).toBe('served');
  });

  it('does not wait for ever, and lets go of who leaves', async () => {
    const leaving = new AbortController();
    const left = discovery.ask({ maxAgeMs: 0, signal: leaving.signal });
    const stays = ask();
    await eventually(() => expect(server.count('discover')).toBe(1));
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    clock.advance(30_000);
    expect(await stays).toMatchObject({
      type: 'failed',
      failure: { type: 'network', trouble: { code: 'timeout' } },
    });
  });
});
