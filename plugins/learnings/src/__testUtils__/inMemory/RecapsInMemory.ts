import type {
  EntityLearning,
  ParseRequest,
  ParseResponse,
  Reassign,
  Recap,
  RecapCreate,
  RecapListQuery,
  RecapUpdate,
  Relink,
  RevisionListQuery,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { contentOf } from '../../review';
import { aContent, aLearning, aRecap } from '../samples';
import { asResponseError } from './asResponseError';
import { DraftsInMemory } from './DraftsInMemory';
import { find, findSeen, pageOf, replace } from './records';
import { ME, NOW } from './State';
import { storedContent } from './storedContent';

/** Every link that a recap holds. */
export const linksOf = (recap: Recap) =>
  [recap, ...recap.talks, ...recap.takeaways, ...recap.followUps].flatMap(
    item => item.links,
  );

const summaryOf = (recap: Recap, deletedAt: string | null) => ({
  ...recap,
  event: recap.event && { id: recap.event.id, name: recap.event.name },
  authors: recap.contributors.map(({ name, userRef }) => ({ name, userRef })),
  deletedAt,
});

const isMine = ({ createdBy, editors }: Recap) =>
  createdBy === ME || editors.includes(ME);

/** Recaps, what they were, and whose they are. */
export class RecapsInMemory extends DraftsInMemory {
  /** What is understood of a text. */
  understand = (request: ParseRequest): ParseResponse => ({
    format: 'markdown',
    content: aContent({
      title: request.content.split('\n')[0],
      body: request.body ?? request.content,
    }),
    possibleTechnologies: [],
    waiting: [],
    warnings: [],
  });

  async parseRecap(request: ParseRequest) {
    await this.called('parseRecap', request);
    return this.understand(request);
  }

  async listRecaps(query: RecapListQuery) {
    await this.called('listRecaps', query);
    const lines = query.deleted
      ? this.deleted.map(recap => summaryOf(recap, NOW))
      : this.recaps
          .filter(
            recap =>
              (!query.status || recap.status === query.status) &&
              (!query.mine || isMine(recap)),
          )
          .map(recap => summaryOf(recap, null));
    return pageOf(lines, query, this.pageSize);
  }

  async getRecap(id: string) {
    await this.called('getRecap', id);
    return find(this.recaps, id);
  }

  async getRecapSource(id: string) {
    await this.called('getRecapSource', id);
    return (await find(this.recaps, id)).body;
  }

  async createRecap(request: RecapCreate) {
    await this.called('createRecap', request);
    const { draftId, content, source, publish } = request;
    const asked = JSON.stringify({ content, source, publish });
    const made = draftId && this.madeOf.get(draftId);
    if (made) {
      const before = await find(this.recaps, made.recapId);
      if ((made.content ?? asked) === asked) return before;
      throw await asResponseError(
        new ConflictError('It was made of another content'),
        { current: before },
      );
    }
    const recap = aRecap({
      ...storedContent(content),
      status: publish ? 'published' : 'draft',
      publishedAt: publish ? NOW : null,
      source: { kind: source.kind, name: source.name, hash: '0'.repeat(64) },
    });
    if (draftId)
      await this.finishDraft(
        draftId,
        { recapId: recap.id, content: asked },
        request.draftVersion,
      );
    this.recaps.push(recap);
    this.#keep(recap);
    if (publish) this.entityLearnings.unshift(...learningsOf(recap));
    return structuredClone(recap);
  }

  async updateRecap(seen: Versioned, request: RecapUpdate) {
    await this.called('updateRecap', seen, request);
    await findSeen(this.recaps, seen);
    if (request.draftId)
      await this.finishDraft(
        request.draftId,
        { recapId: seen.id, content: null },
        request.draftVersion,
      );
    const changed = await replace(this.recaps, seen, {
      ...storedContent(request.content),
      ...(request.publish && { status: 'published', publishedAt: NOW }),
    });
    this.#keep(changed);
    return find(this.recaps, seen.id);
  }

  async deleteRecap(seen: Versioned) {
    await this.called('deleteRecap', seen);
    const recap = await findSeen(this.recaps, seen);
    this.deleted.push({ ...recap, version: recap.version + 1 });
    this.recaps = this.recaps.filter(({ id }) => id !== seen.id);
    this.entityLearnings = this.entityLearnings.filter(
      one => one.recap.id !== seen.id,
    );
  }

  async undeleteRecap(id: string) {
    await this.called('undeleteRecap', id);
    const recap = await find(this.deleted, id);
    this.deleted = this.deleted.filter(one => one.id !== id);
    const back = { ...recap, version: recap.version + 1 };
    this.recaps.push(back);
    return structuredClone(back);
  }

  async publishRecap(seen: Versioned) {
    await this.called('publishRecap', seen);
    return replace(this.recaps, seen, {
      status: 'published',
      publishedAt: NOW,
    });
  }

  async archiveRecap(seen: Versioned) {
    await this.called('archiveRecap', seen);
    return replace(this.recaps, seen, { status: 'archived' });
  }

  async listRevisions(recapId: string, query: RevisionListQuery) {
    await this.called('listRevisions', recapId, query);
    const kept = this.revisions[recapId] ?? [];
    return pageOf(
      kept.map(({ content: _, ...summary }) => summary).reverse(),
      { cursor: query.cursor, limit: Number(query.limit ?? this.pageSize) },
      this.pageSize,
    );
  }

  async getRevision(recapId: string, version: number) {
    await this.called('getRevision', recapId, version);
    return this.#revisionOf(recapId, version);
  }

  /** What a recap held in a version: the newest that was kept up to then. */
  async #revisionOf(recapId: string, version: number) {
    const found = this.revisions[recapId]?.findLast(
      revision => revision.version <= version,
    );
    const present = this.recaps.find(({ id }) => id === recapId);
    if (!found || (present && present.version < version))
      throw await asResponseError(
        new NotFoundError(`There is no version ${version}`),
      );
    return structuredClone(found);
  }

  async restoreRevision(seen: Versioned, version: number) {
    await this.called('restoreRevision', seen, version);
    const former = await this.#revisionOf(seen.id, version);
    const restored = await replace(
      this.recaps,
      seen,
      storedContent(former.content),
    );
    this.#keep(restored);
    return restored;
  }

  async reassignRecaps(request: Reassign) {
    await this.called('reassignRecaps', request);
    return this.#change(request.recapId, recap => {
      if (recap.createdBy !== request.from) return false;
      recap.createdBy = request.to;
      return true;
    });
  }

  async relink(request: Relink) {
    await this.called('relink', request);
    return this.#change(request.recapId, recap => {
      const links = linksOf(recap).filter(
        link => link.entityRef === request.from,
      );
      links.forEach(link =>
        Object.assign(link, { entityRef: request.to, missing: false }),
      );
      return links.length > 0;
    });
  }

  #change(
    recapId: string | null | undefined,
    change: (recap: Recap) => boolean,
  ) {
    const reached = this.recaps.filter(
      recap => (!recapId || recap.id === recapId) && change(recap),
    );
    reached.forEach(recap => {
      recap.version += 1;
    });
    return { recaps: reached.length };
  }

  #keep(recap: Recap) {
    const { id, version, title } = recap;
    (this.revisions[id] ??= []).push({
      version,
      title,
      savedAt: NOW,
      savedBy: ME,
      content: structuredClone(contentOf(recap)),
    });
  }
}

/** A recap's takeaways on the pages of the entities that they are linked to. */
function learningsOf(recap: Recap): EntityLearning[] {
  const { id, title, publishingTeam, event } = recap;
  return recap.takeaways.flatMap(takeaway =>
    takeaway.links.map(link => ({
      ...aLearning({
        id: takeaway.id,
        kind: takeaway.kind,
        text: takeaway.text,
        recap: { id, title, publishingTeam, authors: [] },
        event: event && { id: event.id, name: event.name },
        technologies: [],
      }),
      reach: { kind: 'own' as const, via: null },
      link,
    })),
  );
}
