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
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX technologies_present');
};
