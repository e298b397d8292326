// @ts-check

/**
 * What replicas share: which replica watches which cluster, and what it has seen there. One replica, and SQLite, leave all of
 * it empty.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('berth_replicas', table => {
    table.comment('Replicas that are, or were lately, alive');
    table.string('id', 36).primary();
    table.dateTime('seen_at').notNullable();
  });
  await knex.schema.createTable('berth_leases', table => {
    table.comment('Which replica watches which cluster, until when');
    table.string('cluster', 64).primary().comment('Digest of its identity');
    table.string('owner', 36).nullable();
    table.integer('epoch').notNullable().defaultTo(0).comment('Owners so far');
    table.dateTime('expires_at').notNullable();
  });
  await knex.schema.createTable('berth_revision', table => {
    table.comment('One row: the number of the last record');
    table.integer('id').primary();
    table.bigInteger('value').notNullable();
  });
  await knex('berth_revision').insert({ id: 1, value: 0 });
  await knex.schema.createTable('berth_records', table => {
    table.comment('What the owners of the clusters have seen, in order');
    table.bigInteger('revision').notNullable();
    table.integer('part').notNullable().comment('Within the revision');
    table.string('cluster', 64).notNullable();
    table.boolean('whole').notNullable().comment('All, not only what changed');
    table.binary('content').notNullable().comment('JSON, gzipped');
    table.primary(['revision', 'part']);
    table.index(['cluster', 'revision'], 'berth_records_cluster_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('berth_records');
  await knex.schema.dropTable('berth_revision');
  await knex.schema.dropTable('berth_leases');
  await knex.schema.dropTable('berth_replicas');
};
