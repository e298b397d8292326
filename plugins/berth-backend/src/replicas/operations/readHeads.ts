import type { Knex } from 'knex';

export interface Heads {
  /** Of the last record of all. */
  revision: number;
  /** By cluster: the revision of its last record, and whether the replica that watches it is alive. */
  clusters: ReadonlyMap<string, { revision: number; isWatched: boolean }>;
}

/** How far the records go, and who is alive, in two small reads. */
export async function readHeads(
  knex: Knex,
  clusters: readonly string[],
): Promise<Heads> {
  // First: what is committed after it is left to the next reading.
  const [{ value }] = await knex('berth_revision').where({ id: 1 });
  const revision = Number(value);
  const rows = await knex('berth_leases')
    .leftJoin('berth_records', function sameCluster() {
      this.on('berth_records.cluster', 'berth_leases.cluster').andOnVal(
        'berth_records.revision',
        '<=',
        revision,
      );
    })
    .whereIn('berth_leases.cluster', [...clusters])
    .groupBy('berth_leases.cluster', 'owner', 'expires_at')
    .select(
      'berth_leases.cluster as cluster',
      knex.raw('max(berth_records.revision) as revision'),
      knex.raw('(owner is not null and expires_at > now()) as watched'),
    );
  return {
    revision,
    clusters: new Map(
      rows.map(row => [
        row.cluster,
        { revision: Number(row.revision ?? 0), isWatched: row.watched },
      ]),
    ),
  };
}
