import { ConflictError } from '@backstage/errors';
import type {
  TalkContent,
  TechnologyContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { eventOfName } from '../store/events/eventOfName';
import { talkOfTitle } from '../store/changes/talkKeys';
import { readEvent } from '../store/events/listEvents';
import type { TalkRow } from '../store/tables';
import { readTalk } from '../store/talks/listTalks';
import { identityOf } from '../store/talks/identityOf';
import { namesOf, nameTaken } from '../store/technologies/names';
import type { Actor } from './Actor';

/**
 * Recaps mean an event by its name, so that no two have the same.
 *
 * @param ownId - the event that is to have the name; null for a new one
 * @throws ConflictError where another has it
 */
export async function checkEventName(
  tx: Knex,
  actor: Actor,
  name: string,
  ownId: string | null,
): Promise<void> {
  const holder = await eventOfName(tx, name);
  if (!holder || holder.id === ownId) return;
  const visible = await readEvent(tx, actor, holder.id);
  if (!visible)
    throw new ConflictError(
      'content.name: another event has this name; add what tells them apart, such as the year',
    );
  throw new ConflictError(
    ownId === null
      ? `content.name: means the event "${visible.name}" (${visible.id}); add what tells them apart, such as the year`
      : `content.name: means another event, "${visible.name}" (${visible.id}); merge the two instead, or add what tells them apart`,
  );
}

/**
 * Recaps mean a talk by its event and title.
 *
 * @throws ConflictError where another talk of the event has the title
 */
export async function checkTalkTitle(
  tx: Knex,
  actor: Actor,
  talk: TalkRow,
  content: TalkContent,
): Promise<void> {
  const { titleKey } = identityOf(content);
  // What has it already may keep it, though another talk is known by it.
  if (titleKey === identityOf({ ...content, title: talk.title }).titleKey)
    return;
  const holder = await talkOfTitle(tx, talk.event_id, titleKey);
  if (!holder || holder.id === talk.id) return;
  const visible = await readTalk(tx, actor, holder.id);
  throw new ConflictError(
    visible
      ? `content.title: means another talk of this event, "${visible.title}" (${visible.id}); merge the two instead, or add what tells them apart`
      : 'content.title: another talk of this event has this title; add what tells them apart, such as a speaker',
  );
}

/** Another technology has a name; whoever wanted it may not know of that one. */
export class TechnologyNameTaken extends Error {
  /** Of the content, and the name in it. */
  readonly field: string;
  readonly called: string;
  readonly technologyId: string;

  constructor(field: string, called: string, technologyId: string) {
    super(`${field}: "${called}" is a name of technology ${technologyId}`);
    this.field = field;
    this.called = called;
    this.technologyId = technologyId;
  }
}

/**
 * Texts mean a technology by any of its names.
 *
 * @param ownId - the technology that is to have the names; null for a new one
 * @throws TechnologyNameTaken where another has one of them
 */
export async function checkTechnologyNames(
  tx: Knex,
  content: TechnologyContent,
  ownId: string | null,
): Promise<void> {
  const names = namesOf(content);
  const taken = await nameTaken(tx, names, ownId);
  if (!taken) return;
  const [own] = names.keys();
  throw new TechnologyNameTaken(
    taken.key === own ? 'name' : 'aliases',
    names.get(taken.key) ?? taken.key,
    taken.technologyId,
  );
}
