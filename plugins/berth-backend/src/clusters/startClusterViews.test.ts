import { mockServices } from '@backstage/backend-test-utils';
import type {
  ClusterListener,
  ClusterTarget,
} from '@berth/backstage-plugin-berth-node';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { ManualClock } from '../clock/ManualClock';
import { openConnection } from '../connection/openConnection';
import { noMetrics } from '../metrics';
import type { OptionalKind } from '../projection/optional';
import type { NamedClusterSource } from './NamedClusterSource';
import { startClusterViews } from './startClusterViews';

const pod = (name: string) => ({
  metadata: {
    name,
    namespace: 'default',
    uid: `uid-${name}`,
    resourceVersion: '1',
  },
  spec: { containers: [] },
});

const target = (
  name: string,
  server: string,
  more: Partial<ClusterTarget> = {},
): ClusterTarget => ({
  name,
  server,
  fingerprint: server,
  connect: async () => openConnection({ server }),
  ...more,
});

/** A source that says what the test makes it say. */
function source(id: string, ...clusters: ClusterTarget[]) {
  let listener: ClusterListener = () => {};
  const named: NamedClusterSource = {
    id,
    source: {
      async watch(listen) {
        listener = listen;
        listener(clusters);
      },
    },
  };
  return {
    named,
    tell: (...now: ClusterTarget[]) => listener(now),
  };
}

describe('startClusterViews', () => {
  const servers: FakeApiServer[] = [];
  let views: ReturnType<typeof startClusterViews>;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  afterEach(async () => {
    await views.stop();
    await Promise.all(servers.splice(0).map(server => server.stop()));
  });

  async function serve(
    behaviour: 'serves' | 'hangs' | 'forbids' = 'serves',
  ): Promise<FakeApiServer> {
    const started = await FakeApiServer.start(behaviour, {
      pods: [pod('a'), pod('b')],
    });
    servers.push(started);
    return started;
  }

  const start = (...sources: NamedClusterSource[]) => startWith({}, ...sources);

  function startWith(
    more: Partial<Parameters<typeof startClusterViews>[0]>,
    ...sources: NamedClusterSource[]
  ): void {
    logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    views = startClusterViews({
      sources,
      logger,
      signal: new AbortController().signal,
      ...more,
    });
  }

  const statusOf = (name: string) =>
    views.get(name)?.store('pods').freshness.status;

  it('keeps clusters apart: one hangs, one forbids, one refuses, one is live (fault 24)', async () => {
    const [good, hangs, forbids, gone] = await Promise.all([
      serve(),
      serve('hangs'),
      serve('forbids'),
      serve(),
    ]);
    const { url } = gone;
    await gone.stop();
    servers.pop();
    start(
      source(
        'x',
        target('hangs', hangs.url),
        target('forbids', forbids.url),
        target('gone', url),
        target('good', good.url),
      ).named,
    );
    await eventually(() =>
      expect(views.list().map(({ name }) => statusOf(name))).toEqual([
        'loading',
        'forbidden',
        'unreachable',
        'live',
      ]),
    );
    expect(views.get('good')?.store('pods').size).toBe(2);
    await eventually(() =>
      expect(views.get('good')?.kubernetesVersion).toBe('v1.37.1'),
    );
  });

  it('asks a cluster for two lists at a time (fault 7, fault 26)', async () => {
    const hangs = await serve('hangs');
    start(source('x', target('hangs', hangs.url)).named);
    const lists = () =>
      hangs.requests.filter(path => path.includes('limit=')).length;
    await eventually(() => expect(lists()).toBe(2));
    // The version and what is served do not wait for them, and are asked for once.
    await eventually(() => {
      expect(hangs.requests.filter(path => path === '/apis')).toHaveLength(1);
      expect(hangs.requests).toContain('/version');
    });
    expect(lists()).toBe(2);
  });

  it('asks for optional kinds where they are served, and not for those that are switched off', async () => {
    const server = await serve();
    const queues: OptionalKind = {
      group: 'kueue.x-k8s.io',
      kind: 'ClusterQueue',
      plural: 'clusterqueues',
      versions: ['v1beta2'],
      fields: ['spec.cohortName'],
    };
    startWith(
      { kinds: { optional: [queues], disabled: new Set(['nodes']) } },
      source('x', target('a', server.url)).named,
    );
    await eventually(() => {
      const cluster = views.get('a')!;
      expect(cluster.store('pods').freshness).toEqual({ status: 'live' });
      expect(cluster.store('nodes').freshness).toEqual({ status: 'notAsked' });
      expect(
        cluster.optionalKind('clusterqueues.kueue.x-k8s.io')?.store.freshness,
      ).toEqual({ status: 'notInstalled' });
      expect(cluster.optionalKinds().map(({ kind }) => kind)).toEqual([queues]);
    });
    expect(server.requests.join()).not.toMatch(/\/nodes\?|clusterqueues/);
  });

  it('bounds what all clusters take together, at the cost of what Berth can do without, then of the largest (fault 30)', async () => {
    const claims: OptionalKind = {
      group: 'resource.k8s.io',
      kind: 'ResourceClaim',
      plural: 'resourceclaims',
      versions: ['v1'],
      fields: ['spec.devices'],
    };
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => pod(`p${index}`));
    const objects = { pods: many(40), resourceclaims: many(20) };
    for (const name of ['a', 'b']) {
      // One of them has a little more.
      const pods = many(name === 'a' ? 50 : 40);
      servers.push(await FakeApiServer.start('serves', { ...objects, pods }));
    }
    const bounded = (processMemoryBytes?: number) =>
      startWith(
        {
          kinds: { optional: [claims], disabled: new Set() },
          processMemoryBytes,
        },
        source('x', target('a', servers[0].url), target('b', servers[1].url))
          .named,
      );
    const at = (name: string) => {
      const kinds = new Map(
        [...views.get(name)!.kinds()].map(({ id, store }) => [id, store]),
      );
      return {
        pods: kinds.get('pods')!,
        claims: kinds.get('resourceclaims.resource.k8s.io')!,
      };
    };
    const statuses = () =>
      ['a', 'b'].flatMap(name => [
        at(name).pods.freshness.status,
        at(name).claims.freshness.status,
      ]);

    bounded();
    await eventually(() =>
      expect(statuses()).toEqual(['live', 'live', 'live', 'live']),
    );
    const [podsOfA, podsOfB] = ['a', 'b'].map(name => at(name).pods.bytes);
    const ofClaims = at('a').claims.bytes;
    await views.stop();

    // For all pods, and the claims of one cluster at most.
    bounded((podsOfA + podsOfB + ofClaims) * 1.02);
    await eventually(() => {
      const [a, claimsOfA, b, claimsOfB] = statuses();
      expect([a, b]).toEqual(['live', 'live']);
      expect([claimsOfA, claimsOfB]).toContain('tooLarge');
    });
    await views.stop();

    // For the pods of one cluster, whatever the claims do.
    bounded(podsOfA + podsOfB / 2);
    await eventually(() => {
      const [a, , b] = statuses();
      expect([a, b].sort()).toEqual(['live', 'tooLarge']);
    });
    const held = ['a', 'b'].reduce(
      (sum, name) => sum + at(name).pods.bytes + at(name).claims.bytes,
      0,
    );
    expect(held).toBeLessThanOrEqual(podsOfA + podsOfB / 2);
  });

  it('follows a source: adds, replaces, lets go (fault 25)', async () => {
    const [first, second] = await Promise.all([serve(), serve()]);
    const { named, tell } = source('x', target('a', first.url));
    start(named);
    await eventually(() => expect(statusOf('a')).toBe('live'));
    const former = views.get('a');

    tell(target('b', second.url), target('a', first.url));
    expect(views.list().map(({ name }) => name)).toEqual(['b', 'a']);
    expect(views.get('a')).toBe(former);
    await eventually(() => expect(statusOf('b')).toBe('live'));

    tell(target('a', second.url));
    expect(views.list()).toHaveLength(1);
    expect(views.get('a')).not.toBe(former);
    await eventually(() => expect(statusOf('a')).toBe('live'));
    const watching = () =>
      [first, second].map(server => server.watching('pods'));
    // The first is watched no more, and of the two of the second the one that is there now.
    await eventually(() => expect(watching()).toEqual([0, 1]));

    tell();
    expect(views.list()).toEqual([]);
    await eventually(() => {
      expect(watching()).toEqual([0, 0]);
      expect(first.openConnections + second.openConnections).toBe(0);
    });
  });

  it('lets the first source have a name, and hands it on when it goes', async () => {
    const { named: one, tell } = source(
      'one',
      target('a', 'http://127.0.0.1:1'),
    );
    const { named: two } = source(
      'two',
      target('a', 'http://127.0.0.1:2', { title: 'second' }),
    );
    start(one, two);
    await eventually(() =>
      expect(views.troubles()).toEqual([
        { source: 'two', message: expect.stringContaining('one has one') },
      ]),
    );
    expect(views.get('a')?.title).toBeUndefined();
    tell();
    expect(views.get('a')?.title).toBe('second');
    expect(views.troubles()).toEqual([]);
  });

  it('shows why a source cannot tell, and asks it again', async () => {
    let attempts = 0;
    const clock = new ManualClock();
    startWith(
      { clock, random: () => 0.5 },
      {
        id: 'broken',
        source: {
          async watch(listener) {
            if (++attempts === 1) throw new Error('no such file');
            listener([target('a', 'http://127.0.0.1:1')]);
          },
        },
      },
    );
    await eventually(() =>
      expect(views.troubles()).toEqual([
        { source: 'broken', message: 'no such file' },
      ]),
    );
    expect(views.get('a')).toBeUndefined();
    clock.advance(400);
    await eventually(() => expect(views.get('a')).toBeDefined());
    expect(views.troubles()).toEqual([]);
  });

  it('is settled when every source has said something', async () => {
    const silent: { speak?: () => void } = {};
    start(source('x', target('a', 'http://127.0.0.1:1')).named, {
      id: 'silent',
      source: {
        async watch(listener) {
          silent.speak = () => listener([]);
        },
      },
    });
    expect(views.settled).toBe(false);
    await eventually(() => expect(views.get('a')).toBeDefined());
    expect(views.settled).toBe(false);
    const before = views.revision;
    silent.speak?.();
    expect(views.settled).toBe(true);
    expect(views.revision).not.toBe(before);
  });

  it('is settled when a source has said why it cannot tell', async () => {
    start({
      id: 'broken',
      source: {
        async watch() {
          throw new Error('no such file');
        },
      },
    });
    expect(views.settled).toBe(false);
    await eventually(() => expect(views.settled).toBe(true));
    expect(views.troubles()).toHaveLength(1);
  });

  it('is settled at once where there are no sources', () => {
    start();
    expect(views.settled).toBe(true);
  });

  it('lets go of a source with its clusters, at once, and of no other', async () => {
    const [first, second] = await Promise.all([serve(), serve()]);
    const one = source('one', target('a', first.url));
    const two = source('two', target('b', second.url));
    start(one.named, two.named);
    await eventually(() => expect(statusOf('b')).toBe('live'));
    const staying = views.get('b');

    views.setSources([{ ...two.named, id: 'two, now first' }]);
    expect(views.list()).toEqual([staying]);
    expect(views.settled).toBe(true);
    one.tell(target('a', first.url));
    expect(views.list()).toEqual([staying]);
    two.tell(target('c', second.url));
    expect(views.list().map(({ name }) => name)).toEqual(['c']);

    views.setSources([]);
    expect(views.list()).toEqual([]);
  });

  it('goes on watching what the source in another’s place leads to as well', async () => {
    const [first, second] = await Promise.all([serve(), serve()]);
    start(source('x', target('a', first.url), target('b', first.url)).named);
    await eventually(() => expect(statusOf('a')).toBe('live'));
    const staying = views.get('a');

    let speak = () => {};
    views.setSources([
      {
        id: 'x',
        source: {
          watch: listener =>
            new Promise(resolve => {
              speak = () => {
                listener([target('a', first.url), target('c', second.url)]);
                resolve();
              };
            }),
        },
      },
    ]);
    expect(views.list().map(({ name }) => name)).toEqual(['a', 'b']);
    speak();
    expect(views.list().map(({ name }) => name)).toEqual(['a', 'c']);
    expect(views.get('a')).toBe(staying);
  });

  it('starts clusters that come together one after the other, 50 ms apart (fault 26)', async () => {
    const clock = new ManualClock();
    const asked: string[] = [];
    const connecting = (name: string) =>
      target(name, 'http://127.0.0.1:1', {
        connect: () => {
          asked.push(name);
          return new Promise(() => {});
        },
      });
    startWith({ clock }, source('x', ...['a', 'b', 'c'].map(connecting)).named);
    await eventually(() => expect(views.list()).toHaveLength(3));
    for (const [ms, expected] of [
      [0, ['a']],
      [50, ['a', 'b']],
      [50, ['a', 'b', 'c']],
    ] as const) {
      clock.advance(ms);
      await eventually(() => expect(asked).toEqual(expected));
    }
  });

  it('lets none of fifty clusters wait for more than two seconds (fault 26)', async () => {
    const delays: number[] = [];
    const fifty = Array.from({ length: 50 }, (_, index) =>
      target(`c${index}`, 'http://127.0.0.1:1'),
    );
    startWith(
      {
        keepCluster: async ({ delayMs }) => {
          delays.push(delayMs);
        },
      },
      source('x', ...fifty).named,
    );
    await eventually(() => expect(delays).toHaveLength(50));
    expect(delays).toEqual(
      fifty.map((_, index) => Math.min(50 * index, 2_000)),
    );
  });

  it('goes on for all others when a listener throws, counts it and says so (fault 29)', async () => {
    const good = await serve();
    const listenerFailed = jest.fn();
    startWith(
      { metrics: { ...noMetrics, listenerFailed } },
      source('x', target('a', good.url)).named,
    );
    const pods = views.get('a')!.store('pods');
    const told = jest.fn();
    pods.onObject(() => {
      throw new Error('mine');
    });
    pods.onObject((_, now) => told(now?.metadata.name));
    await eventually(() => expect(pods.freshness).toEqual({ status: 'live' }));
    expect(pods.size).toBe(2);
    expect(told.mock.calls).toEqual([['a'], ['b']]);
    expect(listenerFailed).toHaveBeenCalledTimes(2);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('failed 2 times'),
      new Error('mine'),
    );
  });

  it('tells listeners of changes, and sends nothing after stop', async () => {
    const good = await serve();
    // Counted where they are sent: what is on its way may reach the server later.
    let sent = 0;
    const connect = async () => {
      const connection = openConnection({ server: good.url });
      const get: typeof connection.get = (...request) => {
        sent++;
        return connection.get(...request);
      };
      return { ...connection, get };
    };
    start(source('x', target('a', good.url, { connect })).named);
    await eventually(() =>
      expect(
        good.requests.some(path => path.startsWith('/api/v1/pods?watch')),
      ).toBe(true),
    );
    const before = views.revision;
    // Of what changed before that it may be told afterwards.
    const heard = new Promise<void>(resolve =>
      views.onChange(() => {
        if (views.revision !== before) resolve();
      }),
    );
    good.send('pods', {
      type: 'DELETED',
      object: { metadata: { ...pod('a').metadata, resourceVersion: '2' } },
    });
    await heard;
    await eventually(() => expect(views.get('a')?.store('pods').size).toBe(1));

    await views.stop();
    const sentBefore = sent;
    await new Promise(setImmediate);
    expect(sent).toBe(sentBefore);
  });
});
