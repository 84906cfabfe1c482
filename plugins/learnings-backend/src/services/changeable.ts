import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  Event,
  Talk,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { lockEvents, lockTalks } from '../store/changes/lockRecords';
import { readEvent } from '../store/events/listEvents';
import type { EventRow, TalkRow } from '../store/tables';
import { readTalk } from '../store/talks/listTalks';
import type { Actor } from './Actor';

/**
 * The event as the actor sees it, or the one that it was merged into.
 *
 * @param field - of the request, for the error
 * @throws NotFoundError
 */
export async function visibleEvent(
  tx: Knex,
  actor: Actor,
  id: string,
  field = '',
): Promise<Event> {
  const event = await readEvent(tx, actor, id);
  if (!event)
    throw new NotFoundError(
      `${field}no recap that you may read is about an event with the id ${id}`,
    );
  return event;
}

/** The same of a talk. */
export async function visibleTalk(
  tx: Knex,
  actor: Actor,
  id: string,
  field = '',
): Promise<Talk> {
  const talk = await readTalk(tx, actor, id);
  if (!talk)
    throw new NotFoundError(
      `${field}no recap that you may read speaks of a talk with the id ${id}`,
    );
  return talk;
}

/** The row of an event, kept from others until the transaction ends. */
export async function lockedEvent(tx: Knex, id: string): Promise<EventRow> {
  const [row] = (await lockEvents(tx, [id])).values();
  return row;
}

/** The same of a talk. */
export async function lockedTalk(tx: Knex, id: string): Promise<TalkRow> {
  const [row] = (await lockTalks(tx, [id])).values();
  return row;
}

/** @throws InputError where something is merged into itself */
export function checkOther(what: string, id: string, into: string): void {
  if (id === into)
    throw new InputError(`into: is this ${what} itself; name another one`);
}

/** @throws ConflictError where somebody merged it away */
export function checkUnmerged(
  what: string,
  record: { id: string; merged_into: string | null },
  field = '',
): void {
  if (record.merged_into !== null)
    throw new ConflictError(
      `${field}${what} ${record.id} was merged into ${record.merged_into} in the meantime; look at that one and try again`,
    );
}
