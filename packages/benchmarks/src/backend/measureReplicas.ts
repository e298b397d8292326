import { Postgres } from '@berth/testkit';
import knex, { Knex } from 'knex';
import { ApiServers } from './ApiServers';
import { BackendProcess } from './BackendProcess';
import type { World } from './kubernetesWorld';
import { untilAnswered } from './measureLag';
import { PodWriter } from './PodWriter';
import { until } from './until';
import { untilLive } from './untilLive';

const DEADLINE_MS = 2 * 60_000;
/** A lease lasts for eight seconds; see `Replicas`. */
const TAKE_OVER_DEADLINE_MS = 60_000;

/** Milliseconds. */
export interface ReplicaFigures {
  /** From `kill -9` of one until the other watches all clusters and says that they are live. */
  takeOvers: number[];
  /** From an event until the answers of the cluster's owner and of the other have it: the later of both. */
  bothAnswer: number[];
}

interface Pair {
  servers: ApiServers;
  replicas: [BackendProcess, BackendProcess];
}

/** Two backends in processes of their own on one PostgreSQL, which share the clusters. */
export async function measureReplicas(options: {
  world: World;
  takeOvers: number;
  events: number;
}): Promise<ReplicaFigures> {
  const { world } = options;
  const servers = new ApiServers(world);
  const running = new Set<BackendProcess>();
  const postgres = await Postgres.start();
  const database = knex({
    client: 'pg',
    connection: { ...postgres.connection, database: 'backstage_plugin_berth' },
  });
  try {
    const clusters = await servers.start();
    const start = async () => {
      const replica = await BackendProcess.start({
        clusters,
        components: world.components,
        database: { client: 'pg', connection: postgres.connection },
      });
      running.add(replica);
      await untilLive(replica, world.clusters);
      return replica;
    };
    const pair: Pair = { servers, replicas: [await start(), await start()] };
    await untilShared(database, servers);
    const takeOvers: number[] = [];
    while (takeOvers.length < options.takeOvers) {
      const [victim, survivor] = pair.replicas;
      takeOvers.push(await takeOver({ servers, victim, survivor, world }));
      running.delete(victim);
      pair.replicas = [survivor, await start()];
      await untilShared(database, servers);
    }
    // The last, because the servers do not keep what an event has changed, and whoever takes over reads everything.
    const bothAnswer = await answersOfBoth(pair, options);
    return { takeOvers, bothAnswer };
  } finally {
    await Promise.all([...running].map(replica => replica.stop()));
    servers.stop();
    await database.destroy();
    await postgres.stop();
  }
}

async function takeOver(options: {
  servers: ApiServers;
  victim: BackendProcess;
  survivor: BackendProcess;
  world: World;
}): Promise<number> {
  const { servers, victim, survivor, world } = options;
  const start = performance.now();
  await victim.stop();
  await until(() => servers.watchers('pods').includes(0) || undefined, {
    deadlineMs: TAKE_OVER_DEADLINE_MS,
    late: () => 'The one that was killed had watched nothing',
  });
  await until(() => isWatchedOnce(servers) || undefined, {
    deadlineMs: TAKE_OVER_DEADLINE_MS,
    late: () => `Watched at last: ${servers.watchers('pods').join(', ')}`,
  });
  return (await untilLive(survivor, world.clusters)) - start;
}

/** How long one waits on whichever of the two. */
async function answersOfBoth(
  { servers, replicas }: Pair,
  { world, events }: { world: World; events: number },
): Promise<number[]> {
  const writer = new PodWriter(servers, world);
  const waited: number[] = [];
  for (let i = 0; i < events; i++) {
    const component = writer.next();
    const restarts = writer.write(component);
    const both = await Promise.all(
      replicas.map(replica => untilAnswered(replica, component, restarts)),
    );
    waited.push(Math.max(...both));
  }
  return waited;
}

/** Each cluster has one owner, and both own some. */
async function untilShared(database: Knex, servers: ApiServers): Promise<true> {
  return until(
    async () => {
      const leases = await database('berth_leases')
        .whereRaw('expires_at > now()')
        .select('owner');
      const owners = new Set(leases.map(({ owner }) => owner));
      return (owners.size === 2 && isWatchedOnce(servers)) || undefined;
    },
    {
      deadlineMs: DEADLINE_MS,
      late: () =>
        `The clusters were not shared in time; watched: ${servers
          .watchers('pods')
          .join(', ')}`,
    },
  );
}

function isWatchedOnce(servers: ApiServers): boolean {
  return servers.watchers('pods').every(count => count === 1);
}
