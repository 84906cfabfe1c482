import type { AdoptionRecord } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AdoptionEntryRow } from '../tables';
import { newId, now } from '../values';
import { IS_PRESENT } from './presently';

/** The whole organisation, which is no entity. */
const EVERYWHERE = '';

export const scopeToStore = (scope: string | null) => scope ?? EVERYWHERE;
export const scopeOf = (stored: string) =>
  stored === EVERYWHERE ? null : stored;

/**
 * Keeps a technology from others until the transaction ends: of two who move
 * it at once, the second sees what the first did.
 *
 * @returns its id, or that of the one that it was merged into; null where there is none
 */
export async function lockTechnology(
  tx: Knex,
  id: string,
): Promise<string | null> {
  const row = await tx('technologies')
    .where({ id })
    .forUpdate()
    .first('id', 'merged_into');
  if (!row) return null;
  return row.merged_into === null
    ? row.id
    : lockTechnology(tx, row.merged_into);
}

/** The id of a technology, or of the one that it was merged into. */
export async function presentTechnologyId(
  knex: Knex,
  id: string,
): Promise<string> {
  const row = await knex('technologies').where({ id }).first('merged_into');
  return row?.merged_into ?? id;
}

/** The id of the entry that says how far a scope is now; null where none does. */
export async function presentEntryId(
  tx: Knex,
  technologyId: string,
  scope: string | null,
): Promise<string | null> {
  const row = await tx('adoption_entries')
    .where({ scope: scopeToStore(scope) })
    .whereIn('technology_id', alike =>
      alike
        .from('technologies')
        .select('id')
        .whereRaw('coalesce(merged_into, id) = ?', [technologyId]),
    )
    .whereRaw(IS_PRESENT)
    .first('id');
  return row?.id ?? null;
}

/** Adds one entry to the ledger, which is all that is ever done to it. */
export async function recordEntry(
  tx: Knex,
  technologyId: string,
  userRef: string,
  record: Omit<AdoptionRecord, 'seen'>,
): Promise<string> {
  const { evidence } = record;
  const row: AdoptionEntryRow = {
    id: newId(),
    technology_id: technologyId,
    scope: scopeToStore(record.scope),
    stage: record.stage,
    effective_on: record.effectiveOn,
    recorded_at: now(),
    person_id: await personId(tx, userRef),
    reason: record.reason,
    evidence_id:
      evidence && 'learningId' in evidence ? evidence.learningId : null,
    evidence_url: evidence && 'url' in evidence ? evidence.url : null,
    corrects_id: record.correctsId,
  };
  await tx('adoption_entries').insert(row);
  return row.id;
}

async function personId(tx: Knex, userRef: string): Promise<string> {
  await tx('people')
    .insert({ id: newId(), user_ref: userRef })
    .onConflict('user_ref')
    .ignore();
  const row = await tx('people').where({ user_ref: userRef }).first('id');
  if (!row) throw new Error(`The record of ${userRef} vanished`);
  return row.id;
}
