import type {
  Anchor,
  EntityLink,
  Recap,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { ownedBy, readableBy, type AccessFilter } from '../AccessFilter';
import { findWorkingCopy } from '../drafts/workingCopies';
import { linkOf } from '../links/linkOf';
import type { LearningRow } from '../tables';
import { readBoolean, readJson } from '../values';
import { talkContentOf } from '../talks/talkFields';

/** A link as it is stored; whether its entity is missing only the catalog knows. */
export type StoredLink = Omit<EntityLink, 'missing'>;

type WithStoredLinks<T> = Omit<T, 'links'> & { links: StoredLink[] };

/** A recap as the store knows it. */
export type StoredRecap = WithStoredLinks<
  Omit<Recap, 'talks' | 'takeaways' | 'followUps'>
> & {
  talks: Array<WithStoredLinks<Recap['talks'][number]>>;
  takeaways: Array<WithStoredLinks<Recap['takeaways'][number]>>;
  followUps: Array<WithStoredLinks<Recap['followUps'][number]>>;
};

/** A whole recap that the reader may read; null where there is none. */
export async function readRecap(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<StoredRecap | null> {
  const query = knex('recaps').where('recaps.id', id);
  readableBy(query, access);
  const row = await query.first();
  if (!row) return null;

  const event = row.event_id
    ? await knex('events').where({ id: row.event_id }).first()
    : undefined;
  const editors = await knex('recap_editors')
    .where({ recap_id: id })
    .orderBy('user_ref');
  const contributors = await knex('contributors')
    .where({ recap_id: id })
    .orderBy('position');
  const learnings = await knex('learnings')
    .where({ recap_id: id })
    .orderBy('position');
  const talks = new Map(
    (
      await knex('talks').whereIn(
        'id',
        knex('learnings').select('talk_id').where({ recap_id: id }),
      )
    ).map(talk => [talk.id, talk]),
  );
  const followUps = new Map(
    (
      await knex('follow_ups')
        .join('learnings', 'learnings.id', 'follow_ups.learning_id')
        .where('learnings.recap_id', id)
        .select('follow_ups.*')
    ).map(followUp => [followUp.learning_id, followUp]),
  );
  const links = await readLinks(knex, id);
  const mentions = await knex('mentions')
    .join('technologies', 'technologies.id', 'mentions.technology_id')
    .where('mentions.learning_id', id)
    .orderBy('mentions.position')
    .select('mentions.*', 'technologies.name', 'technologies.category');
  const own = knex('recaps').where('recaps.id', id);
  ownedBy(own, access);
  const editable = (await own.first('recaps.id')) !== undefined;

  const ofType = (type: LearningRow['type']) =>
    learnings.filter(learning => learning.type === type);
  const notes = ofType('talkNote');
  const contributorAt = indexIn(contributors);
  const noteAt = indexIn(notes);
  const itemOf = (learning: LearningRow) => ({
    id: learning.id,
    anchor: readJson<Anchor | null>(learning.anchor),
    links: links.get(learning.id) ?? [],
  });

  return {
    id: row.id,
    version: row.version,
    status: row.status,
    title: row.title,
    summary: row.summary,
    body: row.body,
    event: event
      ? {
          id: event.id,
          name: event.name,
          series: event.series,
          edition: event.edition,
          location: event.location,
          startDate: event.start_date,
          endDate: event.end_date,
          url: event.url,
        }
      : null,
    publishingTeam: row.publishing_team,
    editors: editors.map(({ user_ref }) => user_ref),
    publishedDate: row.published_date,
    tags: readJson<string[]>(row.tags),
    contributors: contributors.map(contributor => ({
      id: contributor.id,
      name: contributor.name,
      role: contributor.role,
      userRef: contributor.user_ref,
    })),
    talks: notes.map(note => {
      const talk = note.talk_id === null ? undefined : talks.get(note.talk_id);
      if (!talk) throw new Error(`Talk note ${note.id} has no talk`);
      return {
        ...itemOf(note),
        talkId: talk.id,
        talk: talkContentOf(talk),
        text: note.text,
        recommended: readBoolean(note.recommended),
        contributor: contributorAt(note.contributor_id),
      };
    }),
    takeaways: ofType('takeaway').map(takeaway => {
      if (!takeaway.kind)
        throw new Error(`Takeaway ${takeaway.id} has no kind`);
      return {
        ...itemOf(takeaway),
        text: takeaway.text,
        kind: takeaway.kind,
        talk: noteAt(takeaway.note_id),
        contributor: contributorAt(takeaway.contributor_id),
      };
    }),
    followUps: ofType('followUp').map(learning => {
      const followUp = followUps.get(learning.id);
      if (!followUp) throw new Error(`Follow-up ${learning.id} has no state`);
      return {
        ...itemOf(learning),
        version: followUp.version,
        text: learning.text,
        owner: followUp.owner,
        dueDate: followUp.due_date,
        state: followUp.state,
        outcome: followUp.outcome,
        ticketUrl: followUp.ticket_url,
        talk: noteAt(learning.note_id),
      };
    }),
    technologies: mentions.map(mention => ({
      technologyId: mention.technology_id,
      name: mention.name,
      surface: mention.surface,
      category: mention.category,
      anchors: readJson<Anchor[]>(mention.anchors),
    })),
    links: links.get(id) ?? [],
    createdBy: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    source: {
      kind: row.source_kind,
      name: row.source_name,
      hash: row.source_hash,
    },
    editable,
    workingCopy: editable ? await findWorkingCopy(knex, id) : null,
  };
}

/** The original of a recap that the reader may read; null where there is none. */
export async function readRecapSource(
  knex: Knex,
  access: AccessFilter,
  id: string,
): Promise<{ name: string | null; content: Buffer } | null> {
  const query = knex('recaps')
    .join('recap_sources', 'recap_sources.recap_id', 'recaps.id')
    .where('recaps.id', id);
  readableBy(query, access);
  const row = await query.first('recaps.source_name', 'recap_sources.content');
  return row ? { name: row.source_name, content: row.content } : null;
}

async function readLinks(
  knex: Knex,
  recapId: string,
): Promise<Map<string, StoredLink[]>> {
  const rows = await knex('entity_links')
    .join('learnings', 'learnings.id', 'entity_links.learning_id')
    .where('learnings.recap_id', recapId)
    .orderBy('entity_links.position')
    .select('entity_links.*');
  const byLearning = new Map<string, StoredLink[]>();
  for (const row of rows) {
    const list = byLearning.get(row.learning_id) ?? [];
    byLearning.set(row.learning_id, list);
    list.push(linkOf(row));
  }
  return byLearning;
}

function indexIn(
  rows: Array<{ id: string }>,
): (id: string | null) => number | null {
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  return id => (id === null ? null : places.get(id) ?? null);
}
