// @ts-check

const ENTRIES = 'adoption_entries';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('people', table => {
    table.comment(
      'Who did what is kept for good: a person who leaves is made nameless here, and no entry changes',
    );
    table.text('id').primary().notNullable();
    table
      .text('user_ref')
      .unique({ indexName: 'people_user_ref' })
      .comment('Null once the person was made nameless');
  });

  await knex.schema.createTable(ENTRIES, table => {
    table.comment('Append-only: who moved which technology to which stage');
    table.text('id').primary().notNullable();
    table
      .text('technology_id')
      .notNullable()
      .references('id')
      .inTable('technologies');
    table
      .text('scope')
      .notNullable()
      .comment('An entity ref; empty for the whole organisation');
    table.text('stage').notNullable();
    table.text('effective_on').notNullable();
    table.text('recorded_at').notNullable();
    table.text('person_id').notNullable().references('id').inTable('people');
    table.text('reason').notNullable();
    table
      .text('evidence_id')
      .comment('A learning; it may be deleted, and the entry stays');
    table.text('evidence_url');
    table
      .text('corrects_id')
      // An entry is corrected once; what was wrong in that is corrected in turn.
      .unique({ indexName: 'adoption_entries_corrects_id' })
      .references('id')
      .inTable(ENTRIES);
    table.index(
      ['technology_id', 'effective_on', 'id'],
      'adoption_entries_technology_id',
    );
    table.index(['scope', 'technology_id'], 'adoption_entries_scope');
  });
  await (knex.client.config.client === 'pg'
    ? refuseChangesOnPg(knex)
    : refuseChangesOnSqlite(knex));
};

const REFUSAL = 'adoption_entries is append-only';

/** @param {import('knex').Knex} knex */
async function refuseChangesOnSqlite(knex) {
  for (const operation of ['UPDATE', 'DELETE'])
    await knex.raw(
      `CREATE TRIGGER ${ENTRIES}_no_${operation.toLowerCase()} BEFORE ${operation} ON ${ENTRIES} BEGIN
         SELECT RAISE(ABORT, '${REFUSAL}');
       END`,
    );
}

/** @param {import('knex').Knex} knex */
async function refuseChangesOnPg(knex) {
  await knex.raw(
    `CREATE FUNCTION ${ENTRIES}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       RAISE EXCEPTION '${REFUSAL}';
     END $$`,
  );
  await knex.raw(
    `CREATE TRIGGER ${ENTRIES}_no_change BEFORE UPDATE OR DELETE ON ${ENTRIES}
     FOR EACH ROW EXECUTE FUNCTION ${ENTRIES}_refuse()`,
  );
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable(ENTRIES);
  if (knex.client.config.client === 'pg')
    await knex.raw(`DROP FUNCTION ${ENTRIES}_refuse()`);
  await knex.schema.dropTable('people');
};
