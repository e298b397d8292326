import type { ServerResponse } from 'node:http';
import { eventually } from '../__fixtures__/eventually';
import { openConnection } from '../connection/openConnection';
import type { WatchedKind } from '../store/ClusterView';
import { reflect, Reflection } from './__testUtils__/reflect';
import {
  groups,
  gzipped,
  json,
  listOf,
  podOf,
  refusal,
  ScriptedApiServer,
  Stream,
} from './__fixtures__/ScriptedApiServer';

describe('runReflector', () => {
  let server: ScriptedApiServer;
  const reflections: Array<Reflection<WatchedKind>> = [];

  beforeEach(async () => {
    server = await ScriptedApiServer.start();
  });

  afterEach(async () => {
    await Promise.all(reflections.splice(0).map(each => each.stop()));
    await server.stop();
  });

  function start<K extends WatchedKind = 'pods'>(
    options: Partial<Parameters<typeof reflect<K>>[0]> = {},
  ): Reflection<K> {
    const reflection = reflect<K>({ server: server.url, ...options });
    reflections.push(reflection as unknown as Reflection<WatchedKind>);
    return reflection;
  }

  const phase = (reflection: { phase: string }, expected: string) =>
    eventually(() => expect(reflection.phase).toBe(expected));
  const contents = (
    reflection: { contents: string[] },
    ...expected: string[]
  ) => eventually(() => expect(reflection.contents).toEqual(expected));
  const freshness = (reflection: { freshness: object }, expected: object) =>
    eventually(() => expect(reflection.freshness).toMatchObject(expected));

  const lists = (count: number) =>
    eventually(() => expect(server.count('list')).toBe(count));

  /** A reflector that watches, with these pods. */
  async function watching(
    ...pods: object[]
  ): Promise<{ reflection: Reflection<'pods'>; stream: Stream }> {
    server.answer('list', listOf(pods, '100'));
    const stream = server.stream();
    const reflection = start();
    await phase(reflection, 'watching');
    return { reflection, stream: await stream };
  }

  it('fault 30: a kind that the memory budget has no room for is not held, says so, and is tried again', async () => {
    const many = Array.from({ length: 60 }, (_, i) => podOf(`p${i}`, '7'));
    const pages = [
      listOf(many.slice(0, 20), '100', 'more'),
      listOf(many, '100'),
    ];
    server.answer('list', ...pages);
    const reflection = start({ memoryBytes: 15_000 });
    await freshness(reflection, { status: 'tooLarge' });
    expect(reflection.contents).toEqual([]);
    expect(reflection.history).toEqual(['loading', 'tooLarge']);

    reflection.clock.advance(59_000);
    server.answer('list', listOf(many.slice(0, 5), '200'));
    server.stream();
    await phase(reflection, 'watching');
    expect(reflection.table.size).toBe(5);
    expect(server.count('list')).toBe(3);
  });

  it('fault 30: a kind that outgrows the memory budget while it is watched is let go of', async () => {
    server.answer('list', listOf([podOf('a', '90')], '100'));
    const opened = server.stream();
    const reflection = start({ memoryBytes: 12_000 });
    await phase(reflection, 'watching');
    const stream = await opened;
    for (let i = 0; i < 60; i++)
      stream.send('ADDED', podOf(`p${i}`, `${101 + i}`));
    await eventually(() => expect(reflection.table.size).toBe(61));
    stream.bookmark('200');
    await freshness(reflection, { status: 'tooLarge' });
    expect(reflection.contents).toEqual([]);
    await eventually(() => expect(stream.closed).toBe(true));
  });

  describe('when other clusters need the room', () => {
    const isLetGoOf = async (reflection: Reflection<'pods'>) => {
      await freshness(reflection, { status: 'tooLarge' });
      expect(reflection.contents).toEqual([]);
      expect(reflection.memory.isRevoked).toBe(false);
      expect(reflection.phase).toBe('waiting');
      server.answer('list', listOf([podOf('a', '1')], '200'));
      const again = server.stream();
      reflection.clock.advance(60_000);
      await again;
      await contents(reflection, 'a@1');
    };

    it('fault 30: lets go while nothing happens in its watch, and is read again later', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.memory.revoke();
      await isLetGoOf(reflection);
      await eventually(() => expect(stream.closed).toBe(true));
    });

    it('lets go while it waits to connect again', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      // So soon that it is waited for before the next.
      stream.end();
      await phase(reflection, 'waiting');
      expect(reflection.contents).toEqual(['a@1']);
      reflection.memory.revoke();
      await isLetGoOf(reflection);
    });

    it('lets go while a list is read in pages', async () => {
      server.answer('list', listOf([podOf('a', '1')], '100', 'more'), () => {});
      const reflection = start();
      await lists(2);
      expect(reflection.memory.whole).toBeGreaterThan(0);
      reflection.memory.revoke();
      await isLetGoOf(reflection);
    });
  });

  /** Lets the wait that is under way pass, whatever its length. */
  async function passWait(
    reflection: Pick<Reflection<WatchedKind>, 'phase' | 'clock'>,
  ): Promise<void> {
    await phase(reflection, 'waiting');
    reflection.clock.advance(300_000);
  }

  describe('listing and watching', () => {
    it('reads pages, then follows the changes', async () => {
      server.answer(
        'list',
        listOf([podOf('a', '1')], '100', 'token/+='),
        listOf([podOf('b', '2')], '100'),
      );
      const opened = server.stream();
      const reflection = start();
      expect(reflection.freshness).toEqual({ status: 'loading' });

      const stream = await opened;
      expect(reflection.contents).toEqual(['a@1', 'b@2']);
      expect(server.requests[0]).toBe('/api/v1/pods?limit=500');
      expect(server.lastQuery('list')).toEqual({
        limit: '500',
        continue: 'token/+=',
      });
      expect(server.lastQuery('watch')).toEqual({
        watch: 'true',
        resourceVersion: '100',
        allowWatchBookmarks: 'true',
        timeoutSeconds: '450',
      });

      stream.send('MODIFIED', podOf('a', '101'));
      stream.send('ADDED', podOf('c', '102'));
      stream.send('DELETED', podOf('b', '103'));
      await contents(reflection, 'a@101', 'c@102');
      expect(reflection.freshness).toEqual({ status: 'live' });
      expect(reflection.history).toEqual(['loading', 'live']);
    });

    it('shows nothing of a list that is not complete', async () => {
      server.answer('list', listOf([podOf('a', '1')], '100', 'more'));
      const reflection = start();
      await lists(2);
      expect(reflection.contents).toEqual([]);
      expect(reflection.freshness).toEqual({ status: 'loading' });
    });

    it('asks for compressed lists and plain watches, without managed fields', async () => {
      server.answer(
        'list',
        gzipped({
          metadata: { resourceVersion: '100' },
          items: [podOf('a', '1')],
        }),
      );
      const stream = server.stream();
      const reflection = start();
      await stream;
      expect(reflection.contents).toEqual(['a@1']);
      const [list, watch] = server.headers;
      expect(list).toMatchObject({
        'user-agent': 'berth-backend',
        accept: 'application/json;drop=metadata.managedFields',
        'accept-encoding': 'gzip',
      });
      expect(watch).not.toHaveProperty('accept-encoding');
    });

    it('finds the served version first where there is a group', async () => {
      server.answer('discover', groups(['apps', 'v1']));
      server.answer('list', listOf([], '5'));
      const reflection = start({ kind: 'deployments' });
      await phase(reflection, 'connecting');
      expect(server.requests.slice(0, 2)).toEqual([
        '/apis',
        '/apis/apps/v1/deployments?limit=500',
      ]);
    });

    it('reads events however the bytes are cut (fault 17)', async () => {
      const { reflection, stream } = await watching();
      const bytes = Buffer.from(
        `${JSON.stringify({
          type: 'ADDED',
          object: { ...podOf('n', '101'), status: { reason: '名🚢' } },
        })}\r\n`,
      );
      for (const byte of bytes) stream.write(Uint8Array.of(byte));
      await contents(reflection, 'n@101');
      expect([...reflection.table.all()][0].status?.reason).toBe('名🚢');
    });

    it('watches again from where it was when the server closes in good order, without a word', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      stream.bookmark('150');
      await eventually(() => expect(server.count('watch')).toBe(1));
      reflection.clock.advance(60_000);
      const again = server.stream();
      stream.end();
      const next = await again;
      expect(server.lastQuery('watch')).toMatchObject({
        resourceVersion: '150',
      });
      next.send('ADDED', podOf('b', '151'));
      await contents(reflection, 'a@1', 'b@151');
      expect(server.count('list')).toBe(1);
      expect(reflection.history).toEqual(['loading', 'live']);
    });
  });

  describe('faults of the connection', () => {
    it('says that a cluster refuses, and recovers', async () => {
      const { port, url } = server;
      await server.stop();
      const reflection = start({ server: url });
      await freshness(reflection, {
        status: 'unreachable',
        trouble: { code: 'refused' },
      });

      server = await ScriptedApiServer.start(port);
      server.answer('list', listOf([podOf('a', '1')], '100'));
      const stream = server.stream();
      await passWait(reflection);
      await stream;
      await freshness(reflection, { status: 'live' });
      expect(reflection.contents).toEqual(['a@1']);
    });

    it('does not wait for ever for a list that hangs (fault 8)', async () => {
      const reflection = start();
      await lists(1);
      reflection.clock.advance(59_999);
      expect(reflection.phase).toBe('listing');
      reflection.clock.advance(1);
      await freshness(reflection, {
        status: 'unreachable',
        trouble: { code: 'timeout' },
      });
    });

    it('reads a slow list to its end, however long it takes (fault 8)', async () => {
      const body = JSON.stringify({
        metadata: { resourceVersion: '100' },
        items: [podOf('a', '1')],
      });
      let answer: ServerResponse | undefined;
      server.answer('list', response => {
        response.writeHead(200);
        response.flushHeaders();
        answer = response;
      });
      const stream = server.stream();
      let handled = 0;
      async function* handledOf(chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          yield chunk;
          handled += chunk.length;
        }
      }
      const reflection = start({
        connect: async () => {
          const connection = openConnection({ server: server.url });
          const get: typeof connection.get = async (...request) => {
            const head = await connection.get(...request);
            const isList = request[0].includes('limit=');
            return isList ? { ...head, body: handledOf(head.body) } : head;
          };
          return { ...connection, get };
        },
      });
      await lists(1);
      const untilHandled = (bytes: number) =>
        eventually(() => expect(handled).toBe(bytes));
      for (let written = 0; written < body.length; written += 40) {
        const piece = body.slice(written, written + 40);
        // Each piece is here before time passes: the sign of life moves the deadline.
        answer!.write(piece);
        await untilHandled(written + piece.length);
        reflection.clock.advance(59_000);
      }
      expect(reflection.clock.monotonic()).toBeGreaterThan(60_000);
      expect(reflection.phase).toBe('listing');
      answer!.end();
      await contents(reflection, 'a@1');
      await stream;
    });

    it('goes stale without a sign of life, then gives up a half-open connection (fault 1)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.clock.advance(89_999);
      expect(reflection.freshness).toEqual({ status: 'live' });
      reflection.clock.advance(1);
      expect(reflection.freshness).toMatchObject({
        status: 'stale',
        since: '2026-01-01T00:00:00.000Z',
        trouble: { code: 'timeout' },
      });
      expect(reflection.contents).toEqual(['a@1']);

      reflection.clock.advance(60_000);
      await phase(reflection, 'waiting');
      await eventually(() => expect(stream.closed).toBe(true));
      const again = server.stream();
      reflection.clock.advance(30_000);
      await again;
      await freshness(reflection, { status: 'live' });
      // Nothing has told the time for so long: from now on the watch itself is to end sooner.
      expect(server.lastQuery('watch')).toMatchObject({
        resourceVersion: '100',
        timeoutSeconds: '70',
      });
      expect(server.count('list')).toBe(1);
    });

    it('stays live when a broken watch is back within five seconds', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      stream.break();
      await phase(reflection, 'waiting');
      expect(reflection.freshness).toEqual({ status: 'live' });
      const again = server.stream();
      reflection.clock.advance(400);
      await again;
      await phase(reflection, 'watching');
      expect(reflection.history).toEqual(['loading', 'live']);
    });

    it('says since when it is stale while the cluster is away', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.clock.advance(10_000);
      stream.send('ADDED', podOf('b', '101'));
      await contents(reflection, 'a@1', 'b@101');
      reflection.clock.advance(20_000);
      await server.stop();
      await phase(reflection, 'waiting');
      reflection.clock.advance(5_000);
      expect(reflection.freshness).toMatchObject({
        status: 'stale',
        since: '2026-01-01T00:00:10.000Z',
      });
      expect(reflection.contents).toEqual(['a@1', 'b@101']);
    });

    it('is stale since a list was begun, not since it was read to its end', async () => {
      const reflection = start();
      await lists(1);
      reflection.clock.advance(40_000);
      server.answer('list', listOf([podOf('a', '1')], '100', 'more'));
      await lists(2);
      reflection.clock.advance(30_000);
      server.answer('watch', refusal(503));
      server.answer('list', listOf([podOf('b', '2')], '100'));
      await phase(reflection, 'waiting');
      reflection.clock.advance(5_000);
      expect(reflection.freshness).toMatchObject({
        status: 'stale',
        since: '2026-01-01T00:00:00.000Z',
      });
    });

    it('does not follow a redirect', async () => {
      server.answer('list', refusal(307, { location: `${server.url}/else` }));
      const reflection = start();
      await freshness(reflection, {
        status: 'unreachable',
        trouble: { code: 'protocol', statusCode: 307 },
      });
      expect(server.requests).toEqual(['/api/v1/pods?limit=500']);
    });
  });

  describe('refusals', () => {
    it('is forbidden after 403, holds nothing, and notices when it is allowed (fault 12)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.clock.advance(3_000);
      server.answer('watch', refusal(403), refusal(403));
      stream.end();
      await phase(reflection, 'waiting');
      expect(reflection.contents).toEqual(['a@1']);
      reflection.clock.advance(5_000);
      await freshness(reflection, { status: 'forbidden' });
      expect(reflection.contents).toEqual([]);

      server.answer('list', listOf([podOf('a', '1')], '100'));
      reflection.clock.advance(60_000);
      await contents(reflection, 'a@1');
    });

    it('is not forbidden for one 403 of an API server that starts', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.clock.advance(3_000);
      server.answer('watch', refusal(403));
      const again = server.stream();
      stream.end();
      await phase(reflection, 'waiting');
      reflection.clock.advance(5_000);
      await again;
      await freshness(reflection, { status: 'live' });
      expect(reflection.history).not.toContain('forbidden');
      expect(server.count('list')).toBe(1);
    });

    it('is not installed where there is no such group, and notices when there is', async () => {
      server.answer('discover', groups(['apps', 'v1']));
      const reflection = start({ kind: 'applications' });
      await freshness(reflection, { status: 'notInstalled' });
      expect(server.count('list')).toBe(0);

      server.answer('discover', groups(['argoproj.io', 'v1alpha1']));
      server.answer('list', listOf([], '7'));
      const stream = server.stream();
      reflection.clock.advance(60_000);
      await stream;
      await freshness(reflection, { status: 'live' });
    });

    it('is not installed when the CRD is deleted under it', async () => {
      server.answer('discover', groups(['argoproj.io', 'v1alpha1']));
      server.answer('list', listOf([podOf('app', '6')], '7'));
      const opened = server.stream();
      const reflection = start({ kind: 'applications' });
      const stream = await opened;
      await phase(reflection, 'watching');
      expect(reflection.contents).toEqual(['app@6']);
      reflection.clock.advance(3_000);
      server.answer('watch', refusal(404));
      server.answer('discover', groups(['apps', 'v1']));
      stream.end();
      await freshness(reflection, { status: 'notInstalled' });
      expect(reflection.contents).toEqual([]);
    });

    it('goes over to the version that is served now, keeping what it had meanwhile', async () => {
      server.answer('discover', groups(['resource.k8s.io', 'v1']));
      server.answer('list', listOf([podOf('class', '6')], '7'));
      const opened = server.stream();
      const reflection = start({ kind: 'deviceclasses' });
      const stream = await opened;
      await phase(reflection, 'watching');
      reflection.clock.advance(3_000);
      server.answer('watch', refusal(404));
      stream.end();
      await phase(reflection, 'discovering');
      expect(reflection.contents).toEqual(['class@6']);
      server.answer('discover', groups(['resource.k8s.io', 'v1beta2']));
      const again = server.stream();
      server.answer('list', listOf([podOf('class', '16')], '17'));
      await again;
      expect(reflection.contents).toEqual(['class@16']);
      expect(server.requests.at(-2)).toBe(
        '/apis/resource.k8s.io/v1beta2/deviceclasses?limit=500',
      );
    });

    it('reads the credential again after 401 (fault 10)', async () => {
      let token = 'old';
      const connect = jest.fn(async () => {
        const current = token;
        return openConnection({
          server: server.url,
          headers: async () => ({ authorization: `Bearer ${current}` }),
        });
      });
      server.answer('list', listOf([podOf('a', '1')], '100'));
      const opened = server.stream();
      const reflection = start({ connect });
      const stream = await opened;
      await phase(reflection, 'watching');
      reflection.clock.advance(10_000);
      server.answer('watch', refusal(401));
      stream.end();
      await phase(reflection, 'waiting');
      token = 'new';
      const again = server.stream();
      reflection.clock.advance(400);
      await again;
      expect(connect).toHaveBeenCalledTimes(2);
      expect(server.headers.map(({ authorization }) => authorization)).toEqual([
        'Bearer old',
        'Bearer old',
        'Bearer old',
        'Bearer new',
      ]);
      await freshness(reflection, { status: 'live' });
    });

    it.each([429, 503])(
      'waits as long as %i asks, and lists nothing (fault 5)',
      async code => {
        const { reflection, stream } = await watching(podOf('a', '1'));
        reflection.clock.advance(3_000);
        server.answer('watch', refusal(code, { 'retry-after': '20' }));
        stream.end();
        await phase(reflection, 'waiting');
        const again = server.stream();
        reflection.clock.advance(21_999);
        expect(reflection.freshness).toMatchObject({ status: 'stale' });
        expect(server.count('watch')).toBe(2);
        reflection.clock.advance(1);
        await again;
        expect(server.count('list')).toBe(1);
        await freshness(reflection, { status: 'live' });
      },
    );

    it("waits until the date that is asked for by the cluster's own clock (fault 28)", async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.clock.advance(3_000);
      server.answer(
        'watch',
        refusal(429, {
          date: 'Tue, 03 Mar 2037 10:00:00 GMT',
          'retry-after': 'Tue, 03 Mar 2037 10:00:20 GMT',
        }),
      );
      stream.end();
      await phase(reflection, 'waiting');
      const again = server.stream();
      reflection.clock.advance(22_000);
      await again;
      expect(server.count('list')).toBe(1);
      await freshness(reflection, { status: 'live' });
    });

    it.each([400, 401, 429, 500, 503])(
      'tells %i in its own words, not in the cluster’s',
      async code => {
        server.answer('list', refusal(code));
        const reflection = start();
        await freshness(reflection, {
          status: 'unreachable',
          trouble: { statusCode: code },
        });
        expect(JSON.stringify(reflection.freshness)).not.toContain('secret');
      },
    );
  });

  describe('expired history', () => {
    const gone = { kind: 'Status', code: 410, message: 'too old' };

    it.each<[string, (stream: Stream) => void]>([
      [
        'at connect',
        stream => {
          server.answer('watch', refusal(410));
          stream.end();
        },
      ],
      ['in the stream', stream => stream.send('ERROR', gone)],
    ])('lists once after 410 %s, keeping what it had', async (_, expire) => {
      const { reflection, stream } = await watching(
        podOf('a', '1'),
        podOf('b', '2'),
      );
      reflection.clock.advance(3_000);
      expire(stream);
      await phase(reflection, 'waiting');
      expect(reflection.contents).toEqual(['a@1', 'b@2']);

      server.answer('list', listOf([podOf('a', '190')], '200'));
      const again = server.stream();
      reflection.clock.advance(400);
      await again;
      expect(reflection.contents).toEqual(['a@190']);
      expect(server.count('list')).toBe(2);
      expect(server.lastQuery('watch')).toMatchObject({
        resourceVersion: '200',
      });
    });

    it('begins the list again when its token expires between pages (fault 9)', async () => {
      server.answer(
        'list',
        listOf([podOf('gone', '1')], '100', 'more'),
        refusal(410),
        listOf([podOf('a', '150')], '200'),
      );
      const stream = server.stream();
      const reflection = start();
      await phase(reflection, 'waiting');
      reflection.clock.advance(0);
      await stream;
      expect(reflection.contents).toEqual(['a@150']);
      expect(server.requests[2]).toBe('/api/v1/pods?limit=500');
    });

    it('reads all in one answer where there is never time for all pages (fault 8, fault 9)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      reflection.clock.advance(3_000);
      stream.send('ERROR', gone);
      for (let time = 1; time <= 3; time++) {
        await passWait(reflection);
        server.answer(
          'list',
          listOf([podOf('a', '1')], `${200 + time}`, 'more'),
          refusal(410),
        );
        await lists(1 + 2 * time);
        await phase(reflection, 'waiting');
      }
      const many = Array.from({ length: 1_200 }, (_, i) => podOf(`p${i}`, '9'));
      server.answer('whole', listOf(many, '210'));
      const again = server.stream();
      expect(reflection.freshness).toMatchObject({
        status: 'stale',
        trouble: { statusCode: 410 },
      });
      await passWait(reflection);
      await again;
      expect(server.lastQuery('whole')).toEqual({
        resourceVersion: '203',
        resourceVersionMatch: 'NotOlderThan',
      });
      expect(reflection.table.size).toBe(1_200);
      await freshness(reflection, { status: 'live' });
      expect(server.lastQuery('watch')).toMatchObject({
        resourceVersion: '210',
      });
    });

    it('gives up one answer with all when it is silent, and when it has no room in memory (fault 8, fault 30)', async () => {
      const reflection = start({ memoryBytes: 100_000 });
      for (let time = 1; time <= 3; time++) {
        server.answer('list', listOf([], '200', 'more'), refusal(410));
        await lists(2 * time);
        await passWait(reflection);
      }
      await phase(reflection, 'listing');
      await eventually(() => expect(server.count('whole')).toBe(1));
      reflection.clock.advance(60_000);
      await freshness(reflection, {
        status: 'unreachable',
        trouble: { code: 'timeout' },
      });

      // Its end does not come, and is not waited for: what is here already is too much.
      server.answer('whole', () => {});
      const many = Array.from({ length: 1_200 }, (_, i) => podOf(`p${i}`, '9'));
      const all = JSON.stringify({ metadata: {}, items: many });
      server.answer('whole', response => {
        response.writeHead(200);
        response.write(all.slice(0, -1_000));
      });
      await passWait(reflection);
      await freshness(reflection, { status: 'tooLarge' });
      expect(reflection.contents).toEqual([]);
    });

    it('lists anew when the server closes two watches at once with nothing in them', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      stream.end();
      await phase(reflection, 'waiting');
      const empty = server.stream();
      reflection.clock.advance(400);
      (await empty).end();
      await phase(reflection, 'waiting');
      server.answer('list', listOf([podOf('b', '150')], '200'));
      const again = server.stream();
      reflection.clock.advance(800);
      await again;
      expect(reflection.contents).toEqual(['b@150']);
    });

    it('refuses an older list, and believes the third (fault 23)', async () => {
      const { reflection, stream } = await watching(podOf('a', '90'));
      stream.send('ERROR', gone);
      for (let older = 1; older <= 2; older++) {
        server.answer('list', listOf([podOf('old', '3')], '50'));
        await passWait(reflection);
        await lists(1 + older);
        await phase(reflection, 'waiting');
        expect(reflection.contents).toEqual(['a@90']);
        expect(reflection.freshness).toMatchObject({ status: 'stale' });
      }
      server.answer('list', listOf([podOf('old', '3')], '50'));
      const again = server.stream();
      await passWait(reflection);
      await again;
      expect(reflection.contents).toEqual(['old@3']);
      expect(server.lastQuery('watch')).toMatchObject({
        resourceVersion: '50',
      });
    });
  });

  describe('bad data', () => {
    it.each([
      ['a line that is no JSON', '{"type":"ADDED","object":{"meta\n'],
      ['a line beyond 4 MB', 'x'.repeat(4 * 1024 * 1024 + 1)],
      [
        'an event without a version',
        `${JSON.stringify({ type: 'ADDED', object: { metadata: {} } })}\n`,
      ],
    ])('lists anew after %s (fault 15, fault 16)', async (_, line) => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      stream.send('ADDED', podOf('b', '101'));
      stream.write(line);
      await phase(reflection, 'waiting');
      expect(reflection.contents).toEqual(['a@1', 'b@101']);
      server.answer('list', listOf([podOf('c', '150')], '200'));
      const again = server.stream();
      await passWait(reflection);
      await again;
      expect(reflection.contents).toEqual(['c@150']);
    });

    it.each([
      ['is no JSON', json('<html>')],
      ['has no version', json({ items: [] })],
      ['has no items', json({ metadata: { resourceVersion: '1' }, items: 5 })],
    ])(
      'does not take an answer for an empty list that %s',
      async (_, answer) => {
        server.answer('list', answer);
        const reflection = start();
        await freshness(reflection, {
          status: 'unreachable',
          trouble: { code: 'protocol' },
        });
        expect(reflection.phase).toBe('waiting');
      },
    );

    it('leaves out an object that cannot be read, and goes on with the others (fault 15)', async () => {
      const broken = (resourceVersion: string) => ({
        metadata: { uid: 'uid-b', resourceVersion },
      });
      const { reflection, stream } = await watching(
        podOf('a', '1'),
        broken('90'),
      );
      expect(reflection.quarantined).toBe(1);
      expect(reflection.leftOut).toEqual({ 'uid-b': '90' });
      expect(reflection.table.unread).toBe(1);
      stream.send('MODIFIED', broken('102'));
      stream.send('ADDED', podOf('c', '103'));
      await contents(reflection, 'a@1', 'c@103');
      expect(reflection.quarantined).toBe(2);
      expect(reflection.leftOut).toEqual({ 'uid-b': '102' });
      stream.send('MODIFIED', podOf('b', '104'));
      await contents(reflection, 'a@1', 'b@104', 'c@103');
      expect(reflection.leftOut).toEqual({});
      expect(reflection.table.unread).toBe(0);
      expect(server.count('list')).toBe(1);
    });

    it('leaves out an object whose changes are lines beyond 4 MB, and lists for none of ten (fault 16)', async () => {
      const huge = (resourceVersion: string) => ({
        ...podOf('huge', resourceVersion),
        status: { message: 'x'.repeat(4 * 1024 * 1024) },
      });
      const { reflection, stream } = await watching(
        podOf('a', '1'),
        podOf('huge', '2'),
      );
      for (let version = 101; version <= 110; version++) {
        stream.send('MODIFIED', huge(`${version}`));
      }
      stream.send('ADDED', podOf('b', '111'));
      await contents(reflection, 'a@1', 'b@111');
      expect(reflection.leftOut).toEqual({ 'uid-huge': '110' });
      expect(reflection.quarantined).toBe(10);
      expect(reflection.freshness).toEqual({ status: 'live' });

      stream.send('MODIFIED', podOf('huge', '112'));
      await contents(reflection, 'a@1', 'b@111', 'huge@112');
      expect(reflection.leftOut).toEqual({});
      stream.send('DELETED', huge('113'));
      await contents(reflection, 'a@1', 'b@111');
      expect(reflection.leftOut).toEqual({});
      expect(server.count('list')).toBe(1);
    });

    it('is stale, and lists seldom, after lines beyond 4 MB that do not tell whose they are (fault 16)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      const begun = reflection.clock.monotonic();
      let open = stream;
      for (let change = 1; change <= 10; change++) {
        open.write('x'.repeat(4 * 1024 * 1024 + 1));
        await phase(reflection, 'waiting');
        const again = server.stream();
        server.answer('list', listOf([podOf('a', '1')], `${100 + change}`));
        // Changed again as soon as the last change is read, for as long as it takes.
        while (server.count('list') === change) {
          if (reflection.phase === 'waiting') reflection.clock.advance(10_000);
          await new Promise(setImmediate);
        }
        open = await again;
        await phase(reflection, 'watching');
      }
      expect(reflection.history).toContain('stale');
      // Four in the first ten minutes, and one an hour in the end.
      expect(reflection.clock.monotonic() - begun).toBeGreaterThan(
        3.5 * 3_600_000,
      );
    });

    it('loses no change of one object that comes after a later one of another (fault 19)', async () => {
      const { reflection, stream } = await watching(
        podOf('a', '1'),
        podOf('b', '2'),
        podOf('c', '3'),
      );
      stream.send('MODIFIED', podOf('b', '103'));
      stream.send('MODIFIED', podOf('a', '101'));
      stream.send('DELETED', podOf('c', '102'));
      await contents(reflection, 'a@101', 'b@103');
      expect(server.count('list')).toBe(1);
    });

    it('lists anew when an object that it does not know comes late (fault 19)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      stream.send('MODIFIED', podOf('a', '105'));
      stream.send('ADDED', podOf('b', '104'));
      await phase(reflection, 'waiting');
      const listed = [podOf('a', '105'), podOf('b', '104')];
      server.answer('list', listOf(listed, '106'));
      const again = server.stream();
      await passWait(reflection);
      const replayed = await again;
      await contents(reflection, 'a@105', 'b@104');
      // Said again from before the list: an object that has gone since does not come back.
      replayed.send('ADDED', podOf('gone', '102'));
      replayed.send('ADDED', podOf('d', '107'));
      await contents(reflection, 'a@105', 'b@104', 'd@107');
      expect(server.count('list')).toBe(2);
    });

    it('ignores what is said twice or late (fault 19)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      stream.send('MODIFIED', podOf('a', '105'));
      stream.send('MODIFIED', podOf('a', '104'));
      stream.send('DELETED', podOf('a', '103'));
      stream.send('ADDED', podOf('b', '106'));
      await eventually(() =>
        expect(reflection.contents).toEqual(['a@105', 'b@106']),
      );
    });
  });

  describe('lives of an object', () => {
    it('takes another uid under the same name for another object (fault 19)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1', 'first'));
      stream.send('ADDED', podOf('a', '101', 'second'));
      await contents(reflection, 'a@101');
      expect(reflection.table.byUid('first')).toBeUndefined();
      // The late end of the first life.
      stream.send('DELETED', podOf('a', '102', 'first'));
      stream.send('ADDED', podOf('b', '103'));
      await contents(reflection, 'a@101', 'b@103');
    });

    it('notices a deletion and a creation that nobody watched (fault 21)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1', 'first'));
      stream.send('ERROR', { code: 410 });
      server.answer('list', listOf([podOf('a', '150', 'second')], '200'));
      const again = server.stream();
      await passWait(reflection);
      await again;
      expect(reflection.table.byUid('first')).toBeUndefined();
      expect(reflection.table.byUid('second')).toBeDefined();
    });
  });

  describe('stop', () => {
    it('sends nothing after it while it was waiting (fault 34)', async () => {
      server.answer('list', refusal(503));
      const reflection = start();
      await phase(reflection, 'waiting');
      await reflection.stop();
      reflection.clock.advance(3_600_000);
      await new Promise(setImmediate);
      expect(server.requests).toHaveLength(1);
      expect(reflection.clock.pending).toBe(0);
      expect(reflection.phase).toBe('stopped');
    });

    it('ends an open watch (fault 34)', async () => {
      const { reflection, stream } = await watching(podOf('a', '1'));
      await reflection.stop();
      await eventually(() => expect(stream.closed).toBe(true));
      expect(reflection.clock.pending).toBe(0);
      expect(server.count('watch')).toBe(1);
    });

    it('ends a list that hangs (fault 34)', async () => {
      const reflection = start();
      await lists(1);
      await reflection.stop();
      expect(reflection.phase).toBe('stopped');
    });

    it('does not wait for a connection that does not come (fault 34)', async () => {
      const reflection = start({ connect: () => new Promise(() => {}) });
      await reflection.stop();
      expect(server.requests).toEqual([]);
    });
  });
});
