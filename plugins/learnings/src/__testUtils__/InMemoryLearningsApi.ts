import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  AdoptionEntry,
  AdoptionListQuery,
  AdoptionRecordWrite,
  EntityLearningListQuery,
  EntityLinkPatch,
  FollowUp,
  FollowUpList,
  Learning,
  LearningListQuery,
  LearningsApi,
  PlacesRequest,
  SourceFileListQuery,
  SourceFileQuery,
  TechnologyListQuery,
  TechnologyNameListQuery,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { asResponseError } from './inMemory/asResponseError';
import { linksOf } from './inMemory/RecapsInMemory';
import { pageOf } from './inMemory/records';
import { ME, NOW } from './inMemory/State';
import { newId } from '../newId';
import { SubjectsInMemory } from './inMemory/SubjectsInMemory';

function ofKind(
  learning: Learning,
  wanted: LearningListQuery['kind'],
): boolean {
  if (!wanted) return true;
  const kinds = Array.isArray(wanted) ? wanted : [wanted];
  return kinds.some(kind => kind === learning.type || kind === learning.kind);
}

/** A backend of the contract's shape that lives as long as one test. */
export class InMemoryLearningsApi
  extends SubjectsInMemory
  implements LearningsApi
{
  async listLearnings(query: LearningListQuery) {
    await this.called('listLearnings', query);
    const text = query.text?.toLocaleLowerCase();
    return pageOf(
      this.learnings.filter(
        one =>
          ofKind(one, query.kind) &&
          (!query.event || one.event?.id === query.event) &&
          (!query.talk || one.talk?.id === query.talk) &&
          (!query.technology || one.technologies.includes(query.technology)) &&
          (!query.team || one.recap.publishingTeam === query.team) &&
          (!text || one.text.toLocaleLowerCase().includes(text)),
      ),
      query,
      this.pageSize,
    );
  }

  async listEntityLearnings(entityRef: string, query: EntityLearningListQuery) {
    await this.called('listEntityLearnings', entityRef, query);
    const page = pageOf(
      this.entityLearnings.filter(
        one =>
          one.link?.state !== 'dismissed' &&
          ofKind(one, query.kind) &&
          (query.reach !== 'own' || one.reach.kind === 'own') &&
          (!query.event || one.event?.id === query.event) &&
          (!query.technology || one.technologies.includes(query.technology)),
      ),
      query,
      this.pageSize,
    );
    return query.cursor ? page : { ...page, facets: this.facets };
  }

  async getPlaces(request: PlacesRequest) {
    await this.called('getPlaces', request);
    const places = request.entityRefs.flatMap(ref => this.places[ref] ?? []);
    const once = (refs: string[]) => [...new Set(refs)].sort();
    return {
      related: once(places.flatMap(({ related }) => related)),
      owners: once(places.flatMap(({ owners }) => owners)),
    };
  }

  async updateLink(id: string, patch: EntityLinkPatch) {
    await this.called('updateLink', id, patch);
    const all = [
      ...this.entityLearnings.map(one => one.link),
      ...this.recaps.flatMap(linksOf),
    ];
    const link = all.find(one => one?.id === id);
    if (!link)
      throw await asResponseError(new NotFoundError(`There is no link ${id}`));
    link.state = patch.state;
    return { ...link };
  }

  async listTechnologies(query: TechnologyListQuery) {
    await this.called('listTechnologies', query);
    const text = query.text?.toLocaleLowerCase() ?? '';
    return pageOf(
      this.technologies.filter(one =>
        one.name.toLocaleLowerCase().includes(text),
      ),
      query,
      this.pageSize,
    );
  }

  async listAdoption(query: AdoptionListQuery) {
    await this.called('listAdoption', query);
    const { technology, scope, present } = query;
    return pageOf(
      this.adoption.filter(
        one =>
          (!technology || one.technology.id === technology) &&
          (!scope || one.scope === scope) &&
          (!present || one.isPresent),
      ),
      query,
      this.pageSize,
    );
  }

  async recordAdoption(technologyId: string, record: AdoptionRecordWrite) {
    await this.called('recordAdoption', technologyId, record);
    const { seen, evidence, ...given } = record;
    const technology = this.technologies.find(({ id }) => id === technologyId);
    const present = this.adoption.find(
      one =>
        one.isPresent &&
        one.technology.id === technologyId &&
        one.scope === given.scope,
    );
    if (!technology || (present?.id ?? null) !== seen)
      throw await asResponseError(
        technology
          ? new ConflictError('seen: somebody else has changed this')
          : new NotFoundError(`There is no technology ${technologyId}`),
      );
    if (present) present.isPresent = false;
    const entry: AdoptionEntry = {
      ...given,
      id: newId(),
      technology: { id: technologyId, name: technology.name },
      recordedAt: NOW,
      recordedBy: ME,
      evidence:
        evidence && 'url' in evidence
          ? { url: evidence.url, learning: null }
          : null,
      correctsId: given.correctsId ?? null,
      correctedById: null,
      isPresent: true,
    };
    this.adoption.unshift(entry);
    return entry;
  }

  async listTechnologyNames(query: TechnologyNameListQuery) {
    await this.called('listTechnologyNames', query);
    const text = query.text.toLocaleLowerCase();
    return {
      items: this.technologyNames.filter(({ name }) =>
        name.toLocaleLowerCase().startsWith(text),
      ),
    };
  }

  async listSourceFiles(query: SourceFileListQuery) {
    await this.called('listSourceFiles', query);
    return pageOf(
      this.sourceFiles
        .filter(({ path }) => path.includes(query.text ?? ''))
        .map(({ content: _, ...file }) => file),
      query,
      this.pageSize,
    );
  }

  async getSourceFile(query: SourceFileQuery) {
    await this.called('getSourceFile', query);
    const { source, path } = query;
    const file = this.sourceFiles.find(
      one => one.source === source && one.path === path,
    );
    if (!file)
      throw await asResponseError(new NotFoundError(`There is no ${path}`));
    return { path, content: file.content };
  }

  async listFollowUps(): Promise<FollowUpList> {
    await this.called('listFollowUps');
    return { items: [], pageInfo: {} };
  }

  async updateFollowUp(seen: Versioned): Promise<FollowUp> {
    await this.called('updateFollowUp', seen);
    throw new NotFoundError(`There is no follow-up ${seen.id}`);
  }
}
