// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('catalog_entities', table => {
    table.comment('What the plugin knows of each catalog entity');
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('owner').comment('Entity ref of the first owner');
    table.text('technologies').notNullable().comment('JSON: [{name, from}]');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Hash of all of this and of the relations');
  });
  await knex.schema.createTable('catalog_relations', table => {
    table.comment(
      'From the part to the whole, the owned to the owner; never both ways',
    );
    table.text('source_ref').notNullable();
    table.text('type').notNullable();
    table.text('target_ref').notNullable();
    table.primary(['source_ref', 'type', 'target_ref']);
    table.index(['target_ref', 'type'], 'catalog_relations_target_idx');
  });
  await knex.schema.createTable('catalog_index', table => {
    table.comment('One row: the state of the two tables above');
    table.integer('id').primary();
    table.integer('version').notNullable().comment('Counts what was written');
    table.text('filled_at').comment('First complete pass; null before it');
  });
  await knex('catalog_index').insert({ id: 1, version: 0, filled_at: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('catalog_index');
  await knex.schema.dropTable('catalog_relations');
  await knex.schema.dropTable('catalog_entities');
};
