import type { Knex } from 'knex';

/** Every scope of the ledger, as it is stored. */
export function scopesOfLedger(knex: Knex): Promise<string[]> {
  return knex('adoption_entries').distinct('scope').pluck('scope');
}
