import type { Knex } from 'knex';

export interface StoredRecord {
  revision: number;
  part: number;
  whole: boolean;
  content: Buffer;
}

/** What was published of a cluster after one revision and up to another, in order. */
export async function readRecords(
  knex: Knex,
  options: { cluster: string; after: number; upTo: number },
): Promise<StoredRecord[]> {
  const { cluster, after, upTo } = options;
  const rows = await knex('berth_records')
    .where({ cluster })
    .where('revision', '>', after)
    .where('revision', '<=', upTo)
    .orderBy(['revision', 'part'])
    .select('revision', 'part', 'whole', 'content');
  return rows.map(row => ({
    ...row,
    revision: Number(row.revision),
    whole: Boolean(row.whole),
  }));
}
