import type {
  Change,
  ChangeListQuery,
  EventListQuery,
  EventSplit,
  EventUpdate,
  Known,
  KnownRequest,
  Merge,
  Talk,
  TalkListQuery,
  TalkSplit,
  TalkUpdate,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { anEvent, anId, aTalk } from '../samples';
import { RecapsInMemory } from './RecapsInMemory';
import { find, pageOf, replace } from './records';
import { ME, NOW } from './State';

const sameWords = (one: string | null, other: string | null) =>
  one !== null && one.toLowerCase() === other?.toLowerCase();

/** Events and talks, and what people changed about them. */
export class SubjectsInMemory extends RecapsInMemory {
  /** Where an event or a talk that was merged away has gone. */
  readonly #mergedInto = new Map<string, string>();
  readonly #takesBack = new Map<string, () => void>();

  async listEvents(query: EventListQuery) {
    await this.called('listEvents', query);
    const text = query.text?.toLocaleLowerCase() ?? '';
    return pageOf(
      this.events.filter(event =>
        event.name.toLocaleLowerCase().includes(text),
      ),
      query,
      this.pageSize,
    );
  }

  async getEvent(id: string) {
    await this.called('getEvent', id);
    return find(this.events, this.#left(id));
  }

  async updateEvent(seen: Versioned, { content }: EventUpdate) {
    await this.called('updateEvent', seen, { content });
    const takeBack = this.remember();
    await replace(this.events, seen, content);
    return this.changed('event', 'edit', seen.id, null, takeBack);
  }

  async mergeEvent(id: string, { into }: Merge) {
    await this.called('mergeEvent', id, { into });
    const takeBack = this.remember();
    const gone = await find(this.events, id);
    const { name } = await find(this.events, into);
    this.#aboutEvent({ id: into, name }, of => of === id);
    this.events = this.events
      .filter(event => event.id !== id)
      .map(event =>
        event.id === into
          ? { ...event, recapCount: event.recapCount + gone.recapCount }
          : event,
      );
    this.#mergedInto.set(id, into);
    return this.changed('event', 'merge', into, gone, takeBack);
  }

  async splitEvent(id: string, { recapIds, content }: EventSplit) {
    await this.called('splitEvent', id, { recapIds, content });
    const takeBack = this.remember();
    const event = anEvent({
      ...content,
      recapCount: recapIds.length,
      talkCount: 0,
    });
    this.events.push(event);
    this.learnings = this.learnings.map(one =>
      recapIds.includes(one.recap.id)
        ? { ...one, event: { id: event.id, name: event.name } }
        : one,
    );
    return this.changed('event', 'split', id, event, takeBack);
  }

  async listTalks(query: TalkListQuery) {
    await this.called('listTalks', query);
    const text = query.text?.toLocaleLowerCase() ?? '';
    return pageOf(
      this.talks.filter(
        talk =>
          (!query.event || talk.event?.id === query.event) &&
          (talk.title ?? '').toLocaleLowerCase().includes(text),
      ),
      query,
      this.pageSize,
    );
  }

  async getTalk(id: string) {
    await this.called('getTalk', id);
    return find(this.talks, this.#left(id));
  }

  async updateTalk(seen: Versioned, { content }: TalkUpdate) {
    await this.called('updateTalk', seen, { content });
    const takeBack = this.remember();
    await replace(this.talks, seen, content);
    return this.changed('talk', 'edit', seen.id, null, takeBack);
  }

  async mergeTalk(id: string, { into }: Merge) {
    await this.called('mergeTalk', id, { into });
    const takeBack = this.remember();
    const gone = await find(this.talks, id);
    const left = await find(this.talks, into);
    this.#aboutTalk(left, one => one.talk?.id === id);
    this.talks = this.talks.filter(talk => talk.id !== id);
    this.#mergedInto.set(id, into);
    return this.changed('talk', 'merge', into, gone, takeBack);
  }

  async splitTalk(id: string, { noteIds, content }: TalkSplit) {
    await this.called('splitTalk', id, { noteIds, content });
    const takeBack = this.remember();
    const { event } = await find(this.talks, id);
    const talk = aTalk({ ...content, event, noteCount: noteIds.length });
    this.talks.push(talk);
    this.#aboutTalk(talk, one => noteIds.includes(one.id));
    return this.changed('talk', 'split', id, talk, takeBack);
  }

  async listChanges(query: ChangeListQuery) {
    await this.called('listChanges', query);
    return pageOf(
      this.changes.filter(change => change.subjectId === query.subject),
      { cursor: query.cursor, limit: Number(query.limit ?? this.pageSize) },
      this.pageSize,
    );
  }

  async undoChange(id: string) {
    await this.called('undoChange', id);
    await find(this.changes, id);
    this.#takesBack.get(id)?.();
    this.changes = this.changes.map(change =>
      change.id === id ? { ...change, undoneAt: NOW } : change,
    );
    return find(this.changes, id);
  }

  async getKnown(request: KnownRequest): Promise<Known> {
    await this.called('getKnown', request);
    const event =
      this.events.find(({ name }) =>
        sameWords(name, request.event?.name ?? null),
      ) ?? null;
    const talks = this.talks
      .filter(talk => event && talk.event?.id === event.id)
      .map(talk => ({ ...talk, notedBy: [] }));
    const found = request.talks.flatMap(({ title }, at) => {
      const talk = talks.find(known => sameWords(known.title, title));
      return talk ? [{ at, talk }] : [];
    });
    const { items: sameText } = await this.listRecaps({});
    return structuredClone({
      event,
      similarEvents: [],
      talks: found,
      otherTalks: talks.filter(talk => !found.some(one => one.talk === talk)),
      sameText: sameText.filter(
        ({ id }) =>
          id !== request.recapId &&
          request.body.trim() !== '' &&
          this.recaps.some(
            recap =>
              recap.id === id && recap.body.trim() === request.body.trim(),
          ),
      ),
    });
  }

  #left(id: string): string {
    const next = this.#mergedInto.get(id);
    return next && ![...this.events, ...this.talks].some(one => one.id === id)
      ? this.#left(next)
      : id;
  }

  protected remember() {
    const { events, talks, learnings, technologies, adoption } =
      structuredClone({
        events: this.events,
        talks: this.talks,
        learnings: this.learnings,
        technologies: this.technologies,
        adoption: this.adoption,
      });
    return () =>
      Object.assign(this, {
        events,
        talks,
        learnings,
        technologies,
        adoption,
      });
  }

  #aboutEvent(ref: { id: string; name: string }, is: (id?: string) => boolean) {
    const move = <T extends { event: { id: string; name: string } | null }>(
      one: T,
    ): T => (is(one.event?.id) ? { ...one, event: ref } : one);
    this.learnings = this.learnings.map(move);
    this.talks = this.talks.map(move);
  }

  #aboutTalk(
    { id, title, speakers }: Talk,
    is: (learning: (typeof this.learnings)[number]) => boolean,
  ) {
    this.learnings = this.learnings.map(one =>
      is(one) ? { ...one, talk: { id, title, speakers } } : one,
    );
  }

  protected changed(
    subject: Change['subject'],
    operation: Change['operation'],
    subjectId: string,
    other: { id: string; name: string } | Talk | null,
    takeBack: () => void,
  ): Change {
    const otherName = other && ('name' in other ? other.name : other.title);
    const change: Change = {
      id: anId(),
      subject,
      operation,
      subjectId,
      otherId: other?.id ?? null,
      otherName,
      changedBy: ME,
      changedAt: NOW,
      undoneAt: null,
    };
    this.changes.unshift(change);
    this.#takesBack.set(change.id, takeBack);
    return { ...change };
  }
}
