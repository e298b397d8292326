import type { Knex } from 'knex';

/** A replica that was not seen for so long is gone, and what it owned may be taken. */
export const LEASE_S = 8;
const FORGOTTEN_S = 3_600;

export interface Beat {
  /** How many replicas are alive, this one included. */
  replicas: number;
  /** The epoch of each lease that this replica holds now, by cluster. */
  owned: ReadonlyMap<string, number>;
}

/**
 * Says that this replica is alive, renews its leases, takes what nobody holds up to its share of the clusters, and gives back
 * what is more than its share. The clock is the database's own, so that those of the replicas do not matter.
 *
 * Replicas that take at the same time skip each other's rows (`SKIP LOCKED`) instead of waiting, and miss them until the next
 * beat. A lease carries the number of its owners so far, which {@link publish} compares: an owner that was asleep for longer
 * than its lease can write nothing. It also carries up to when all that the owner saw was published: to be alive is one thing,
 * to be able to publish another.
 */
export async function beat(
  knex: Knex,
  options: {
    replica: string;
    clusters: readonly string[];
    /** By cluster that it owns: how many milliseconds ago all that it had seen was published. */
    published: ReadonlyMap<string, number>;
  },
): Promise<Beat> {
  const { replica, clusters, published } = options;
  return knex.transaction(async tx => {
    const inSeconds = (seconds: number) =>
      tx.raw("now() + ? * interval '1 second'", [seconds]);
    await tx('berth_replicas')
      .insert({ id: replica, seen_at: tx.fn.now() })
      .onConflict('id')
      .merge();
    await tx('berth_replicas')
      .where('seen_at', '<', inSeconds(-FORGOTTEN_S))
      .delete();
    const [{ count }] = await tx('berth_replicas')
      .where('seen_at', '>', inSeconds(-LEASE_S))
      .count({ count: '*' });
    const replicas = Math.max(1, Number(count));
    if (clusters.length > 0) {
      await tx('berth_leases')
        .insert(
          [...clusters]
            .sort()
            .map(cluster => ({ cluster, expires_at: tx.fn.now() })),
        )
        .onConflict('cluster')
        .ignore();
    }

    const share = Math.ceil(clusters.length / replicas);
    const mine = () =>
      tx('berth_leases')
        .where({ owner: replica })
        .whereIn('cluster', [...clusters]);
    const held: string[] = await mine().orderBy('cluster').pluck('cluster');
    await tx('berth_leases')
      .where({ owner: replica })
      .whereNotIn('cluster', held.slice(0, share))
      .update({ owner: null, expires_at: tx.fn.now() });
    await mine().update({ expires_at: inSeconds(LEASE_S) });
    for (const [cluster, ageMs] of published) {
      await tx('berth_leases')
        .where({ cluster, owner: replica })
        .update({
          published_at: tx.raw('greatest(published_at, ?)', [
            inSeconds(-ageMs / 1000),
          ]),
        });
    }

    const free: string[] = await tx('berth_leases')
      .whereIn('cluster', [...clusters])
      .where(row =>
        row.whereNull('owner').orWhere('expires_at', '<', tx.fn.now()),
      )
      .orderBy('cluster')
      .limit(Math.max(0, share - held.length))
      .forUpdate()
      .skipLocked()
      .pluck('cluster');
    await tx('berth_leases')
      .whereIn('cluster', free)
      .update({
        owner: replica,
        epoch: tx.raw('epoch + 1'),
        expires_at: inSeconds(LEASE_S),
      });
    const owned = await mine().select('cluster', 'epoch');
    return {
      replicas,
      owned: new Map(owned.map(({ cluster, epoch }) => [cluster, epoch])),
    };
  });
}

/** Gives all leases back, so that others need not wait until they end. */
export async function leave(knex: Knex, replica: string): Promise<void> {
  await knex.transaction(async tx => {
    await tx('berth_leases')
      .where({ owner: replica })
      .update({ owner: null, expires_at: tx.fn.now() });
    await tx('berth_replicas').where({ id: replica }).delete();
  });
}
