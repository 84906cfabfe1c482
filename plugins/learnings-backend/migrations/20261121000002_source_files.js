// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('source_files', table => {
    table.comment('Files of configured sources as they were last read');
    table.text('source_key').primary().notNullable();
    table.text('source').notNullable();
    table.bigInteger('size').notNullable().comment('Bytes');
    table.double('modified_at').notNullable().comment('Milliseconds');
    table.text('hash').notNullable().comment('SHA-256, hexadecimal');
    table
      .integer('index_version')
      .notNullable()
      .comment('Of the catalog index that its links were suggested from');
    table.text('problem').comment('Why it could not be read, if so');
    table.index(['source'], 'source_files_source');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('source_files');
};
