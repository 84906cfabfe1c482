// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('technology_detections', table => {
    table.comment(
      'The ledger held against the catalog index: all of it is made anew from both',
    );
    table.text('entity_ref').notNullable();
    table
      .text('technology_id')
      .notNullable()
      .references('id')
      .inTable('technologies');
    table.text('status').notNullable();
    table.text('signs').notNullable().comment('JSON: [{kind, value}]');
    table
      .text('entry_id')
      .references('id')
      .inTable('adoption_entries')
      .comment('The nearest that speaks for the entity');
    table.text('seen_at').notNullable();
    table.primary(['entity_ref', 'technology_id']);
    table.index(
      ['technology_id', 'entity_ref'],
      'technology_detections_technology_id',
    );
    table.index(
      ['status', 'entity_ref', 'technology_id'],
      'technology_detections_status',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('technology_detections');
};
