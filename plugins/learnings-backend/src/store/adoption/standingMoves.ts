import type { Knex } from 'knex';
import type { Move } from '../../radar/replay';
import type { AdoptionEntryRow } from '../tables';
import { among } from '../among';
import { STANDS } from './presently';
import { scopeOf } from './recordEntry';

/** What the ledger says of one technology, as far as no entry was corrected. */
export interface MovedTechnology {
  id: string;
  name: string;
  category: string | null;
  /** The earliest first. */
  moves: Move[];
}

/** All that was moved, by name; with scopes, by these alone. */
export async function standingMoves(
  knex: Knex,
  scopes?: readonly string[],
): Promise<MovedTechnology[]> {
  const query = knex('adoption_entries')
    .join('technologies as named', 'named.id', 'adoption_entries.technology_id')
    .joinRaw(
      'JOIN technologies ON technologies.id = coalesce(named.merged_into, named.id)',
    )
    .whereRaw(STANDS)
    .orderBy([
      { column: 'technologies.name_key' },
      { column: 'adoption_entries.effective_on' },
      { column: 'adoption_entries.recorded_at' },
      { column: 'adoption_entries.id' },
    ])
    .select(
      'adoption_entries.*',
      'technologies.name',
      'technologies.category',
      {
        present_id: 'technologies.id',
      },
    );
  if (scopes !== undefined)
    among(query, knex, 'adoption_entries.scope', scopes);
  const rows: Array<
    AdoptionEntryRow & {
      present_id: string;
      name: string;
      category: string | null;
    }
  > = await query;
  const byId = new Map<string, MovedTechnology>();
  for (const row of rows) {
    const { present_id: id, name, category } = row;
    const technology = byId.get(id) ?? { id, name, category, moves: [] };
    technology.moves.push({
      scope: scopeOf(row.scope),
      stage: row.stage,
      effectiveOn: row.effective_on,
      reason: row.reason,
    });
    byId.set(id, technology);
  }
  return [...byId.values()];
}
