import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';

/**
 * Writes what an owner has seen, all of it or what changed, under the next revision, which it returns. The row of the
 * revision is locked from its increment to the commit: revisions become visible in their order, and who has read up to one
 * has missed none before it.
 *
 * @throws `ConflictError` for a replica that does not hold the lease any more.
 */
export async function publish(
  knex: Knex,
  options: {
    cluster: string;
    replica: string;
    epoch: number;
    whole: boolean;
    parts: readonly Buffer[];
    /** How many milliseconds ago this was all that its owner had seen. */
    ageMs: () => number;
  },
): Promise<number> {
  const { cluster, replica, epoch, whole, parts, ageMs } = options;
  return knex.transaction(async tx => {
    const lease = await tx('berth_leases')
      .where({ cluster, owner: replica, epoch })
      .forUpdate()
      .first();
    if (!lease) {
      throw new ConflictError('Another replica watches the cluster now');
    }
    const [{ value }] = await tx('berth_revision')
      .where({ id: 1 })
      .increment('value', 1)
      .returning('value');
    const revision = Number(value);
    if (whole) {
      await tx('berth_records').where({ cluster }).delete();
    }
    await tx('berth_records').insert(
      parts.map((content, part) => ({
        revision,
        part,
        cluster,
        whole,
        content,
      })),
    );
    await tx('berth_leases')
      .where({ cluster })
      .update({
        published_at: tx.raw("now() - ? * interval '1 millisecond'", [ageMs()]),
      });
    return revision;
  });
}
