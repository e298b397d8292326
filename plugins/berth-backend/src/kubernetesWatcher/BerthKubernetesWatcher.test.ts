import { mockServices } from '@backstage/backend-test-utils';
import type {
  KubernetesWatchEvent,
  KubernetesWatchOptions,
} from '@backstage/plugin-kubernetes-common';
import { eventually } from '../__fixtures__/eventually';
import {
  json,
  listOf,
  podOf,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { BerthKubernetesWatcher } from './BerthKubernetesWatcher';

type Watch = AsyncGenerator<KubernetesWatchEvent, void, undefined>;

describe('BerthKubernetesWatcher', () => {
  let server: ScriptedApiServer;
  let watcher: BerthKubernetesWatcher;

  beforeEach(async () => {
    server = await ScriptedApiServer.start();
    watcher = new BerthKubernetesWatcher({
      logger: mockServices.logger.mock(),
    });
  });
  afterEach(() => server.stop());

  const watchPods = (options?: KubernetesWatchOptions, token = 'mine') =>
    watcher.watchResource(
      {
        clusterDetails: { name: 'tokyo', url: server.url, authMetadata: {} },
        credential: { type: 'bearer token', token },
        ...{ group: '', apiVersion: 'v1', plural: 'pods' },
      },
      options,
    );

  async function next(watch: Watch): Promise<string> {
    const { value: event } = await watch.next();
    if (!event) return 'end';
    if (event.type === 'ERROR') return JSON.stringify(event.error);
    return `${event.type} ${(event.object.metadata as { name: string }).name}`;
  }

  it('has one pool for the watches of a cluster, which is closed with the last of them', async () => {
    const random = jest.spyOn(Math, 'random');
    const [first, second] = [watchPods(), watchPods()];
    // The first waits for seconds before it asks again, with a connection that is of no use to it.
    for (let failures = 0; failures < 5; failures++) {
      random.mockReturnValue(failures < 4 ? 0 : 0.99);
      server.answer('list', json({}));
      expect(await next(first)).toContain('not a Kubernetes API answer');
    }
    // A connection is free again a turn after its last answer was read.
    await new Promise(setImmediate);
    const before = server.connections;
    const event = next(second);
    await eventually(() => expect(server.count('list')).toBe(6));
    expect(server.connections).toBe(before);
    random.mockRestore();

    await first.return();
    server.answer('list', listOf([podOf('one', '1')], '1'));
    expect(await event).toBe('ADDED one');
    await second.return();
    await eventually(() => expect(server.openConnections).toBe(0));
  });

  it('goes on with one watch of a cluster when another stops in the middle of its own', async () => {
    const [first, second] = [watchPods(), watchPods()];
    const list = listOf([podOf('one', '1')], '1');
    server.answer('list', list, list);
    const streams = [server.stream(), server.stream()];
    expect(await next(first)).toBe('ADDED one');
    expect(await next(second)).toBe('ADDED one');
    const opened = await Promise.all(streams);

    await first.return();
    const open = () => opened.filter(({ closed }) => !closed);
    await eventually(() => expect(open()).toHaveLength(1));
    open()[0].send('DELETED', podOf('one', '2'));
    expect(await next(second)).toBe('DELETED one');

    await second.return();
    await eventually(() => expect(server.openConnections).toBe(0));
  });

  it('asks a cluster for two lists at a time, whoever asks', async () => {
    const watches = ['a', 'b', 'a', 'b', 'c'].map(token =>
      watchPods({}, token),
    );
    const first = watches.map(next);
    const asked = () => server.count('list');
    for (const count of [2, 3, 4, 5]) {
      await eventually(() => expect(asked()).toBe(count));
      server.answer('list', listOf([podOf('one', '1')], '1'));
    }
    server.answer('list', listOf([podOf('one', '1')], '1'));
    expect(new Set(await Promise.all(first))).toEqual(new Set(['ADDED one']));
    await Promise.all(watches.map(watch => watch.return()));
    expect(
      new Set(server.headers.map(({ authorization }) => authorization)),
    ).toEqual(new Set(['Bearer a', 'Bearer b', 'Bearer c']));
  });

  describe('asked to send initial events', () => {
    it.each([undefined, '7'])(
      'marks the end of what is there at first, which is no older than %p',
      async resourceVersion => {
        const watch = watchPods({
          ...{ sendInitialEvents: true, allowWatchBookmarks: true },
          ...{ resourceVersionMatch: 'NotOlderThan', resourceVersion },
        });
        server.answer(
          'list',
          listOf([podOf('one', '3')], '9', 'more'),
          listOf([podOf('two', '4')], '9'),
        );
        expect(await next(watch)).toBe('ADDED one');
        expect(await next(watch)).toBe('ADDED two');
        expect((await watch.next()).value).toEqual({
          type: 'BOOKMARK',
          object: {
            apiVersion: 'v1',
            metadata: {
              resourceVersion: '9',
              annotations: { 'k8s.io/initial-events-end': 'true' },
            },
          },
          resourceVersion: '9',
        });

        const stream = await server.stream();
        stream.bookmark('10');
        stream.send('ADDED', podOf('three', '11'));
        expect(await next(watch)).toBe('ADDED three');
        await watch.return();
      },
    );

    it('says so of a collection with nothing in it', async () => {
      const watch = watchPods({ sendInitialEvents: true });
      server.answer('list', listOf([], '9'));
      expect((await watch.next()).value).toMatchObject({ type: 'BOOKMARK' });
      await watch.return();
    });
  });

  it.each([undefined, '', '0'])(
    'begins with what is there where the version is %p',
    async resourceVersion => {
      const watch = watchPods({ resourceVersion });
      server.answer('list', listOf([podOf('one', '3')], '9'));
      expect(await next(watch)).toBe('ADDED one');
      await watch.return();
    },
  );

  it('says that it does not tell the changes since a version, and ends', async () => {
    const watch = watchPods({ resourceVersion: '7' });
    expect(await next(watch)).toContain('begins with what is there');
    expect(await next(watch)).toBe('end');
    expect(server.requests).toEqual([]);
  });

  it('ends after the seconds that it is given', async () => {
    const passing = new AbortController();
    const timeout = jest
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValueOnce(passing.signal);
    const watch = watchPods({ timeoutSeconds: 240 });
    server.answer('list', listOf([podOf('one', '3')], '9'));
    expect(await next(watch)).toBe('ADDED one');
    expect(timeout.mock.calls).toEqual([[240_000]]);
    timeout.mockRestore();
    passing.abort();
    expect(await next(watch)).toBe('end');
    await eventually(() => expect(server.openConnections).toBe(0));
  });
});
