// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('berth_leases', table => {
    table
      .dateTime('published_at')
      .nullable()
      .comment('Up to when all that its owner saw is in the records');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('berth_leases', table => {
    table.dropColumn('published_at');
  });
};
