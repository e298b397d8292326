import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * The plugin's database with its tables, where several replicas can share it: PostgreSQL. SQLite has the tables too, empty;
 * its file or memory belongs to one process.
 */
export async function openReplicaDatabase(
  database: DatabaseService,
): Promise<Knex | undefined> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@berth/backstage-plugin-berth-backend',
        'migrations',
      ),
    });
  }
  return knex.client.config.client === 'pg' ? knex : undefined;
}
