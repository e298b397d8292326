import type { Knex } from 'knex';

export interface Heads {
  /** Of the last record of all. */
  revision: number;
  /**
   * By cluster: the revision of its last record, and how long ago the records were all that its owner had seen; `undefined`
   * where they never were.
   */
  clusters: ReadonlyMap<
    string,
    { revision: number; ageMs: number | undefined }
  >;
}

/** How far the records go, and of when they are, as of one moment: what is committed later is left to the next reading. */
export async function readHeads(
  knex: Knex,
  clusters: readonly string[],
): Promise<Heads> {
  return knex.transaction(tx => readHeadsIn(tx, clusters), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
}

async function readHeadsIn(
  knex: Knex,
  clusters: readonly string[],
): Promise<Heads> {
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
    .groupBy('berth_leases.cluster', 'published_at')
    .select(
      'berth_leases.cluster as cluster',
      knex.raw('max(berth_records.revision) as revision'),
      knex.raw('extract(epoch from now() - published_at) * 1000 as age_ms'),
    );
  return {
    revision,
    clusters: new Map(
      rows.map(row => [
        row.cluster,
        {
          revision: Number(row.revision ?? 0),
          ageMs: row.age_ms === null ? undefined : Number(row.age_ms),
        },
      ]),
    ),
  };
}
