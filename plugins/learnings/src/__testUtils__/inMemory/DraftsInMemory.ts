import type {
  Draft,
  DraftCreate,
  DraftListQuery,
  DraftPeople,
  DraftWrite,
  Presence,
  PresenceRequest,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { aDraft, anId } from '../samples';
import { asResponseError } from './asResponseError';
import { find, findSeen, pageOf, replace } from './records';
import { ME, NOW, State } from './State';

/** Drafts and working copies. */
export class DraftsInMemory extends State {
  /** The recap that was made of a draft, or of any fresh id, and of which content. */
  protected readonly madeOf = new Map<
    string,
    { recapId: string; content: string | null }
  >();

  async listDrafts(query: DraftListQuery) {
    await this.called('listDrafts', query);
    return pageOf(
      this.drafts
        .filter(
          ({ createdBy, editors }) => createdBy === ME || editors.includes(ME),
        )
        .map(draft => this.#withRecap(draft)),
      { cursor: query.cursor, limit: Number(query.limit ?? this.pageSize) },
      this.pageSize,
    );
  }

  async getDraft(id: string) {
    await this.called('getDraft', id);
    await this.#checkUnfinished(id);
    return this.#withRecap(await find(this.drafts, id));
  }

  async createDraft({ id = anId(), ...request }: DraftCreate): Promise<Draft> {
    await this.called('createDraft', { id, ...request });
    await this.#checkUnfinished(id);
    const { title, source, body, review } = request;
    const write = { title, source, body, review };
    if (this.drafts.some(draft => draft.id === id))
      return this.#save({ id, version: 1 }, write);
    const draft = aDraft({ ...write, id, createdBy: ME, updatedBy: ME });
    this.drafts.push(draft);
    return structuredClone(draft);
  }

  async updateDraft(seen: Versioned, request: DraftWrite) {
    await this.called('updateDraft', seen, request);
    await this.#checkUnfinished(seen.id);
    return this.#save(seen, request);
  }

  async #save(seen: Versioned, { recapVersion = 0, ...write }: DraftWrite) {
    const { recap } = await find(this.drafts, seen.id);
    const saved = await replace(this.drafts, seen, {
      ...write,
      recap: recap && {
        ...recap,
        version: Math.max(recap.version, recapVersion),
      },
      updatedAt: NOW,
      updatedBy: ME,
    });
    return this.#withRecap(saved);
  }

  /** A working copy says whether its recap was deleted. */
  #withRecap(draft: Draft): Draft {
    const { recap } = draft;
    const isDeleted = this.deleted.some(({ id }) => id === recap?.id);
    return {
      ...draft,
      recap: recap && { ...recap, deletedAt: isDeleted ? NOW : null },
    };
  }

  async #checkUnfinished(id: string) {
    const recapId = this.madeOf.get(id)?.recapId;
    if (recapId)
      throw await asResponseError(new NotFoundError('It is a recap now'), {
        recapId,
      });
  }

  async deleteDraft(seen: Versioned) {
    await this.called('deleteDraft', seen);
    const { createdBy, recap } = await find(this.drafts, seen.id);
    if (createdBy !== ME && !recap)
      throw await asResponseError(new NotAllowedError('It is not yours'));
    await findSeen(this.drafts, seen);
    this.forgetDraft(seen.id);
  }

  async setDraftPeople(id: string, people: DraftPeople) {
    await this.called('setDraftPeople', id, people);
    const { version, createdBy } = await find(this.drafts, id);
    const editors = new Set(people.editors);
    if (people.createdBy !== createdBy) editors.add(createdBy);
    return replace(
      this.drafts,
      { id, version },
      { createdBy: people.createdBy, editors: [...editors] },
    );
  }

  async keepPresence(
    draftId: string,
    request: PresenceRequest,
  ): Promise<Presence> {
    await this.called('keepPresence', draftId, request);
    const { version, updatedBy, updatedAt } = await find(this.drafts, draftId);
    const others = this.present[draftId] ?? [];
    return { version, updatedBy, updatedAt, others: structuredClone(others) };
  }

  async openWorkingCopy(recapId: string): Promise<Draft> {
    await this.called('openWorkingCopy', recapId);
    const open = this.drafts.find(draft => draft.recap?.id === recapId);
    if (open) return structuredClone(open);
    const { version, title, body } = await find(this.recaps, recapId);
    const draft = aDraft({
      title,
      body,
      source: { kind: 'pasted', name: null, content: '' },
      recap: { id: recapId, version, deletedAt: null },
      createdBy: ME,
      updatedBy: ME,
      updatedAt: NOW,
    });
    this.drafts.push(draft);
    this.recaps = this.recaps.map(recap =>
      recap.id === recapId
        ? {
            ...recap,
            workingCopy: { draftId: draft.id, updatedAt: NOW, updatedBy: ME },
          }
        : recap,
    );
    return structuredClone(draft);
  }

  /** A recap takes the place of a draft that is as it was seen. */
  protected async finishDraft(
    id: string,
    made: { recapId: string; content: string | null },
    version?: number,
  ) {
    if (version !== undefined && this.drafts.some(draft => draft.id === id))
      await findSeen(this.drafts, { id, version });
    this.madeOf.set(id, made);
    this.forgetDraft(id);
  }

  /** A draft is gone, and with it the note about it on its recap. */
  protected forgetDraft(id: string) {
    this.drafts = this.drafts.filter(draft => draft.id !== id);
    this.recaps = this.recaps.map(recap =>
      recap.workingCopy?.draftId === id
        ? { ...recap, workingCopy: null }
        : recap,
    );
  }
}
