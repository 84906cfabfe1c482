import type { Change } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { CHUNK } from '../chunk';
import { dialectOf } from '../dialect';
import { pageOf, pageQuery, type Page, type PageRequest } from '../page';
import type { ChangeRow } from '../tables';
import { newId, now, readJson } from '../values';
import type { Journal, JournalEntries } from './Journal';

const ORDER = {
  list: 'changes',
  sort: 'changes.changed_at',
  id: 'changes.id',
  direction: 'desc' as const,
};

/** Keeps what a person did, and which records it rests on. */
export async function insertChange(
  journal: Journal,
  given: Pick<
    ChangeRow,
    | 'subject'
    | 'operation'
    | 'subject_id'
    | 'other_id'
    | 'other_name'
    | 'changed_by'
  >,
): Promise<ChangeRow> {
  const { tx, entries } = journal;
  const row: ChangeRow = {
    ...given,
    id: newId(),
    changed_at: now(),
    undone_by: null,
    undone_at: null,
    journal: JSON.stringify(entries),
  };
  await tx('changes').insert(row);
  const records = new Set([
    given.subject_id,
    ...(given.other_id === null ? [] : [given.other_id]),
    ...entries.made.events,
    ...entries.made.talks,
    ...journal.moved('events'),
    ...journal.moved('talks'),
    ...journal.moved('technologies'),
    // A talk whose notes moved may have nothing else that changed.
    ...entries.moves
      .filter(({ column }) => column === 'talk_id')
      .flatMap(({ from, to }) => [from, to])
      .filter(id => typeof id === 'string'),
  ]);
  const rows = [...records].map(id => ({ change_id: row.id, record_id: id }));
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx('change_records').insert(rows.slice(at, at + CHUNK));
  return row;
}

export const findChange = (
  knex: Knex,
  id: string,
): Promise<ChangeRow | undefined> => knex('changes').where({ id }).first();

/** A change, kept from others until the transaction ends; undefined where there is none. */
export const lockChange = (
  tx: Knex,
  id: string,
): Promise<ChangeRow | undefined> =>
  tx('changes').where({ id }).forUpdate().first();

/** The latest change that rests on a record of this one and came after it. */
export const laterChange = (
  tx: Knex,
  change: ChangeRow,
): Promise<ChangeRow | undefined> =>
  tx('changes')
    .whereNull('undone_at')
    .whereRaw('(changed_at, id) > (?, ?)', [change.changed_at, change.id])
    .whereIn(
      'id',
      tx('change_records')
        .select('change_id')
        .whereIn(
          'record_id',
          tx('change_records')
            .select('record_id')
            .where({ change_id: change.id }),
        ),
    )
    .orderBy([
      { column: 'changed_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();

export async function markUndone(
  tx: Knex,
  change: ChangeRow,
  undone_by: string,
): Promise<ChangeRow> {
  const undone = { undone_by, undone_at: now() };
  await tx('changes').where({ id: change.id }).update(undone);
  return { ...change, ...undone };
}

/** Ids of recaps and talk notes; a recap is a learning of its own id. */
const movedIds = ({ moves }: JournalEntries): string[] =>
  moves
    .filter(({ table }) => table === 'recaps' || table === 'learnings')
    .flatMap(({ ids }) => ids);

/** What people did to an event, a talk or a technology, the latest first. */
export async function listChanges(
  knex: Knex,
  access: AccessFilter,
  subjectId: string,
  request: PageRequest,
): Promise<Page<Change>> {
  const query = knex('changes').where(either =>
    either.where({ subject_id: subjectId }).orWhere({ other_id: subjectId }),
  );
  const rows: ChangeRow[] = await pageQuery(query, ORDER, request);
  const changes = await changesOf(knex, access, rows);
  return pageOf(
    changes,
    ORDER,
    request,
    change => ({ sort: change.changedAt, id: change.id }),
    change => change,
  );
}

/**
 * Changes as a reader sees them: one that moved nothing which they may read
 * does not name what it was about beside its subject.
 */
export async function changesOf(
  knex: Knex,
  access: AccessFilter,
  rows: ChangeRow[],
): Promise<Change[]> {
  const movedBy = new Map(
    rows.map(row => [row.id, movedIds(readJson<JournalEntries>(row.journal))]),
  );
  const ids = [...movedBy.values()].flat();
  const readable = new Set(await readableLearnings(knex, access, ids));
  return rows.map(row => ({
    id: row.id,
    subject: row.subject,
    operation: row.operation,
    subjectId: row.subject_id,
    otherId: row.other_id,
    otherName:
      // It is shown among the names of the technology that is left.
      row.subject === 'technology' ||
      movedBy.get(row.id)?.some(id => readable.has(id))
        ? row.other_name
        : null,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
    undoneAt: row.undone_at,
  }));
}

async function readableLearnings(
  knex: Knex,
  access: AccessFilter,
  ids: string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const query = knex('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .whereIn(
      'learnings.id',
      knex
        .select('given.id')
        .from(
          knex.raw(dialectOf(knex).tableOf({ id: 'text' }), [
            JSON.stringify(ids.map(id => ({ id }))),
          ]),
        ),
    );
  readableBy(query, access);
  return query.pluck('learnings.id');
}
