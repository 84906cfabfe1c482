import { NotFoundError } from '@backstage/errors';
import type {
  Event,
  EventList,
  Talk,
  TalkList,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { listEvents, readEvent } from '../store/events/listEvents';
import type { PageRequest } from '../store/page';
import { listTalks, readTalk } from '../store/talks/listTalks';
import type { Actor } from './Actor';

/** What recaps are about: events and their talks. */
export class Subjects {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  listEvents(
    actor: Actor,
    filter: { text?: string },
    page: PageRequest,
  ): Promise<EventList> {
    return listEvents(this.#knex, actor, filter, page);
  }

  async readEvent(actor: Actor, id: string): Promise<Event> {
    const event = await readEvent(this.#knex, actor, id);
    if (!event)
      throw new NotFoundError(
        `No recap that you may read is about an event with the id ${id}`,
      );
    return event;
  }

  listTalks(
    actor: Actor,
    filter: { event?: string; text?: string },
    page: PageRequest,
  ): Promise<TalkList> {
    return listTalks(this.#knex, actor, filter, page);
  }

  async readTalk(actor: Actor, id: string): Promise<Talk> {
    const talk = await readTalk(this.#knex, actor, id);
    if (!talk)
      throw new NotFoundError(
        `No recap that you may read speaks of a talk with the id ${id}`,
      );
    return talk;
  }
}
