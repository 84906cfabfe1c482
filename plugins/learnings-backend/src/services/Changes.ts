import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  Change,
  ChangeList,
  EventContent,
  EventSplit,
  Merge,
  TalkContent,
  TalkSplit,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import {
  findChange,
  laterChange,
  listChanges,
  lockChange,
  markUndone,
} from '../store/changes/changes';
import { editEvent, editTalk } from '../store/changes/editSubjects';
import {
  lockEvents,
  lockTalks,
  lockTechnologies,
} from '../store/changes/lockRecords';
import { mergeEvents } from '../store/changes/mergeEvents';
import { mergeTalks } from '../store/changes/mergeTalks';
import { splitEvent } from '../store/changes/splitEvent';
import { splitTalk } from '../store/changes/splitTalk';
import { undoChange } from '../store/changes/undoChange';
import { readEvent } from '../store/events/listEvents';
import type { PageRequest } from '../store/page';
import type { ChangeRow } from '../store/tables';
import { readTalk } from '../store/talks/listTalks';
import { transaction } from '../store/transaction';
import { storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import {
  checkOther,
  checkUnmerged,
  lockedEvent,
  lockedTalk,
  visibleEvent,
  visibleTalk,
} from './changeable';
import { checkEventName, checkTalkTitle } from './checkNames';
import { checkParts } from './checkParts';
import { makeChange, shownChange } from './makeChange';
import { StaleVersionError } from './StaleVersionError';
import type { Technologies } from './Technologies';

const LOCKS = {
  event: lockEvents,
  talk: lockTalks,
  technology: lockTechnologies,
};

/** What people put right about events and talks, and whatever they take back. */
export class Changes {
  readonly #knex: Knex;
  readonly #technologies: Technologies;

  constructor(deps: { knex: Knex; technologies: Technologies }) {
    this.#knex = deps.knex;
    this.#technologies = deps.technologies;
  }

  editEvent(
    actor: Actor,
    { id, version }: Versioned,
    content: EventContent,
  ): Promise<Change> {
    const known = storable(content);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      await visibleEvent(tx, actor, id);
      const row = await lockedEvent(tx, id);
      if (row.merged_into !== null || row.version !== version)
        throw new StaleVersionError(
          `Event ${id}`,
          version,
          await visibleEvent(tx, actor, id),
        );
      await checkEventName(tx, actor, known.name, id);
      await editEvent(journal, row, known);
      return {
        subject: 'event',
        operation: 'edit',
        subject_id: id,
        other_id: null,
        other_name: null,
      };
    });
  }

  editTalk(
    actor: Actor,
    { id, version }: Versioned,
    content: TalkContent,
  ): Promise<Change> {
    const known = storable(content);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      await visibleTalk(tx, actor, id);
      const row = await lockedTalk(tx, id);
      if (row.merged_into !== null || row.version !== version)
        throw new StaleVersionError(
          `Talk ${id}`,
          version,
          await visibleTalk(tx, actor, id),
        );
      await checkTalkTitle(tx, actor, row, known);
      await editTalk(journal, row, known);
      return {
        subject: 'talk',
        operation: 'edit',
        subject_id: id,
        other_id: null,
        other_name: null,
      };
    });
  }

  mergeEvent(actor: Actor, id: string, { into }: Merge): Promise<Change> {
    checkOther('event', id, into);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      await visibleEvent(tx, actor, id);
      await visibleEvent(tx, actor, into, 'into: ');
      const rows = await lockEvents(tx, [id, into]);
      const [from, target] = [rows.get(id), rows.get(into)];
      if (!from || !target) throw new Error(`Events ${id}, ${into} not locked`);
      checkUnmerged('event', from);
      checkUnmerged('event', target, 'into: ');
      await mergeEvents(journal, from, target);
      return {
        subject: 'event',
        operation: 'merge',
        subject_id: into,
        other_id: id,
        other_name: from.name,
      };
    });
  }

  /** Talks of two events are two: the same talk was given twice. */
  mergeTalk(actor: Actor, id: string, { into }: Merge): Promise<Change> {
    checkOther('talk', id, into);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      await visibleTalk(tx, actor, id);
      await visibleTalk(tx, actor, into, 'into: ');
      const rows = await lockTalks(tx, [id, into]);
      const [from, target] = [rows.get(id), rows.get(into)];
      if (!from || !target) throw new Error(`Talks ${id}, ${into} not locked`);
      checkUnmerged('talk', from);
      checkUnmerged('talk', target, 'into: ');
      if (
        from.event_id !== null &&
        target.event_id !== null &&
        from.event_id !== target.event_id
      )
        throw new InputError(
          `into: talk ${into} is of another event; if both events are one, merge the events first, and otherwise the talk was given twice and is two`,
        );
      await mergeTalks(journal, from, target);
      return {
        subject: 'talk',
        operation: 'merge',
        subject_id: into,
        other_id: id,
        other_name: from.title,
      };
    });
  }

  splitEvent(
    actor: Actor,
    id: string,
    { recapIds, content }: EventSplit,
  ): Promise<Change> {
    const known = storable(content);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      await visibleEvent(tx, actor, id);
      const row = await lockedEvent(tx, id);
      checkUnmerged('event', row);
      await checkEventName(tx, actor, known.name, null);
      await checkParts(tx, actor, {
        field: 'recapIds',
        ids: recapIds,
        type: 'recap',
        of: { column: 'event_id', id },
        what: 'recap about this event',
      });
      const otherId = await splitEvent(journal, row, {
        recapIds,
        content: known,
      });
      return {
        subject: 'event',
        operation: 'split',
        subject_id: id,
        other_id: otherId,
        other_name: known.name,
      };
    });
  }

  splitTalk(
    actor: Actor,
    id: string,
    { noteIds, content }: TalkSplit,
  ): Promise<Change> {
    const known = storable(content);
    return makeChange(this.#knex, actor, async (tx, journal) => {
      await visibleTalk(tx, actor, id);
      const row = await lockedTalk(tx, id);
      checkUnmerged('talk', row);
      await checkParts(tx, actor, {
        field: 'noteIds',
        ids: noteIds,
        type: 'talkNote',
        of: { column: 'talk_id', id },
        what: 'note on this talk',
      });
      const otherId = await splitTalk(journal, row, {
        noteIds,
        content: known,
      });
      return {
        subject: 'talk',
        operation: 'split',
        subject_id: id,
        other_id: otherId,
        other_name: known.title,
      };
    });
  }

  async list(
    actor: Actor,
    { subject }: { subject: string },
    page: PageRequest,
  ): Promise<ChangeList> {
    const found =
      (await readEvent(this.#knex, actor, subject)) ??
      (await readTalk(this.#knex, actor, subject)) ??
      (await this.#technologies.find(actor, subject));
    if (!found)
      throw new NotFoundError(
        `subject: there is no event, talk or technology with the id ${subject} that you may read about`,
      );
    return listChanges(this.#knex, actor, found.id, page);
  }

  /** Takes a change back; one that is taken back already stays so. */
  async undo(actor: Actor, id: string): Promise<Change> {
    const undoneBy = userOf(actor);
    const seen = await findChange(this.#knex, id);
    if (!seen || !(await this.#isVisible(actor, seen)))
      throw new NotFoundError(
        `There is no change with the id ${id} of anything that you may read about`,
      );
    const undone = await transaction(this.#knex, async tx => {
      const change = await lockChange(tx, id);
      if (!change) throw new Error(`Change ${id} vanished`);
      if (change.undone_at !== null) return change;
      await LOCKS[change.subject](
        tx,
        [change.subject_id, change.other_id].filter(one => one !== null),
      );
      const later = await laterChange(tx, change);
      if (later)
        throw new ConflictError(
          `A later change stands in the way: ${later.changed_by} did a ${later.operation} of the ${later.subject} ${later.subject_id} at ${later.changed_at}, change ${later.id}; undo that first`,
        );
      await undoChange(tx, change);
      return markUndone(tx, change, undoneBy);
    });
    return shownChange(this.#knex, actor, undone);
  }

  async #isVisible(
    actor: Actor,
    { subject, subject_id: id }: ChangeRow,
  ): Promise<boolean> {
    if (subject === 'technology')
      return Boolean(await this.#technologies.find(actor, id));
    return Boolean(
      subject === 'event'
        ? await readEvent(this.#knex, actor, id)
        : await readTalk(this.#knex, actor, id),
    );
  }
}
