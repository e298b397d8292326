import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import {
  deployment,
  ownedBy,
  pod,
  replicaSet,
} from '../__fixtures__/kubernetesObjects';
import { OPERATOR, startBerth } from '../__testUtils__/startBerth';
import { systemClock } from '../clock/Clock';
import { JumpingClock } from '../clock/JumpingClock';

const ID = 'backstage.io/kubernetes-id';
/** The period with as much as is added to it by chance, and no deadline of what is under way. */
const PERIOD_MS = 72_000;
const PROBED_WITHIN_MS = 30_000;

const chat = deployment({ name: 'chat', labels: { [ID]: 'chat' } });
const set = replicaSet({
  name: 'chat-1',
  ...ownedBy('Deployment', chat.metadata),
});
/** As a cluster gives it. */
const versioned = <T extends { metadata: object }>(object: T): T => ({
  ...object,
  metadata: { ...object.metadata, resourceVersion: '1' },
});
const podOf = (name: string) =>
  pod({ name, ...ownedBy('ReplicaSet', set.metadata) });

describe('berth.consistencyCheck', () => {
  const cleanups: Array<() => Promise<void>> = [];

  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    jest.restoreAllMocks();
  });

  /** The plugin with a cluster that it watches, in a time that can jump. */
  async function start(consistencyCheck?: object) {
    const clock = new JumpingClock();
    jest
      .spyOn(systemClock, 'monotonic')
      .mockImplementation(() => clock.monotonic());
    jest.spyOn(systemClock, 'wall').mockImplementation(() => clock.wall());
    jest
      .spyOn(systemClock, 'after')
      .mockImplementation((ms, callback) => clock.after(ms, callback));
    /** What each counter has come to, by its attributes. */
    const counted: Array<[string, number, object | undefined]> = [];
    const metrics = metricsServiceMock.mock({
      createCounter: name => ({
        add: (value, attributes) => counted.push([name, value, attributes]),
      }),
      createObservableGauge: () => ({
        addCallback: () => {},
        removeCallback: () => {},
      }),
    });
    const objects = {
      deployments: [versioned(chat)],
      replicasets: [versioned(set)],
      pods: [versioned(podOf('a')), versioned(podOf('b'))],
    };
    const server = await FakeApiServer.start('serves', objects);
    cleanups.push(() => server.stop());
    const berth = await startBerth({
      clusters: { tokyo: server.url },
      entities: [component('chat', { [ID]: 'chat' })],
      consistencyCheck,
      features: [metrics.factory],
    });
    cleanups.push(() => berth.stop());
    const podsOfChat = async () => {
      const { clusters } = await berth.statusOf('chat');
      return clusters[0]?.workloads[0]?.pods.total;
    };
    await eventually(async () => {
      const [tokyo] = await berth.clientOf(OPERATOR).clusters();
      expect(tokyo.capabilities).toMatchObject({
        workloads: { status: 'live' },
        pods: { status: 'live' },
        nodes: { status: 'live' },
      });
      // What is not being watched cannot be compared.
      for (const kind of ['pods', 'deployments', 'nodes']) {
        expect(server.watching(kind)).toBe(1);
      }
      expect(await podsOfChat()).toBe(2);
    });
    const probes = () =>
      server.requests.filter(path => path === '/apis').length;
    return {
      objects,
      podsOfChat,
      /** Lets the period pass, and that in which the cluster is asked what it serves. */
      async pass() {
        const before = probes();
        clock.jump(PERIOD_MS);
        let late = 0;
        await eventually(() => {
          // The next probe is a time from the answer to the last, which may have come after the jump.
          if (probes() === before && late < PROBED_WITHIN_MS) {
            late += 1_000;
            clock.jump(1_000);
          }
          expect(probes()).toBeGreaterThan(before);
        });
      },
      /** Lists with which something was compared. */
      comparisons: () =>
        server.requests.filter(path =>
          path.includes('resourceVersionMatch=Exact'),
        ),
      counted: (name: string) =>
        counted.flatMap(([counter, value, attributes]) =>
          counter === name ? [[value, attributes]] : [],
        ),
    };
  }

  it('compares each kind with the cluster when its period has passed, and counts that it is the same', async () => {
    const { pass, comparisons, counted } = await start({
      every: { minutes: 1 },
    });
    expect(comparisons()).toEqual([]);
    await pass();
    await eventually(() => {
      for (const kind of ['pods', 'deployments.apps', 'nodes']) {
        expect(counted('berth.consistency.checks')).toContainEqual([
          1,
          { cluster: 'tokyo', kind, outcome: 'same' },
        ]);
      }
    });
    expect(
      comparisons().filter(path => path.startsWith('/api/v1/pods?')),
    ).toHaveLength(1);
    expect(counted('berth.consistency.divergences')).toEqual([]);
  });

  it('counts what is held otherwise, and reads that kind anew', async () => {
    const { objects, pass, podsOfChat, counted } = await start({
      every: { minutes: 1 },
    });
    // Gone at the same version, and nobody was told.
    objects.pods.splice(0, 1);
    expect(await podsOfChat()).toBe(2);
    await pass();
    await eventually(() => {
      expect(counted('berth.consistency.divergences')).toEqual([
        [1, { cluster: 'tokyo', kind: 'pods' }],
      ]);
    });
    expect(counted('berth.consistency.checks')).toContainEqual([
      1,
      { cluster: 'tokyo', kind: 'pods', outcome: 'different' },
    ]);
    await eventually(async () => expect(await podsOfChat()).toBe(1));
  });

  it('compares nothing unless it is asked for', async () => {
    const { pass, comparisons, counted } = await start();
    await pass();
    await pass();
    expect(comparisons()).toEqual([]);
    expect(counted('berth.consistency.checks')).toEqual([]);
  });

  it('does not start with a period of less than a minute', async () => {
    await expect(
      startBerth({
        config: { berth: { consistencyCheck: { every: { seconds: 30 } } } },
      }),
    ).rejects.toThrow('berth.consistencyCheck.every is less than a minute');
  });
});
