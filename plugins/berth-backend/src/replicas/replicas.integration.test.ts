import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  BERTH_SIGNAL_CHANNEL,
  BerthSignal,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  describeUnless,
  freePort,
  Postgres,
  postgresUnavailable,
} from '@berth/testkit';
import knex, { Knex } from 'knex';
import { eventually as repeatedly } from '../__fixtures__/eventually';
import { FakeApiServer } from '../__fixtures__/FakeApiServer';
import { deployment } from '../__fixtures__/kubernetesObjects';
import { kubeconfigOf } from '../__testUtils__/kubeconfigOf';
import { BEAT_MS } from './Replicas';
import { ReplicaProcess } from './__testUtils__/ReplicaProcess';

jest.setTimeout(600_000);

/** Whole backends start and compete here, on a machine that may have more to do. */
const DEADLINE_MS = 90_000;
const CHAT = 'component:default/chat';
const HANDSHAKE_MS = 2_000;
const NAMES = ['tokyo', 'osaka'] as const;

/** `version` grows with each: an object of the same version is the same object. */
const chatOf = (name: string, version: number) =>
  deployment(
    {
      name,
      uid: `uid-${name}`,
      resourceVersion: `${version}`,
      labels: { 'backstage.io/kubernetes-id': 'chat' },
    },
    { replicas: version },
  );

describeUnless(postgresUnavailable, 'two replicas on one PostgreSQL', () => {
  const directory = createMockDirectory();
  const servers = {} as Record<(typeof NAMES)[number], FakeApiServer>;
  const objects = {} as Record<(typeof NAMES)[number], object[]>;
  const running: ReplicaProcess[] = [];
  let postgres: Postgres;
  let database: Knex;

  beforeAll(async () => {
    postgres = await Postgres.start();
    database = knex({
      client: 'pg',
      connection: {
        ...postgres.connection,
        database: 'backstage_plugin_berth',
      },
    });
    for (const name of NAMES) {
      const deployments = [chatOf(name, 1)];
      objects[name] = deployments;
      servers[name] = await FakeApiServer.start('serves', { deployments });
    }
    directory.setContent({
      kubeconfig: kubeconfigOf({
        tokyo: servers.tokyo.url,
        osaka: servers.osaka.url,
      }),
    });
  });

  afterAll(async () => {
    await Promise.all(running.map(replica => replica.kill()));
    await Promise.all(Object.values(servers).map(server => server.stop()));
    await database?.destroy();
    await postgres?.stop();
  });

  async function startReplica(): Promise<ReplicaProcess> {
    const replica = new ReplicaProcess({
      port: await freePort(),
      database: postgres.connection,
      kubeconfig: directory.resolve('kubeconfig'),
    });
    running.push(replica);
    await withLog(replica, () => eventually(() => statusOf(replica)));
    return replica;
  }

  const leases = (): Promise<
    Array<{ owner: string; epoch: number; endsInMs: number }>
  > =>
    database('berth_leases')
      .orderBy('cluster')
      .select(
        'owner',
        'epoch',
        database.raw(
          'extract(epoch from expires_at - now())::float8 * 1000 as "endsInMs"',
        ),
      );

  /** The replica that watches a cluster is the one that the cluster's server has a connection from. */
  const watchers = (name: (typeof NAMES)[number]) =>
    servers[name].watching('deployments');

  const change = (name: (typeof NAMES)[number], version: number) => {
    const object = chatOf(name, version);
    objects[name][0] = object;
    servers[name].send('deployments', { type: 'MODIFIED', object });
  };

  it('share the clusters, see the same, and take over what a killed one watched', async () => {
    const first = await startReplica();
    await withLog(first, () =>
      eventually(async () => {
        expect(liveReplicas(await statusOf(first))).toEqual({
          tokyo: 1,
          osaka: 1,
        });
      }),
    );
    // Alone it shares nothing: nobody would read it.
    expect(await database('berth_records')).toEqual([]);
    const second = await startReplica();

    await withLog(second, () =>
      eventually(async () => {
        expect(NAMES.map(watchers)).toEqual([1, 1]);
        for (const replica of [first, second]) {
          expect(liveReplicas(await statusOf(replica))).toEqual({
            tokyo: 1,
            osaka: 1,
          });
        }
      }),
    );

    const heard = await Promise.all([first, second].map(listen));
    let version = 1;
    // Browsers of both replicas are told of it. What is sent before a socket is subscribed, and before Backstage's events reach
    // a replica that has just started, does not come again.
    const revision = await withLog(first, () =>
      repeatedly(
        () => {
          const known = heard.map(({ last }) => last());
          change('tokyo', ++version);
          return repeatedly(
            () => {
              const [one, other] = heard.map(({ last }) => last());
              if (!one || one !== other || known.includes(one)) {
                throw new Error(
                  `Told of ${one} and ${other} after ${version} changes`,
                );
              }
              return one;
            },
            { deadlineMs: 5_000 },
          );
        },
        { deadlineMs: 2 * DEADLINE_MS },
      ),
    );
    await eventually(async () => {
      for (const replica of [first, second]) {
        expect(liveReplicas(await statusOf(replica))).toMatchObject({
          tokyo: version,
        });
      }
    });
    const statuses = await Promise.all(
      [first, second].map(replica => statusOf(replica)),
    );
    expect(statuses[0].revision).toBe(statuses[1].revision);
    // They may say so to either.
    for (const replica of [first, second]) {
      await eventually(() => statusOf(replica, revision));
      await expect(statusOf(replica, 'r-999999999')).rejects.toMatchObject({
        statusCode: 409,
      });
    }
    heard.forEach(({ close }) => close());

    // An owner that lives, and beats, and cannot publish.
    await database.raw(
      'alter table berth_records add constraint refused check (false) not valid',
    );
    change('tokyo', ++version);
    await eventually(async () => {
      const seenBy = await Promise.all(
        [first, second].map(async replica => {
          const { clusters } = await statusOf(replica);
          const tokyo = clusters.find(
            ({ cluster }) => cluster.name === 'tokyo',
          );
          const { desired } = tokyo!.workloads[0].rollout;
          return `${desired} ${tokyo!.freshness.status}`;
        }),
      );
      expect(new Set(seenBy)).toEqual(
        new Set([`${version - 1} stale`, `${version} live`]),
      );
    });
    await database.raw('alter table berth_records drop constraint refused');
    await eventually(async () => {
      for (const replica of [first, second]) {
        expect(liveReplicas(await statusOf(replica))).toEqual({
          tokyo: version,
          osaka: 1,
        });
      }
    });

    await first.kill();
    const killedAt = performance.now();
    const left = await leases();
    const seen: string[] = [];
    await withLog(second, () =>
      eventually(async () => {
        const status = await statusOf(second);
        seen.push(...status.clusters.map(({ freshness }) => freshness.status));
        expect(Object.keys(replicasOf(status))).toEqual([...NAMES]);
        expect(NAMES.map(watchers)).toEqual([1, 1]);
        expect(liveReplicas(status)).toEqual({ tokyo: version, osaka: 1 });
      }),
    );
    const seconds = ((performance.now() - killedAt) / 1_000).toFixed(1);
    // Whatever else the machine has to do: the lease ends in time, and is looked at in time; see `Replicas`.
    for (const { endsInMs } of left) {
      expect(endsInMs + 1.2 * BEAT_MS).toBeLessThan(15_000);
    }
    const taken = await leases();
    expect(new Set(taken.map(({ owner }) => owner)).size).toBe(1);
    expect(taken.map(({ epoch }) => epoch)).toEqual(
      left.map(({ owner, epoch }) =>
        owner === taken[0].owner ? epoch : epoch + 1,
      ),
    );
    // A figure, and no limit: how long all of it takes on a machine that has other work says little.
    process.stderr.write(`Taken over ${seconds} s after kill -9\n`);
    // At no time was it as if nothing were known.
    expect(new Set(seen)).not.toContain('loading');

    change('osaka', 3);
    const third = await startReplica();
    await withLog(third, () =>
      eventually(async () => {
        for (const replica of [second, third]) {
          expect(liveReplicas(await statusOf(replica))).toEqual({
            tokyo: version,
            osaka: 3,
          });
        }
        expect(NAMES.map(watchers)).toEqual([1, 1]);
      }),
    );
    await second.stop();
    change('tokyo', ++version);
    await withLog(third, () =>
      eventually(async () => {
        expect(liveReplicas(await statusOf(third))).toEqual({
          tokyo: version,
          osaka: 3,
        });
      }),
    );
  });
});

function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return repeatedly(check, { deadlineMs: DEADLINE_MS });
}

async function statusOf(
  { client }: ReplicaProcess,
  minRev?: string,
): Promise<ServiceStatus> {
  const answer = await client.serviceStatus(CHAT, { minRev });
  if (answer.status !== 'changed') throw new Error('Asked without an ETag');
  return answer.value;
}

function replicasOf({ clusters }: ServiceStatus): Record<string, number> {
  return Object.fromEntries(
    clusters.map(({ cluster, workloads }) => [
      cluster.name,
      workloads[0]?.rollout.desired,
    ]),
  );
}

/** How many replicas are wanted in each cluster that is live. */
function liveReplicas(status: ServiceStatus): Record<string, number> {
  return replicasOf({
    ...status,
    clusters: status.clusters.filter(
      ({ freshness }) => freshness.status === 'live',
    ),
  });
}

/** As a browser that nobody has signed in on: signals carry nothing that it may not hear. */
async function listen({ baseUrl }: ReplicaProcess) {
  // The signals plugin sees to upgrades from the second on.
  const socket = await eventually(() =>
    opened(`${baseUrl.replace('http', 'ws')}/api/signals`),
  );
  let last: BerthSignal | undefined;
  socket.addEventListener('message', ({ data }) => {
    const { channel, message } = JSON.parse(String(data));
    if (channel === BERTH_SIGNAL_CHANNEL) last = message;
  });
  socket.send(
    JSON.stringify({ action: 'subscribe', channel: BERTH_SIGNAL_CHANNEL }),
  );
  return {
    last: () => last?.revision,
    close: () => socket.close(),
  };
}

function opened(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    setTimeout(() => {
      reject(new Error('Not opened in time'));
      if (socket.readyState !== WebSocket.OPEN) socket.close();
    }, HANDSHAKE_MS);
    socket.addEventListener('open', () => resolve(socket));
    socket.addEventListener('error', () => reject(new Error('Not opened')));
  });
}

async function withLog<T>(
  replica: ReplicaProcess,
  check: () => Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    throw new Error(`${error}\n${replica.log}`);
  }
}
