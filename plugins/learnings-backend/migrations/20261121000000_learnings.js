// @ts-check

const id = (/** @type {import('knex').Knex.CreateTableBuilder} */ table) =>
  table.text('id').primary().notNullable();

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('events', table => {
    id(table);
    table.text('name').notNullable();
    table
      .text('name_key')
      .notNullable()
      .unique({ indexName: 'events_name_key' })
      .comment('The name without case and punctuation: what makes two one');
    table.text('series');
    table.text('edition');
    table.text('location');
    table.text('start_date');
    table.text('end_date');
    table.text('url');
    table.integer('version').notNullable().defaultTo(1);
    table.text('created_at').notNullable();
  });

  await knex.schema.createTable('talks', table => {
    id(table);
    table.text('event_id').references('id').inTable('events');
    table.text('title');
    table
      .text('title_key')
      .comment('Null where the title does not tell this talk from others');
    table
      .text('video_key')
      .comment('Null where the video may hold more than this talk');
    table.text('speakers').notNullable().comment('JSON array of names');
    table.text('day');
    table.text('track');
    table.text('video_url');
    table.text('slides_url');
    table.integer('version').notNullable().defaultTo(1);
    table.text('created_at').notNullable();
    table.unique(['event_id', 'title_key'], {
      indexName: 'talks_event_id_title_key',
    });
    table.index(['video_key'], 'talks_video_key');
  });

  await knex.schema.createTable('recaps', table => {
    id(table);
    table.text('title').notNullable();
    table.text('summary');
    table.text('body').notNullable();
    table.text('event_id').references('id').inTable('events');
    table.text('publishing_team');
    table.text('published_date');
    table.text('tags').notNullable().comment('JSON array');
    table.text('status').notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table
      .text('created_by')
      .comment('A user; null for what a configured source brought in');
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('published_at');
    table.text('source_kind').notNullable();
    table.text('source_name');
    table.text('source_hash').notNullable().comment('SHA-256, hexadecimal');
    table
      .text('source_key')
      .unique({ indexName: 'recaps_source_key' })
      .comment('Of a file in a configured source');
    table
      .text('draft_id')
      .unique({ indexName: 'recaps_draft_id' })
      .comment('The draft that it was made from: made twice, it is one');
    table.index(['status', 'updated_at', 'id'], 'recaps_status_updated_at');
    table.index(['created_by', 'updated_at', 'id'], 'recaps_created_by');
    table.index(['publishing_team'], 'recaps_publishing_team');
    table.index(['event_id'], 'recaps_event_id');
  });

  await knex.schema.createTable('recap_sources', table => {
    table
      .text('recap_id')
      .primary()
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table.binary('content').notNullable().comment('UTF-8, byte for byte');
  });

  await knex.schema.createTable('recap_editors', table => {
    table
      .text('recap_id')
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table.text('user_ref').notNullable();
    table.primary(['recap_id', 'user_ref']);
    table.index(['user_ref'], 'recap_editors_user_ref');
  });

  await knex.schema.createTable('contributors', table => {
    id(table);
    table
      .text('recap_id')
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('name').notNullable();
    table.text('role').notNullable();
    table.text('user_ref');
    table.index(['recap_id', 'position'], 'contributors_recap_id');
    table.index(['user_ref'], 'contributors_user_ref');
  });

  await knex.schema.createTable('learnings', table => {
    table.comment(
      'One row for every recap, talk note, takeaway and follow-up: what lists show. The row of a recap has its id.',
    );
    id(table);
    table.text('type').notNullable();
    table
      .text('recap_id')
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('kind').comment('Of a takeaway');
    table.text('text').notNullable();
    table.text('anchor').comment('JSON');
    table.text('event_id').references('id').inTable('events');
    table.text('talk_id').references('id').inTable('talks');
    table
      .text('note_id')
      .comment('Of a takeaway or follow-up: the talk note that it belongs to');
    table
      .text('contributor_id')
      .references('id')
      .inTable('contributors')
      .onDelete('SET NULL');
    table.boolean('recommended').notNullable().defaultTo(false);
    table
      .text('published_at')
      .comment('Null unless the recap is published: all that lists look at');
    table.index(['published_at', 'id'], 'learnings_published_at');
    table.index(['type', 'published_at', 'id'], 'learnings_type');
    table.index(['kind', 'published_at', 'id'], 'learnings_kind');
    table.index(['event_id', 'published_at', 'id'], 'learnings_event_id');
    table.index(['talk_id', 'published_at', 'id'], 'learnings_talk_id');
    table.index(['recap_id', 'type', 'position'], 'learnings_recap_id');
    table.index(['contributor_id'], 'learnings_contributor_id');
  });

  await knex.schema.createTable('follow_ups', table => {
    table
      .text('learning_id')
      .primary()
      .notNullable()
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
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
    table.index(['sort_date', 'learning_id'], 'follow_ups_sort_date');
    table.index(['state', 'sort_date', 'learning_id'], 'follow_ups_state');
    table.index(['owner', 'sort_date', 'learning_id'], 'follow_ups_owner');
  });

  await knex.schema.createTable('technologies', table => {
    id(table);
    table.text('name').notNullable();
    table
      .text('name_key')
      .notNullable()
      .unique({ indexName: 'technologies_name_key' });
    table.text('category');
  });

  await knex.schema.createTable('mentions', table => {
    table
      .text('learning_id')
      .notNullable()
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
    table
      .text('technology_id')
      .notNullable()
      .references('id')
      .inTable('technologies');
    table
      .text('recap_id')
      .notNullable()
      .references('id')
      .inTable('recaps')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table.text('surface').notNullable().comment('The form found in the text');
    table.text('anchors').notNullable().comment('JSON array');
    table.primary(['learning_id', 'technology_id']);
    table.index(['technology_id', 'learning_id'], 'mentions_technology_id');
    table.index(['recap_id'], 'mentions_recap_id');
  });

  await knex.schema.createTable('entity_links', table => {
    id(table);
    table
      .text('learning_id')
      .notNullable()
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
    table.text('entity_ref').notNullable();
    table.text('origin').notNullable();
    table.text('state').notNullable();
    table.double('confidence').notNullable();
    table.text('reason');
    table.text('words');
    table.integer('position').notNullable();
    table.text('decided_by');
    table.text('decided_at');
    table
      .text('published_at')
      .comment('That of the learning, so that one index pages an entity');
    table.unique(['learning_id', 'entity_ref'], {
      indexName: 'entity_links_learning_id_entity_ref',
    });
    table.index(
      ['entity_ref', 'published_at', 'learning_id'],
      'entity_links_entity_ref',
    );
  });

  await knex.schema.createTable('drafts', table => {
    id(table);
    table.text('created_by').notNullable();
    table.integer('version').notNullable().defaultTo(1);
    table.text('title').notNullable();
    table.binary('document').notNullable().comment('JSON in UTF-8');
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.index(['created_by', 'updated_at', 'id'], 'drafts_created_by');
  });

  await (knex.client.config.client === 'pg'
    ? textOnPg(knex)
    : textOnSqlite(knex));
};

/**
 * Words are compared as they are written: recaps come in any language, and
 * names of products are no language's words.
 *
 * @param {import('knex').Knex} knex
 */
async function textOnPg(knex) {
  await knex.schema.createTable('learning_texts', table => {
    table
      .text('learning_id')
      .primary()
      .notNullable()
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
    table.specificType('words', 'tsvector').notNullable();
    table.index(['words'], 'learning_texts_words', 'gin');
  });
}

/** @param {import('knex').Knex} knex */
async function textOnSqlite(knex) {
  await knex.schema.createTable('learning_texts', table => {
    table.increments('row');
    table
      .text('learning_id')
      .notNullable()
      .unique({ indexName: 'learning_texts_learning_id' })
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
    table.text('text').notNullable();
  });
  await knex.raw(
    `CREATE VIRTUAL TABLE learning_words USING fts5(text, content='learning_texts', content_rowid='row', tokenize='unicode61 remove_diacritics 0')`,
  );
  // Triggers, so that rows that go with a deleted recap leave the index too.
  await knex.raw(
    `CREATE TRIGGER learning_texts_insert AFTER INSERT ON learning_texts BEGIN
       INSERT INTO learning_words(rowid, text) VALUES (new.row, new.text);
     END`,
  );
  await knex.raw(
    `CREATE TRIGGER learning_texts_delete AFTER DELETE ON learning_texts BEGIN
       INSERT INTO learning_words(learning_words, rowid, text) VALUES ('delete', old.row, old.text);
     END`,
  );
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (knex.client.config.client !== 'pg') {
    await knex.raw('DROP TRIGGER learning_texts_insert');
    await knex.raw('DROP TRIGGER learning_texts_delete');
    await knex.schema.dropTable('learning_words');
  }
  for (const table of [
    'learning_texts',
    'drafts',
    'entity_links',
    'mentions',
    'technologies',
    'follow_ups',
    'learnings',
    'contributors',
    'recap_editors',
    'recap_sources',
    'recaps',
    'talks',
    'events',
  ])
    await knex.schema.dropTable(table);
};
