import type { TechnologyPosition } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AdoptionEntryRow } from '../tables';
import { among } from '../among';
import { COUNTS_FOR, entriesOf, IS_PRESENT } from './presently';
import { scopeOf } from './recordEntry';

/** Scopes of one technology, at most. */
const MOST = 200;

/** The furthest first, so that how far anybody is stays right where some are left out. */
const FURTHEST_FIRST = `CASE adoption_entries.stage ${[
  'adopt',
  'trial',
  'assess',
  'hold',
  'rejected',
]
  .map((stage, at) => `WHEN '${stage}' THEN ${at}`)
  .join(' ')} END`;

/** How far each scope is with some technologies, by the technology that they are merged into. */
export async function positionsOf(
  knex: Knex,
  technologyIds: string[],
): Promise<Map<string, TechnologyPosition[]>> {
  if (technologyIds.length === 0) return new Map();
  const ranked = among(
    entriesOf(knex).whereRaw(IS_PRESENT),
    knex,
    COUNTS_FOR,
    technologyIds,
  ).select('adoption_entries.*', {
    present_id: knex.raw(COUNTS_FOR),
    place: knex.raw(
      `row_number() OVER (PARTITION BY ${COUNTS_FOR}
         ORDER BY ${FURTHEST_FIRST}, adoption_entries.effective_on DESC, adoption_entries.id)`,
    ),
  });
  const rows: Array<AdoptionEntryRow & { present_id: string }> = await knex
    .from(ranked.as('ranked'))
    .where('place', '<=', MOST)
    .orderBy(['effective_on', 'id'])
    .select('*');
  const byTechnology = new Map<string, TechnologyPosition[]>();
  for (const row of rows)
    byTechnology.set(row.present_id, [
      ...(byTechnology.get(row.present_id) ?? []),
      {
        scope: scopeOf(row.scope),
        stage: row.stage,
        since: row.effective_on,
        entryId: row.id,
      },
    ]);
  return byTechnology;
}
