import type {
  Event,
  EventContent,
  Known,
  TalkContent,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { eventOfName } from '../store/events/eventOfName';
import { eventOf, eventQuery } from '../store/events/listEvents';
import { knownTalks } from '../store/known/knownTalks';
import { similarEvents } from '../store/known/similarEvents';
import { fingerprintOf } from '../store/recaps/fingerprintOf';
import { listRecaps } from '../store/recaps/listRecaps';
import { storable } from '../store/values';
import type { Actor } from './Actor';
import { checkSize } from './checkSize';

/** Recaps with the same words that are shown. */
const MAX_SAME = 5;

/** What other recaps already say about that of which one is being written. */
export class KnownSubjects {
  readonly #knex: Knex;

  constructor(deps: { knex: Knex }) {
    this.#knex = deps.knex;
  }

  /**
   * @param given - `recapId`: the recap that is being edited, which is no news
   *   to itself
   */
  async find(
    actor: Actor,
    given: {
      recapId: string | null;
      body: string;
      event: EventContent | null;
      talks: TalkContent[];
    },
  ): Promise<Known> {
    checkSize('body', given.body);
    const { recapId, event: meant, talks } = storable(given);
    const event = meant && (await this.#event(actor, meant, recapId));
    const similar =
      meant &&
      (await similarEvents(this.#knex, actor, {
        event: meant,
        meant: event?.id ?? null,
        recapId,
      }));
    return {
      event,
      similarEvents: similar ?? [],
      ...(await knownTalks(this.#knex, actor, {
        talks,
        eventId: event?.id ?? null,
        recapId,
      })),
      sameText: await this.#sameText(actor, given.body, recapId),
    };
  }

  async #event(
    actor: Actor,
    { name }: EventContent,
    recapId: string | null,
  ): Promise<Event | null> {
    const named = await eventOfName(this.#knex, name);
    if (!named) return null;
    const row = await eventQuery(this.#knex, actor, recapId)
      .where('events.id', named.id)
      .first();
    return row ? eventOf(row) : null;
  }

  async #sameText(actor: Actor, body: string, recapId: string | null) {
    const fingerprint = fingerprintOf(body);
    if (fingerprint === null) return [];
    const { items } = await listRecaps(
      this.#knex,
      actor,
      { fingerprint },
      { limit: MAX_SAME + 1 },
    );
    return items.filter(({ id }) => id !== recapId).slice(0, MAX_SAME);
  }
}
