import type {
  EventContent,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';
import { eventFieldsOf, eventKeyOf } from '../events/eventFields';
import { eventOfName } from '../events/eventOfName';
import type { EventRow, TalkRow } from '../tables';
import { identityOf } from '../talks/identityOf';
import { talkFieldsOf } from '../talks/talkFields';
import { newId, now } from '../values';
import type { Journal } from './Journal';
import { freeKeys } from './talkKeys';

/**
 * Says what an event is. Recaps that name it as before still mean it. It is
 * locked, and no other event has the name.
 */
export async function editEvent(
  journal: Journal,
  event: EventRow,
  content: EventContent,
): Promise<void> {
  const { tx } = journal;
  const isKnown = (await eventOfName(tx, content.name)) !== undefined;
  const name_key = isKnown ? event.name_key : eventKeyOf(content.name);
  await journal.write('events', event, {
    ...eventFieldsOf(content),
    name_key,
  });
  if (name_key !== event.name_key)
    await journal.makeEvent({
      ...event,
      id: newId(),
      merged_into: event.id,
      created_at: now(),
    });
  await tx('events').where({ id: event.id }).increment('version', 1);
}

/**
 * Says what a talk is. Recaps that name it as before still mean it. It is
 * locked, and no other talk of its event has the title.
 */
export async function editTalk(
  journal: Journal,
  talk: TalkRow,
  content: TalkContent,
): Promise<void> {
  const { tx } = journal;
  const identity = identityOf(content);
  const free = await freeKeys(tx, talk.event_id, identity);
  // What leads to this talk already needs not lead to it twice.
  const keys = {
    title_key:
      identity.titleKey === null ? null : free.title_key ?? talk.title_key,
    video_key:
      identity.videoKey === talk.video_key ? talk.video_key : free.video_key,
  };
  await journal.write('talks', talk, { ...talkFieldsOf(content), ...keys });
  const left = {
    title_key: keys.title_key === talk.title_key ? null : talk.title_key,
    video_key: keys.video_key === talk.video_key ? null : talk.video_key,
  };
  if (left.title_key !== null || left.video_key !== null)
    await journal.makeTalk({
      ...talk,
      ...left,
      id: newId(),
      merged_into: talk.id,
      created_at: now(),
    });
  await tx('talks').where({ id: talk.id }).increment('version', 1);
}
