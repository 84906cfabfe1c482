import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Recap,
  Revision,
  RevisionList,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import { EVERYTHING } from '../store/AccessFilter';
import { linksDecidedSince } from '../store/links/linksDecidedSince';
import type { PageRequest } from '../store/page';
import { claimVersion } from '../store/recaps/changeRecap';
import { readRecap } from '../store/recaps/readRecap';
import { saveContent } from '../store/recaps/saveContent';
import {
  listRevisions,
  newestRevision,
  readRevision,
} from '../store/revisions/readRevisions';
import { transaction } from '../store/transaction';
import { userOf, type Actor } from './Actor';
import { editableRecap, noRecap } from './editableRecap';
import type { LinkSight } from './LinkSight';
import { linksOf, withoutLinks } from './recapLinks';
import type { Recaps } from './Recaps';
import { StaleVersionError } from './StaleVersionError';
import { windBack } from './windBack';

/**
 * Every state of a recap that was saved. Only those who may edit the recap
 * read them: what was taken out is nobody else's business.
 */
export class Revisions {
  readonly #knex: Knex;
  readonly #recaps: Recaps;
  readonly #sight: LinkSight;

  constructor(deps: { knex: Knex; recaps: Recaps; sight: LinkSight }) {
    this.#knex = deps.knex;
    this.#recaps = deps.recaps;
    this.#sight = deps.sight;
  }

  async list(
    actor: Actor,
    recapId: string,
    page: PageRequest,
  ): Promise<RevisionList> {
    await editableRecap(this.#knex, actor, recapId);
    return listRevisions(this.#knex, recapId, page);
  }

  /**
   * What a recap held in a version, without links to entities that the reader
   * may not see.
   */
  async read(
    actor: Actor,
    recapId: string,
    version: number,
  ): Promise<Revision> {
    await editableRecap(this.#knex, actor, recapId);
    const revision =
      (await readRevision(this.#knex, recapId, version)) ??
      noRevision(recapId, version);
    const sightOf = await this.#sight.of(
      linksOf(revision.content).map(({ link }) => link.entityRef),
      actor.credentials,
    );
    return {
      ...revision,
      content: withoutLinks(
        revision.content,
        ({ entityRef }) => sightOf(entityRef) === 'hidden',
      ),
    };
  }

  /**
   * Makes a new version with the content of a former one; see `windBack` for
   * what stays as it is now. Links that the actor may not see come back too.
   *
   * @throws InputError where that is the present content
   */
  async restore(
    actor: Actor,
    { id, version }: Versioned,
    former: number,
  ): Promise<Recap> {
    await editableRecap(this.#knex, actor, id);
    const revision =
      (await readRevision(this.#knex, id, former)) ?? noRevision(id, former);
    const isDone = await transaction(this.#knex, async tx => {
      if (!(await claimVersion(tx, id, version))) return false;
      if ((await newestRevision(tx, id)) === revision.version)
        throw new InputError(
          `version: ${former} is what recap ${id} holds now; choose an older one`,
        );
      const present = (await readRecap(tx, EVERYTHING, id)) ?? noRecap(id);
      const { status, publishedAt } = present;
      await saveContent(tx, {
        recapId: id,
        content: windBack(
          revision.content,
          present,
          await linksDecidedSince(tx, id, revision.savedAt),
        ),
        decidedBy: userOf(actor),
        publishedAt: status === 'published' ? publishedAt : null,
        hasFormerIds: true,
      });
      return true;
    });
    const recap = await this.#recaps.read(actor, id);
    if (!isDone) throw new StaleVersionError(`Recap ${id}`, version, recap);
    return recap;
  }
}

function noRevision(recapId: string, version: number): never {
  throw new NotFoundError(
    `version: recap ${recapId} has no version ${version} that was kept; list its revisions to see which there are`,
  );
}
