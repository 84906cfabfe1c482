// @ts-check
const { createHash } = require('crypto');

/** Rows that are read and written at once: bodies are long. */
const BATCH = 50;

/**
 * The words of a text as they were told apart when this migration was written;
 * a recap that is saved again gets whatever is in use then.
 *
 * @param {string} body
 */
function fingerprintOf(body) {
  const words = body
    .normalize('NFKC')
    .replace(/\]\([^()\s]*(?:\s"[^"]*")?\)/gu, ']')
    .replace(/\bhttps?:\/\/[^\s<>)\]]+/giu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words && createHash('sha256').update(words.join(' ')).digest('hex');
}

/** @param {import('knex').Knex} knex */
async function fillFingerprints(knex) {
  let last = '';
  for (;;) {
    const recaps = await knex('recaps')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
      .select('id', 'body');
    if (recaps.length === 0) return;
    for (const { id, body } of recaps)
      await knex('recaps')
        .where({ id })
        .update({ fingerprint: fingerprintOf(body) });
    last = recaps[recaps.length - 1].id;
  }
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const name of ['events', 'talks'])
    await knex.schema.alterTable(name, table => {
      table
        .text('merged_into')
        .comment('The record that this one leads to; never one that leads on');
      table
        .text('split_from')
        .comment('The record that a person took this one out of');
      table.index(['merged_into'], `${name}_merged_into`);
    });

  await knex.schema.alterTable('recaps', table => {
    table
      .text('fingerprint')
      .comment('Of the words of the body; null where there are none');
    table.index(['fingerprint'], 'recaps_fingerprint');
  });
  await fillFingerprints(knex);

  await knex.schema.createTable('changes', table => {
    table.comment('What people did to events and talks');
    table.text('id').primary().notNullable();
    table.text('subject').notNullable().comment('event or talk');
    table.text('operation').notNullable();
    table.text('subject_id').notNullable();
    table.text('other_id');
    table.text('other_name');
    table.text('changed_by').notNullable();
    table.text('changed_at').notNullable();
    table.text('undone_by');
    table.text('undone_at');
    table
      .text('journal')
      .notNullable()
      .comment('JSON: what was moved and made, to take it back');
    table.index(['subject_id', 'changed_at', 'id'], 'changes_subject_id');
    table.index(['other_id', 'changed_at', 'id'], 'changes_other_id');
  });

  await knex.schema.createTable('change_records', table => {
    table.comment('The events and talks that a change rests on');
    table
      .text('change_id')
      .notNullable()
      .references('id')
      .inTable('changes')
      .onDelete('CASCADE');
    table.text('record_id').notNullable();
    table.primary(['change_id', 'record_id']);
    table.index(['record_id'], 'change_records_record_id');
  });
};

/**
 * Says `DROP COLUMN` itself: knex would make SQLite's tables anew, and with
 * the old ones everything would go that refers to them.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('change_records');
  await knex.schema.dropTable('changes');

  await knex.raw('DROP INDEX recaps_fingerprint');
  await knex.raw('ALTER TABLE recaps DROP COLUMN fingerprint');

  // Names that led to another record are of no use without where they led.
  await knex('talks').whereNotNull('merged_into').delete();
  await knex('talks')
    .whereIn(
      'event_id',
      knex('events').select('id').whereNotNull('merged_into'),
    )
    .update({ event_id: null, title_key: null });
  await knex('events').whereNotNull('merged_into').delete();
  for (const name of ['events', 'talks']) {
    await knex.raw(`DROP INDEX ${name}_merged_into`);
    await knex.raw(`ALTER TABLE ${name} DROP COLUMN merged_into`);
    await knex.raw(`ALTER TABLE ${name} DROP COLUMN split_from`);
  }
};
