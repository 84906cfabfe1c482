import type { Knex } from 'knex';
import type { TalkRow } from '../tables';
import { identityOf, type TalkIdentity } from '../talks/identityOf';
import type { Journal } from './Journal';

/** The talk of an event that a title means, or leads to; undefined where there is none. */
export async function talkOfTitle(
  tx: Knex,
  eventId: string | null,
  titleKey: string | null,
): Promise<TalkRow | undefined> {
  if (eventId === null || titleKey === null) return undefined;
  const named = await tx('talks')
    .where({ event_id: eventId, title_key: titleKey })
    .first();
  return named?.merged_into
    ? tx('talks').where({ id: named.merged_into }).first()
    : named;
}

/** What a talk may be known by beside all that others are known by already. */
export async function freeKeys(
  tx: Knex,
  eventId: string | null,
  { titleKey, videoKey }: TalkIdentity,
): Promise<Pick<TalkRow, 'title_key' | 'video_key'>> {
  const isTitleFree =
    eventId !== null && !(await talkOfTitle(tx, eventId, titleKey));
  const ofVideo =
    videoKey === null
      ? undefined
      : await tx('talks').where({ video_key: videoKey }).first('id');
  return {
    title_key: isTitleFree ? titleKey : null,
    video_key: ofVideo ? null : videoKey,
  };
}

/** Lets a talk that came to an event be found there by its title. */
export async function giveTitleKey(
  journal: Journal,
  talk: TalkRow,
): Promise<void> {
  const identity = identityOf({ title: talk.title, videoUrl: talk.video_url });
  const { title_key } = await freeKeys(journal.tx, talk.event_id, identity);
  await journal.write('talks', talk, { title_key });
}
