// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('recap_revisions', table => {
    table.comment('Every state of a recap that was saved');
    table.text('id').primary().notNullable();
    table
      .text('recap_id')
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table.integer('version').notNullable().comment('Of the recap then');
    table.text('title').notNullable();
    table.text('saved_at').notNullable();
    table
      .text('saved_by')
      .comment('A user; null where a configured source brought it');
    table.binary('content').notNullable().comment('JSON in UTF-8');
    table.unique(['recap_id', 'version'], {
      indexName: 'recap_revisions_recap_id_version',
    });
    table.index(['recap_id', 'saved_at', 'id'], 'recap_revisions_saved_at');
  });
  await knex.schema.alterTable('recaps', table => {
    table
      .text('deleted_at')
      .comment('Null unless it was deleted and can still be brought back');
    table.text('deleted_by');
    table.index(['deleted_at'], 'recaps_deleted_at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('recaps', table => {
    table.dropIndex(['deleted_at'], 'recaps_deleted_at');
  });
  // Not knex's: on SQLite that makes the table anew, and with the old one goes
  // everything that hangs on its rows.
  for (const column of ['deleted_by', 'deleted_at'])
    await knex.raw('ALTER TABLE recaps DROP COLUMN ??', [column]);
  await knex.schema.dropTable('recap_revisions');
};
