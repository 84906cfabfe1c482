import type {
  Known,
  Person,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { readableBy, type AccessFilter } from '../AccessFilter';
import { dialectOf } from '../dialect';
import { authorsOf } from '../recaps/authorsOf';
import type { LearningRow } from '../tables';
import { identityOf } from '../talks/identityOf';
import { talkOf, talkQuery, type TalkListRow } from '../talks/listTalks';
import { readBoolean, readJson } from '../values';

type KnownTalk = Known['otherTalks'][number];
type NotedBy = KnownTalk['notedBy'][number];

const MAX_OTHERS = 100;
const MAX_NOTES = 5;

/**
 * Which talks of a recap that is being written others have written about, and
 * what else is known of its event, in four statements however many there are.
 *
 * @param given - `recapId`: the recap that is being edited, which is none of
 *   the others
 */
export async function knownTalks(
  knex: Knex,
  access: AccessFilter,
  given: {
    talks: TalkContent[];
    eventId: string | null;
    recapId: string | null;
  },
): Promise<Pick<Known, 'talks' | 'otherTalks'>> {
  const { eventId, recapId } = given;
  const talkIds = await meantTalks(knex, given.talks, eventId);
  const present = [...new Set(talkIds.filter(id => id !== null))];
  const meant: TalkListRow[] = await talkQuery(knex, access, recapId).whereIn(
    'talks.id',
    present,
  );
  const others: TalkListRow[] =
    eventId === null
      ? []
      : await talkQuery(knex, access, recapId)
          .where('talks.event_id', eventId)
          .whereNotIn('talks.id', present)
          .orderBy(['talks.created_at', 'talks.id'])
          .limit(MAX_OTHERS);
  const rows = [...meant, ...others];
  const notes = await notesOn(
    knex,
    access,
    rows.map(({ id }) => id),
    recapId,
  );
  const known = new Map(
    rows.map(row => [
      row.id,
      { ...talkOf(row), notedBy: notes.get(row.id) ?? [] },
    ]),
  );
  return {
    talks: talkIds.flatMap((id, at) => {
      const talk = id === null ? undefined : known.get(id);
      return talk ? [{ at, talk }] : [];
    }),
    otherTalks: others.flatMap(({ id }) => known.get(id) ?? []),
  };
}

/** The id of the talk that each one would turn out to be on publishing. */
async function meantTalks(
  knex: Knex,
  talks: TalkContent[],
  eventId: string | null,
): Promise<Array<string | null>> {
  const identities = talks.map(identityOf);
  const titleKeys = identities.flatMap(({ titleKey }) => titleKey ?? []);
  const videoKeys = identities.flatMap(({ videoKey }) => videoKey ?? []);
  const rows = await knex('talks')
    .where(ofEvent =>
      ofEvent.where({ event_id: eventId }).whereIn('title_key', titleKeys),
    )
    .orWhereIn('video_key', videoKeys)
    .orderBy('id')
    .select('id', 'event_id', 'title_key', 'video_key', 'merged_into');
  const byTitle = new Map<string | null, string>();
  const byVideo = new Map<string | null, string>();
  for (const row of rows) {
    const id = row.merged_into ?? row.id;
    if (eventId !== null && row.event_id === eventId)
      byTitle.set(row.title_key, id);
    if (!byVideo.has(row.video_key)) byVideo.set(row.video_key, id);
  }
  return identities.map(({ titleKey, videoKey }) => {
    const ofTitle = titleKey === null ? undefined : byTitle.get(titleKey);
    // One recording of many talks tells none of them from the others.
    const isOwnVideo =
      videoKey !== null &&
      videoKeys.filter(key => key === videoKey).length === 1;
    return ofTitle ?? (isOwnVideo ? byVideo.get(videoKey) : undefined) ?? null;
  });
}

type NoteRow = Pick<LearningRow, 'recommended' | 'recap_id'> & {
  talk_id: string;
  title: string;
  publishing_team: string | null;
  authors: unknown;
};

/** Who wrote about talks, the latest first. */
async function notesOn(
  knex: Knex,
  access: AccessFilter,
  talkIds: string[],
  exceptRecap: string | null,
): Promise<Map<string, NotedBy[]>> {
  const ranked = knex('learnings')
    .join('recaps', 'recaps.id', 'learnings.recap_id')
    .where('learnings.type', 'talkNote')
    .where('recaps.status', 'published')
    .whereIn('learnings.talk_id', talkIds)
    .select(
      'learnings.talk_id',
      'learnings.recap_id',
      'learnings.recommended',
      'learnings.published_at',
      'recaps.title',
      'recaps.publishing_team',
      knex.raw(
        'row_number() OVER (PARTITION BY learnings.talk_id ORDER BY learnings.published_at DESC, learnings.id DESC) AS place',
      ),
    );
  readableBy(ranked, access);
  if (exceptRecap !== null) ranked.whereNot('recaps.id', exceptRecap);
  const rows: NoteRow[] = await knex
    .from(ranked.as('note'))
    .where('note.place', '<=', MAX_NOTES)
    .orderBy('note.place')
    .select(
      'note.*',
      knex.raw(`${authorsOf(dialectOf(knex), 'note.recap_id')} AS authors`),
    );
  const notes = new Map<string, NotedBy[]>();
  for (const row of rows) {
    const list = notes.get(row.talk_id) ?? [];
    notes.set(row.talk_id, list);
    list.push({
      recap: {
        id: row.recap_id,
        title: row.title,
        publishingTeam: row.publishing_team,
        authors: readJson<Person[]>(row.authors),
      },
      recommended: readBoolean(row.recommended),
    });
  }
  return notes;
}
