// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('technologies', table => {
    table.text('homepage');
    table.text('repository');
    table.text('maturity');
    table.text('entity_ref').comment('What stands for it in the catalog');
    table.integer('version').notNullable().defaultTo(1);
    table
      .boolean('added')
      .notNullable()
      .defaultTo(false)
      .comment('By a person, whether recaps mention it or not');
    table
      .text('merged_into')
      .comment('The technology that it is one with, which is never merged')
      .index('technologies_merged_into');
  });
  await knex.schema.createTable('technology_names', table => {
    table.comment('Everything that a technology is called');
    table.text('name_key').primary().notNullable();
    table.text('name').notNullable();
    table
      .text('technology_id')
      .notNullable()
      .references('id')
      .inTable('technologies')
      .index('technology_names_technology_id');
  });
  await knex.raw(
    `INSERT INTO technology_names (name_key, name, technology_id)
     SELECT name_key, name, id FROM technologies`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('technology_names');
  await knex.raw('DROP INDEX technologies_merged_into');
  // Knex would rebuild the table on SQLite, which others refer to.
  for (const column of [
    'homepage',
    'repository',
    'maturity',
    'entity_ref',
    'version',
    'added',
    'merged_into',
  ])
    await knex.raw('ALTER TABLE technologies DROP COLUMN ??', [column]);
};
