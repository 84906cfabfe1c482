import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import type {
  ParseResponse,
  Recap,
  RecapContent,
  RecapList,
  RecapSource,
  RecapStatus,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { Linker } from '../linker/Linker';
import type { ParseInput, RecapParsing } from '../parsing/RecapParsing';
import { deleteDraft } from '../store/drafts/drafts';
import type { PageRequest } from '../store/page';
import {
  claimVersion,
  deleteRecap,
  hideFromLists,
  showInLists,
} from '../store/recaps/changeRecap';
import {
  findRecap,
  findRecapOfDraft,
  type RecapHead,
} from '../store/recaps/findRecap';
import { insertRecap } from '../store/recaps/insertRecap';
import { listRecaps } from '../store/recaps/listRecaps';
import {
  readRecap,
  readRecapSource,
  type StoredRecap,
} from '../store/recaps/readRecap';
import { saveContent } from '../store/recaps/saveContent';
import { transaction } from '../store/transaction';
import { now, storable } from '../store/values';
import { userOf, type Actor } from './Actor';
import { checkSize } from './checkSize';
import { isEditor } from './isEditor';
import { shown, type LinkSight } from './LinkSight';
import { linksOf, withHiddenLinks, withLinks } from './recapLinks';
import { StaleVersionError } from './StaleVersionError';

/** Recaps, from the text that comes in to what stands on the pages. */
export class Recaps {
  readonly #knex: Knex;
  readonly #parsing: RecapParsing;
  readonly #linker: Linker;
  readonly #sight: LinkSight;
  readonly #logger: LoggerService;

  constructor(deps: {
    knex: Knex;
    parsing: RecapParsing;
    linker: Linker;
    sight: LinkSight;
    logger: LoggerService;
  }) {
    this.#knex = deps.knex;
    this.#parsing = deps.parsing;
    this.#linker = deps.linker;
    this.#sight = deps.sight;
    this.#logger = deps.logger;
  }

  /**
   * What a text says, with suggested links; writes nothing. Where the catalog
   * cannot be asked it does without suggestions, and a warning says so.
   */
  async parse(actor: Actor, input: ParseInput): Promise<ParseResponse> {
    checkSize('content', input.content);
    checkSize('body', input.body ?? '');
    const { format, content, warnings } = await this.#parsing.parse(input);
    try {
      const suggested = await this.#linker.suggest(content, {
        credentials: actor.credentials,
      });
      return { format, content: suggested, warnings };
    } catch (error) {
      this.#logger.error('No links could be suggested', toError(error));
      const warning = {
        code: 'no-suggestions',
        field: null,
        message:
          'The catalog did not answer, so no links are suggested; add them yourself, or read the text again later',
      };
      return { format, content, warnings: [...warnings, warning] };
    }
  }

  list(
    actor: Actor,
    filter: { status?: RecapStatus; mine?: boolean },
    page: PageRequest,
  ): Promise<RecapList> {
    return listRecaps(this.#knex, actor, filter, page);
  }

  async read(actor: Actor, id: string): Promise<Recap> {
    return this.#shown(actor, await this.#stored(actor, id));
  }

  async readSource(
    actor: Actor,
    id: string,
  ): Promise<{ name: string | null; content: Buffer }> {
    return (await readRecapSource(this.#knex, actor, id)) ?? notFound(id);
  }

  /** A new recap, still a draft; with a `draftId` once only, however often it is asked for. */
  async create(
    actor: Actor,
    request: {
      content: RecapContent;
      source: RecapSource;
      draftId: string | null;
    },
  ): Promise<Recap> {
    const createdBy = userOf(actor);
    const { draftId } = request;
    checkSize('source.content', request.source.content);
    const content = storable(request.content);
    const source = {
      ...request.source,
      name: storable(request.source.name),
    };
    await checkTeam(actor, content.publishingTeam);
    await this.#checkNewLinks(actor, content, null);

    const id = await transaction(this.#knex, async tx => {
      if (draftId !== null) {
        const isTaken = await deleteDraft(tx, createdBy, { id: draftId });
        if (!isTaken)
          return (
            (await findRecapOfDraft(tx, createdBy, draftId)) ??
            notFound(draftId, 'draft of yours')
          );
      }
      const recapId = await insertRecap(tx, {
        source,
        createdBy,
        draftId,
        sourceKey: null,
      });
      if (recapId === null)
        throw new Error(`Draft ${draftId} has a recap of somebody else`);
      await saveContent(tx, {
        recapId,
        content,
        decidedBy: createdBy,
        publishedAt: null,
      });
      return recapId;
    });
    return this.read(actor, id);
  }

  async update(
    actor: Actor,
    { id, version }: Versioned,
    given: RecapContent,
  ): Promise<Recap> {
    const head = await this.#editable(actor, id);
    const stored = await this.#stored(actor, id);
    const content = storable(given);
    if (content.publishingTeam !== head.publishingTeam)
      await checkTeam(actor, content.publishingTeam);
    const sightOf = await this.#checkNewLinks(actor, content, stored);
    const complete = withHiddenLinks(
      content,
      stored,
      ref => sightOf(ref) === 'hidden',
    );

    return this.#change(actor, { id, version }, async tx => {
      if (!(await claimVersion(tx, id, version))) return false;
      const recap = await tx('recaps')
        .where({ id })
        .first('status', 'published_at');
      await saveContent(tx, {
        recapId: id,
        content: complete,
        decidedBy: userOf(actor),
        publishedAt: recap?.status === 'published' ? recap.published_at : null,
      });
      return true;
    });
  }

  async remove(actor: Actor, { id, version }: Versioned): Promise<void> {
    await this.#editable(actor, id);
    const isDone = await transaction(this.#knex, tx =>
      deleteRecap(tx, id, version),
    );
    if (!isDone) await this.#stale(actor, { id, version });
  }

  /** From now on everybody sees it, on all pages that it concerns. */
  async publish(actor: Actor, recap: Versioned): Promise<Recap> {
    const head = await this.#editable(actor, recap.id);
    const publishedAt = head.publishedAt ?? now();
    return this.#change(actor, recap, async tx => {
      const change = {
        status: 'published',
        published_at: publishedAt,
      } as const;
      if (!(await claimVersion(tx, recap.id, recap.version, change)))
        return false;
      await showInLists(tx, recap.id, publishedAt);
      return true;
    });
  }

  /** It leaves all lists; those who may edit it find it among their own. */
  async archive(actor: Actor, recap: Versioned): Promise<Recap> {
    await this.#editable(actor, recap.id);
    return this.#change(actor, recap, async tx => {
      const change = { status: 'archived' } as const;
      if (!(await claimVersion(tx, recap.id, recap.version, change)))
        return false;
      await hideFromLists(tx, recap.id);
      return true;
    });
  }

  async #stored(actor: Actor, id: string): Promise<StoredRecap> {
    return (await readRecap(this.#knex, actor, id)) ?? notFound(id);
  }

  async #shown(actor: Actor, recap: StoredRecap): Promise<Recap> {
    const sightOf = await this.#sight.of(
      linksOf(recap).map(({ link }) => link.entityRef),
      actor.credentials,
    );
    return withLinks(recap, link => shown(link, sightOf));
  }

  async #editable(actor: Actor, id: string): Promise<RecapHead> {
    const userRef = userOf(actor);
    const head = (await findRecap(this.#knex, actor, id)) ?? notFound(id);
    if (!isEditor(head, userRef))
      throw new NotAllowedError(
        `Only its creator and its editors may change recap ${id}; ask one of them to make you an editor`,
      );
    return head;
  }

  async #change(
    actor: Actor,
    recap: Versioned,
    change: (tx: Knex.Transaction) => Promise<boolean>,
  ): Promise<Recap> {
    const isDone = await transaction(this.#knex, change);
    if (!isDone) await this.#stale(actor, recap);
    return this.read(actor, recap.id);
  }

  async #stale(actor: Actor, { id, version }: Versioned): Promise<never> {
    throw new StaleVersionError(
      `Recap ${id}`,
      version,
      await this.read(actor, id),
    );
  }

  /**
   * A new link leads to an entity that its author sees; one that is there may
   * wait for an entity that is gone.
   */
  async #checkNewLinks(
    actor: Actor,
    content: RecapContent,
    stored: StoredRecap | null,
  ) {
    const links = linksOf(content);
    const known = new Set(
      stored ? linksOf(stored).map(({ link }) => link.entityRef) : [],
    );
    const sightOf = await this.#sight.of(
      [...known, ...links.map(({ link }) => link.entityRef)],
      actor.credentials,
    );
    for (const { path, link } of links)
      if (!known.has(link.entityRef) && sightOf(link.entityRef) !== 'visible')
        throw new InputError(
          `content.${path}.entityRef: ${link.entityRef} is not in the catalog, or you may not see it; remove the link`,
        );
    return sightOf;
  }
}

function notFound(id: string, what = 'recap that you may read'): never {
  throw new NotFoundError(`There is no ${what} with the id ${id}`);
}

async function checkTeam(actor: Actor, team: string | null): Promise<void> {
  if (team === null) return;
  const teams = await actor.teams();
  if (!teams.includes(team))
    throw new InputError(
      teams.length > 0
        ? `content.publishingTeam: ${team} is not one of your teams; yours are ${teams.join(
            ', ',
          )}`
        : `content.publishingTeam: ${team} is not one of your teams; you are in none, so leave it empty`,
    );
}
