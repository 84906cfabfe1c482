import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  AdoptionEntry,
  AdoptionListQuery,
  AdoptionRecordWrite,
  InsightsQuery,
  Merge,
  RadarQuery,
  TechnologyContent,
  TechnologyDetail,
  TechnologyListQuery,
  TechnologyUpdate,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import { newId } from '../../newId';
import { asResponseError } from './asResponseError';
import { FollowUpsInMemory } from './FollowUpsInMemory';
import { pageOf } from './records';
import { ME, NOW } from './State';

/** Technologies and the ledger. */
export class TechnologiesInMemory extends FollowUpsInMemory {
  async listTechnologies(query: TechnologyListQuery) {
    await this.called('listTechnologies', query);
    const { scope, stage, status } = query;
    const text = query.text?.toLocaleLowerCase() ?? '';
    return pageOf(
      this.technologies
        .map(one => this.withPositions(one))
        .filter(
          ({ name, positions, statuses }) =>
            (!status || statuses.some(one => one.status === status)) &&
            name.toLocaleLowerCase().includes(text) &&
            (!scope || positions.some(one => one.scope === scope)) &&
            (!stage ||
              (stage === 'heard'
                ? positions.length === 0
                : positions.some(one => one.stage === stage))),
        ),
      query,
      this.pageSize,
    );
  }

  async getTechnology(id: string) {
    await this.called('getTechnology', id);
    return this.withPositions(await this.technologyOf(id));
  }

  async createTechnology(content: TechnologyContent) {
    await this.called('createTechnology', content);
    await this.refuseTaken(content, null);
    const technology: TechnologyDetail = {
      ...content,
      id: newId(),
      version: 1,
      recapCount: 0,
      stage: null,
      positions: [],
      firstHeard: null,
      lastMoved: null,
      statuses: [],
      heard: [],
    };
    this.technologies.push(technology);
    return technology;
  }

  async updateTechnology(
    { id, version }: Versioned,
    { content }: TechnologyUpdate,
  ) {
    await this.called('updateTechnology', { id, version }, { content });
    const takeBack = this.remember();
    const technology = await this.technologyOf(id);
    if (technology.version !== version)
      throw await asResponseError(
        new ConflictError('Somebody else has changed it'),
        { current: technology },
      );
    await this.refuseTaken(content, id);
    Object.assign(technology, content, { version: version + 1 });
    return this.changed('technology', 'edit', id, null, takeBack);
  }

  async mergeTechnology(id: string, { into }: Merge) {
    await this.called('mergeTechnology', id, { into });
    const takeBack = this.remember();
    const [from, to] = [
      await this.technologyOf(id),
      await this.technologyOf(into),
    ];
    to.aliases = [...to.aliases, from.name, ...from.aliases];
    this.technologies = this.technologies.filter(one => one !== from);
    for (const entry of this.adoption)
      if (entry.technology.id === id)
        entry.technology = { id: to.id, name: to.name };
    return this.changed('technology', 'merge', into, from, takeBack);
  }

  async getRadar(query: RadarQuery) {
    await this.called('getRadar', query);
    return this.radar;
  }

  async getInsights(query: InsightsQuery) {
    await this.called('getInsights', query);
    return this.insights;
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

  private async technologyOf(id: string): Promise<TechnologyDetail> {
    const found = this.technologies.find(one => one.id === id);
    if (!found)
      throw await asResponseError(
        new NotFoundError(`There is no technology with the id ${id}`),
      );
    return found;
  }

  private async refuseTaken({ name }: TechnologyContent, id: string | null) {
    const other = this.technologies.find(
      one => one.name === name && one.id !== id,
    );
    if (other)
      throw await asResponseError(
        new ConflictError(
          `name: “${name}” is what ${other.name} is called; merge the two, or leave this name out`,
        ),
      );
  }

  private withPositions(technology: TechnologyDetail): TechnologyDetail {
    const positions = this.adoption
      .filter(entry => entry.isPresent && entry.technology.id === technology.id)
      .map(({ scope, stage, effectiveOn, id }) => ({
        scope,
        stage,
        since: effectiveOn,
        entryId: id,
      }));
    return { ...technology, positions, stage: positions[0]?.stage ?? null };
  }
}
