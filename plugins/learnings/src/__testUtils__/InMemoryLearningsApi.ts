import { NotFoundError } from '@backstage/errors';
import type {
  DetectionListQuery,
  EntityLearningListQuery,
  EntityLinkPatch,
  Learning,
  LearningListQuery,
  LearningsApi,
  PlacesRequest,
  SourceFileListQuery,
  SourceFileQuery,
  TechnologyNameListQuery,
} from '@conference-learnings/plugin-learnings-common';
import { asResponseError } from './inMemory/asResponseError';
import { linksOf } from './inMemory/RecapsInMemory';
import { pageOf } from './inMemory/records';
import { TechnologiesInMemory } from './inMemory/TechnologiesInMemory';

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
  extends TechnologiesInMemory
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

  async listDetections(query: DetectionListQuery) {
    await this.called('listDetections', query);
    const { technology, entity, status } = query;
    return pageOf(
      this.detections.filter(
        one =>
          (!technology || one.technology.id === technology) &&
          (!entity || one.entityRef === entity) &&
          (!status || one.status === status),
      ),
      query,
      this.pageSize,
    );
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
}
