import type {
  Learning,
  Person,
  TakeawayKind,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { eventRefOf } from '../events/eventRefOf';
import { authorsOf } from '../recaps/authorsOf';
import type { FollowUpRow, LearningRow } from '../tables';
import { readBoolean, readCount, readJson } from '../values';

/** Characters of a text that a list shows. */
const MAX_SHOWN = 600;
const MAX_TECHNOLOGIES = 10;

/** A learning as one row of a list. */
export interface LearningListRow {
  id: string;
  type: LearningRow['type'];
  kind: TakeawayKind | null;
  text: string;
  recommended: LearningRow['recommended'];
  published_at: string;
  recap_id: string;
  recap_title: string;
  recap_summary: string | null;
  publishing_team: string | null;
  event_id: string | null;
  event_name: string | null;
  talk_id: string | null;
  talk_title: string | null;
  talk_speakers: string | null;
  contributor_name: string | null;
  contributor_user_ref: string | null;
  follow_up_state: FollowUpRow['state'] | null;
  follow_up_owner: string | null;
  follow_up_due_date: string | null;
  authors: unknown;
  technologies: unknown;
  talk_count: unknown;
  takeaway_count: unknown;
  follow_up_count: unknown;
}

/**
 * Adds to a query over `learnings` all that a line of a list shows, in one
 * statement.
 */
export function selectLearnings(
  knex: Knex,
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const dialect = dialectOf(knex);
  const technologies = dialect.jsonArrayOf(
    'text',
    `SELECT technologies.name AS value FROM mentions
     JOIN technologies ON technologies.id = mentions.technology_id
     WHERE mentions.learning_id = learnings.id
     ORDER BY mentions.position LIMIT ${MAX_TECHNOLOGIES}`,
  );
  const countOf = (type: string) =>
    `(CASE WHEN learnings.type = 'recap' THEN
       (SELECT count(*) FROM learnings AS part
        WHERE part.recap_id = learnings.recap_id AND part.type = '${type}')
     END)`;
  return query
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .leftJoin('events', 'events.id', 'learnings.event_id')
    .leftJoin('talks', 'talks.id', 'learnings.talk_id')
    .leftJoin('contributors', 'contributors.id', 'learnings.contributor_id')
    .leftJoin('follow_ups', 'follow_ups.learning_id', 'learnings.id')
    .select({
      id: 'learnings.id',
      type: 'learnings.type',
      kind: 'learnings.kind',
      recommended: 'learnings.recommended',
      published_at: 'learnings.published_at',
      recap_id: 'recaps.id',
      recap_title: 'recaps.title',
      recap_summary: 'recaps.summary',
      publishing_team: 'recaps.publishing_team',
      event_id: 'events.id',
      event_name: 'events.name',
      talk_id: 'talks.id',
      talk_title: 'talks.title',
      talk_speakers: 'talks.speakers',
      contributor_name: 'contributors.name',
      contributor_user_ref: 'contributors.user_ref',
      follow_up_state: 'follow_ups.state',
      follow_up_owner: 'follow_ups.owner',
      follow_up_due_date: 'follow_ups.due_date',
    })
    .select(
      knex.raw(`substr(learnings.text, 1, ${MAX_SHOWN + 1}) AS text`),
      knex.raw(`${authorsOf(dialect, 'learnings.recap_id')} AS authors`),
      knex.raw(`${technologies} AS technologies`),
      knex.raw(`${countOf('talkNote')} AS talk_count`),
      knex.raw(`${countOf('takeaway')} AS takeaway_count`),
      knex.raw(`${countOf('followUp')} AS follow_up_count`),
    );
}

/** A long text ends at a word, and says that it goes on. */
function shownOf(text: string): string {
  if (text.length <= MAX_SHOWN) return text;
  const words = text.slice(0, MAX_SHOWN);
  const end = words.search(/\s\S*$/);
  return `${end > 0 ? words.slice(0, end) : words}…`;
}

/** A row of such a query as the contract has it. */
export function learningOf(row: LearningListRow): Learning {
  return {
    id: row.id,
    type: row.type,
    kind: row.kind,
    text: shownOf(row.text),
    summary: row.type === 'recap' ? row.recap_summary : null,
    recommended: readBoolean(row.recommended),
    recap: {
      id: row.recap_id,
      title: row.recap_title,
      publishingTeam: row.publishing_team,
      authors: readJson<Person[]>(row.authors),
    },
    event: eventRefOf(row),
    talk:
      row.talk_id === null
        ? null
        : {
            id: row.talk_id,
            title: row.talk_title,
            speakers: readJson<string[]>(row.talk_speakers ?? '[]'),
          },
    contributor:
      row.contributor_name === null
        ? null
        : { name: row.contributor_name, userRef: row.contributor_user_ref },
    technologies: readJson<string[]>(row.technologies),
    counts:
      row.type === 'recap'
        ? {
            talks: readCount(row.talk_count),
            takeaways: readCount(row.takeaway_count),
            followUps: readCount(row.follow_up_count),
          }
        : null,
    followUp:
      row.follow_up_state === null
        ? null
        : {
            state: row.follow_up_state,
            owner: row.follow_up_owner,
            dueDate: row.follow_up_due_date,
          },
    publishedAt: row.published_at,
  };
}
