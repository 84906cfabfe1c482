import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { AccessFilter } from '../AccessFilter';
import { dialectOf } from '../dialect';
import { eventRefOf } from '../events/eventRefOf';
import type { FollowUpRow } from '../tables';
import { readBoolean, readJson } from '../values';

const MAX_TECHNOLOGIES = 10;

/** A follow-up as the store knows it, and what tells who may change it. */
export interface StoredFollowUp
  extends Omit<FollowUp, 'ownerMissing' | 'editable'> {
  /** The recap that holds it; null where a person logged it. */
  heldBy: { isEditor: boolean; publishingTeam: string | null } | null;
}

/** A follow-up as one row of a list. */
export type FollowUpListRow = FollowUpRow & {
  /** Its own, or that of its learning. */
  words: string;
  recap_title: string | null;
  publishing_team: string | null;
  /** Null where there is no recap. */
  edits_recap: boolean | 0 | 1 | null;
  event_id: string | null;
  event_name: string | null;
  found_takeaway_id: string | null;
  takeaway_text: string | null;
  technologies: unknown;
  recap_technologies: unknown;
};

/** Adds to a query of `readableFollowUps` all that a line of a list shows. */
export function selectFollowUps(
  knex: Knex,
  query: Knex.QueryBuilder,
  access: AccessFilter,
): void {
  const dialect = dialectOf(knex);
  const mentionedIn = (learningId: string) =>
    dialect.jsonArrayOf(
      'object',
      `SELECT ${dialect.jsonObject({
        id: 'technologies.id',
        name: 'technologies.name',
      })} AS value FROM mentions
       JOIN technologies ON technologies.id = mentions.technology_id
       WHERE mentions.learning_id = ${learningId}
       ORDER BY mentions.position LIMIT ${MAX_TECHNOLOGIES}`,
    );
  query.select(
    'follow_ups.*',
    {
      recap_title: 'recaps.title',
      publishing_team: 'recaps.publishing_team',
      event_id: 'events.id',
      event_name: 'events.name',
      found_takeaway_id: 'takeaways.id',
      takeaway_text: 'takeaways.text',
    },
    knex.raw('coalesce(follow_ups.text, learnings.text) AS words'),
    knex.raw(
      `(recaps.created_by = ? OR EXISTS (
         SELECT 1 FROM recap_editors
         WHERE recap_editors.recap_id = recaps.id
         AND recap_editors.user_ref = ?
       )) AS edits_recap`,
      // A service edits nothing, and nobody is called that.
      [access.userRef ?? '', access.userRef ?? ''],
    ),
    knex.raw(
      `${mentionedIn(
        'coalesce(takeaways.id, follow_ups.learning_id)',
      )} AS technologies`,
    ),
    knex.raw(`${mentionedIn('follow_ups.recap_id')} AS recap_technologies`),
  );
}

/** A row of such a query. */
export function followUpOf(row: FollowUpListRow): StoredFollowUp {
  const [own, ofRecap] = [row.technologies, row.recap_technologies].map(
    technologies => readJson<FollowUp['technologies']>(technologies),
  );
  const isHeld = row.learning_id !== null;
  return {
    id: row.id,
    version: row.version,
    text: row.words,
    owner: row.owner,
    dueDate: row.due_date,
    state: row.state,
    outcome: row.outcome,
    ticketUrl: row.ticket_url,
    recap:
      row.recap_id !== null && row.recap_title !== null
        ? { id: row.recap_id, title: row.recap_title }
        : null,
    takeaway:
      row.found_takeaway_id !== null && row.takeaway_text !== null
        ? { id: row.found_takeaway_id, text: row.takeaway_text }
        : null,
    event: eventRefOf(row),
    technologies: own.length > 0 ? own : ofRecap,
    createdBy: row.created_by,
    createdAt: row.created_at,
    closedAt: row.closed_at,
    heldBy: isHeld
      ? {
          isEditor: readBoolean(row.edits_recap ?? false),
          publishingTeam: row.publishing_team,
        }
      : null,
  };
}
