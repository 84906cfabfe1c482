// @ts-check

/**
 * What was merged into which is asked the other way round for every entry of
 * the ledger: without an index, all technologies are looked through each time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(
    'CREATE INDEX technologies_present ON technologies ((coalesce(merged_into, id)))',
  );
  // The order in which the whole ledger is read.
  await knex.raw(
    'CREATE INDEX adoption_entries_effective_on ON adoption_entries (effective_on, id)',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX adoption_entries_effective_on');
  await knex.raw('DROP INDEX technologies_present');
};
