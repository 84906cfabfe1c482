// @ts-check

// The table is made anew, in both directions: nothing refers to its rows, and
// SQLite can neither loosen a column nor change a primary key.

const COLUMNS = [
  'owner',
  'due_date',
  'state',
  'outcome',
  'ticket_url',
  'version',
  'sort_date',
];
const OWN = COLUMNS.join(', ');
const OWN_OF_FOLLOW_UPS = COLUMNS.map(name => `follow_ups.${name}`).join(', ');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('follow_ups_anew', table => {
    table.text('id').primary().notNullable();
    table
      .text('learning_id')
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE')
      .comment('Its own id, where a recap holds it; else null');
    table
      .text('recap_id')
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE')
      .comment('That holds it, or that it was logged from');
    table
      .text('takeaway_id')
      .comment(
        'That it was logged from; its recap may lose it, and this stays',
      );
    table.text('text').comment('Null where its learning has it');
    ownColumns(table);
    table.text('created_by').comment('A user; null where a recap holds it');
    table.text('created_at').notNullable();
    table.text('closed_at').comment('Null while it is open');
  });
  await knex.raw(
    `INSERT INTO follow_ups_anew (id, learning_id, recap_id, ${OWN}, created_at, closed_at)
     SELECT learning_id, learning_id, recaps.id, ${OWN_OF_FOLLOW_UPS}, recaps.created_at,
       CASE WHEN follow_ups.state = 'open' THEN NULL ELSE recaps.updated_at END
     FROM follow_ups
     JOIN learnings ON learnings.id = follow_ups.learning_id
     JOIN recaps ON recaps.id = learnings.recap_id`,
  );
  await takePlace(knex);
  await knex.schema.alterTable('follow_ups', table => {
    table.unique(['learning_id'], { indexName: 'follow_ups_learning_id' });
    table.index(['sort_date', 'id'], 'follow_ups_sort_date');
    table.index(['state', 'sort_date', 'id'], 'follow_ups_state');
    table.index(['owner', 'sort_date', 'id'], 'follow_ups_owner');
    table.index(['recap_id'], 'follow_ups_recap_id');
    table.index(['takeaway_id'], 'follow_ups_takeaway_id');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.createTable('follow_ups_anew', table => {
    table
      .text('learning_id')
      .primary()
      .notNullable()
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
    ownColumns(table);
  });
  // One that no recap holds had no place before.
  await knex.raw(
    `INSERT INTO follow_ups_anew (learning_id, ${OWN})
     SELECT learning_id, ${OWN} FROM follow_ups WHERE learning_id IS NOT NULL`,
  );
  await takePlace(knex);
  await knex.schema.alterTable('follow_ups', table => {
    table.index(['sort_date', 'learning_id'], 'follow_ups_sort_date');
    table.index(['state', 'sort_date', 'learning_id'], 'follow_ups_state');
    table.index(['owner', 'sort_date', 'learning_id'], 'follow_ups_owner');
  });
};

/** @param {import('knex').Knex.CreateTableBuilder} table */
function ownColumns(table) {
  table.text('owner');
  table.text('due_date');
  table.text('state').notNullable();
  table.text('outcome');
  table.text('ticket_url');
  table.integer('version').notNullable().defaultTo(1);
  table
    .text('sort_date')
    .notNullable()
    .comment('The due date, or the end of time: NULLs sort differently');
}

/** @param {import('knex').Knex} knex */
async function takePlace(knex) {
  await knex.schema.dropTable('follow_ups');
  await knex.schema.renameTable('follow_ups_anew', 'follow_ups');
  if (knex.client.config.client === 'pg')
    await knex.raw(
      'ALTER INDEX follow_ups_anew_pkey RENAME TO follow_ups_pkey',
    );
}
