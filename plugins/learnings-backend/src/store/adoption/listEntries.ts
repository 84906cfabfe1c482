import type { AdoptionEntry } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import {
  pageQuery,
  readPageOf,
  type PageRequest,
  type ReadPage,
} from '../page';
import type { AdoptionEntryRow } from '../tables';
import { readBoolean } from '../values';
import { IS_PRESENT } from './presently';
import { scopeOf, scopeToStore } from './recordEntry';

const ORDER = {
  list: 'adoption',
  sort: 'adoption_entries.effective_on',
  id: 'adoption_entries.id',
  direction: 'desc' as const,
};

export interface EntryFilter {
  technology?: string;
  /** An entity ref. */
  scope?: string;
  /** Only what says how far a scope is now. */
  present?: boolean;
}

type Row = AdoptionEntryRow & {
  /** What it was moved as may have been merged into this. */
  present_technology_id: string;
  technology_name: string;
  user_ref: string | null;
  learning_id: string | null;
  learning_text: string | null;
  recap_id: string | null;
  corrected_by_id: string | null;
  is_present: boolean | 0 | 1;
};

/** Entries of the ledger, the latest first. */
export async function listEntries(
  knex: Knex,
  access: AccessFilter,
  filter: EntryFilter,
  request: PageRequest,
): Promise<ReadPage<AdoptionEntry>> {
  const query = entryQuery(knex, access);
  const { technology, scope, present } = filter;
  if (technology)
    query.whereRaw(
      `adoption_entries.technology_id IN (
        SELECT alike.id FROM technologies AS alike
        WHERE coalesce(alike.merged_into, alike.id) = coalesce(
          (SELECT merged.merged_into FROM technologies AS merged WHERE merged.id = ?), ?))`,
      [technology, technology],
    );
  if (scope) query.where('adoption_entries.scope', scopeToStore(scope));
  if (present) query.whereRaw(IS_PRESENT);
  const rows: Row[] = await pageQuery(query, ORDER, request);
  return readPageOf(
    rows,
    ORDER,
    request,
    row => ({ sort: row.effective_on, id: row.id }),
    entryOf,
  );
}

/** One entry; null where there is none. */
export async function readEntry(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<AdoptionEntry | null> {
  const row: Row | undefined = await entryQuery(knex, access)
    .where('adoption_entries.id', id)
    .first();
  return row ? entryOf(row) : null;
}

/** Entries, with as much of their evidence as the reader may read. */
function entryQuery(knex: Knex, access: AccessFilter): Knex.QueryBuilder {
  const readable = knex('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('recaps.status', 'published')
    .select('learnings.id', 'learnings.text', 'learnings.recap_id');
  readableBy(readable, access);
  return knex('adoption_entries')
    .join('technologies as named', 'named.id', 'adoption_entries.technology_id')
    .joinRaw(
      'JOIN technologies ON technologies.id = coalesce(named.merged_into, named.id)',
    )
    .join('people', 'people.id', 'adoption_entries.person_id')
    .leftJoin(
      readable.as('evidence'),
      'evidence.id',
      'adoption_entries.evidence_id',
    )
    .leftJoin(
      'adoption_entries as correction',
      'correction.corrects_id',
      'adoption_entries.id',
    )
    .select('adoption_entries.*', 'people.user_ref', {
      present_technology_id: 'technologies.id',
      technology_name: 'technologies.name',
      learning_id: 'evidence.id',
      learning_text: 'evidence.text',
      recap_id: 'evidence.recap_id',
      corrected_by_id: 'correction.id',
      is_present: knex.raw(IS_PRESENT),
    });
}

function entryOf(row: Row): AdoptionEntry {
  const hasEvidence = row.evidence_id !== null || row.evidence_url !== null;
  const { learning_id, learning_text, recap_id } = row;
  return {
    id: row.id,
    technology: { id: row.present_technology_id, name: row.technology_name },
    scope: scopeOf(row.scope),
    stage: row.stage,
    effectiveOn: row.effective_on,
    recordedAt: row.recorded_at,
    recordedBy: row.user_ref,
    reason: row.reason,
    evidence: hasEvidence
      ? {
          url: row.evidence_url,
          learning:
            learning_id !== null && learning_text !== null && recap_id !== null
              ? { id: learning_id, text: learning_text, recapId: recap_id }
              : null,
        }
      : null,
    correctsId: row.corrects_id,
    correctedById: row.corrected_by_id,
    isPresent: readBoolean(row.is_present),
  };
}
