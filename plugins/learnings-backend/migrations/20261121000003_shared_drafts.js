// @ts-check

/** @typedef {import('knex').Knex} Knex */

/** @param {import('knex').Knex.CreateTableBuilder} table */
const draftId = table =>
  table
    .text('draft_id')
    .notNullable()
    .references('id')
    .inTable('drafts')
    .onDelete('CASCADE');

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('draft_editors', table => {
    draftId(table);
    table.text('user_ref').notNullable();
    table.primary(['draft_id', 'user_ref']);
    table.index(['user_ref', 'draft_id'], 'draft_editors_user_ref');
  });

  await knex.schema.createTable('draft_presence', table => {
    table.comment('Who has a draft open; each row is of the last seconds');
    draftId(table);
    table.text('user_ref').notNullable();
    table.text('session').notNullable().comment('A page in a browser');
    table.text('seen_at').notNullable();
    table.primary(['draft_id', 'user_ref', 'session']);
    table.index(['seen_at'], 'draft_presence_seen_at');
  });

  await knex.schema.createTable('finished_drafts', table => {
    table.comment('Drafts whose place a recap took');
    table.text('draft_id').primary().notNullable();
    table
      .text('recap_id')
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table
      .text('content_hash')
      .comment('SHA-256 of what the recap became: asked for twice, it is done');
    table.index(['recap_id'], 'finished_drafts_recap_id');
  });
  await knex.raw(
    `INSERT INTO finished_drafts (draft_id, recap_id)
     SELECT draft_id, id FROM recaps WHERE draft_id IS NOT NULL`,
  );
  await knex.schema.alterTable('recaps', table => {
    table.dropUnique(['draft_id'], 'recaps_draft_id');
  });
  // Raw, because knex copies a table on SQLite to drop a column, and dropping
  // the old one deletes all that hangs on it.
  await knex.raw('ALTER TABLE recaps DROP COLUMN draft_id');

  await knex.raw(
    `ALTER TABLE drafts ADD COLUMN recap_id text
     REFERENCES recaps (id) ON DELETE SET NULL`,
  );
  await knex.schema.alterTable('drafts', table => {
    table.integer('recap_version').comment('That a working copy started from');
    table.text('updated_by').notNullable().defaultTo('');
    table.unique(['recap_id'], { indexName: 'drafts_recap_id' });
  });
  await knex('drafts').update({ updated_by: knex.ref('created_by') });
  await eachDocument(knex, ({ source }) => ({
    source,
    body: source.content,
    review: null,
  }));
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await eachDocument(knex, ({ source, body }) => ({
    source: { ...source, content: body },
    content: null,
  }));
  // Nothing hangs on drafts any more, so knex may copy the table.
  await knex.schema.dropTable('draft_presence');
  await knex.schema.dropTable('draft_editors');
  await knex.schema.alterTable('drafts', table => {
    table.dropUnique(['recap_id'], 'drafts_recap_id');
  });
  await knex.schema.alterTable('drafts', table => {
    table.dropColumns('recap_id', 'recap_version', 'updated_by');
  });

  await knex.raw('ALTER TABLE recaps ADD COLUMN draft_id text');
  // Of several drafts of one recap the first is the one that it was made from.
  await knex.raw(
    `UPDATE recaps SET draft_id = (
       SELECT min(finished_drafts.draft_id) FROM finished_drafts
       WHERE finished_drafts.recap_id = recaps.id
     )`,
  );
  await knex.schema.alterTable('recaps', table => {
    table.unique(['draft_id'], { indexName: 'recaps_draft_id' });
  });
  await knex.schema.dropTable('finished_drafts');
};

/**
 * Rewrites what drafts hold, one after the other: each may be large.
 *
 * @param {Knex} knex
 * @param {(document: any) => object} rewrite
 */
async function eachDocument(knex, rewrite) {
  for (const id of await knex('drafts').pluck('id')) {
    const [{ document }] = await knex('drafts')
      .where({ id })
      .select('document');
    const rewritten = rewrite(JSON.parse(document.toString()));
    await knex('drafts')
      .where({ id })
      .update({ document: Buffer.from(JSON.stringify(rewritten)) });
  }
}
