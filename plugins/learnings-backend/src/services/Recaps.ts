import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  ParseResponse,
  Recap,
  RecapContent,
  RecapCreate,
  RecapList,
  RecapStatus,
  RecapUpdate,
  Versioned,
} from '@conference-learnings/plugin-learnings-common';
import type { Knex } from 'knex';
import type { Linker } from '../linker/Linker';
import type { ParseInput, RecapParsing } from '../parsing/RecapParsing';
import type { PageRequest } from '../store/page';
import {
  claimVersion,
  hideFromLists,
  showInLists,
} from '../store/recaps/changeRecap';
import type { RecapHead } from '../store/recaps/findRecap';
import { hashOf } from '../store/recaps/insertRecap';
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
import { checkNewLinks, checkTeam } from './checkContent';
import { checkSize } from './checkSize';
import { createRecap } from './createRecap';
import { editableRecap, noRecap } from './editableRecap';
import { finishWorkingCopy, isFinished } from './finishWorkingCopy';
import { shown, type LinkSight } from './LinkSight';
import { linksOf, withHiddenLinks, withLinks } from './recapLinks';
import { noDraft } from './noDraft';
import { OtherContentError } from './OtherContentError';
import { recapOfDraft } from './recapOfDraft';
import { StaleVersionError } from './StaleVersionError';

/** A recap that comes back keeps the date on which it was first shown. */
const shownSince = ({ publishedAt }: RecapHead) => ({
  status: 'published' as const,
  published_at: publishedAt ?? now(),
});

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
    const { frontMatter, ...understood } = await this.#parsing.parse(input);
    try {
      const suggested = await this.#linker.suggest(understood.content, {
        credentials: actor.credentials,
      });
      return { ...understood, content: suggested };
    } catch (error) {
      this.#logger.error('No links could be suggested', toError(error));
      const warning = {
        code: 'no-suggestions',
        field: null,
        message:
          'The catalog did not answer, so no links are suggested; add them yourself, or read the text again later',
      };
      return { ...understood, warnings: [...understood.warnings, warning] };
    }
  }

  list(
    actor: Actor,
    filter: { status?: RecapStatus; mine?: boolean; deleted?: boolean },
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
    return (await readRecapSource(this.#knex, actor, id)) ?? noRecap(id);
  }

  /**
   * A new recap; with a `draftId` once only, however often it is asked for.
   *
   * @throws OtherContentError where it was made of another content
   */
  async create(actor: Actor, request: RecapCreate): Promise<Recap> {
    const { source, draftId = null, publish = false } = request;
    const userRef = userOf(actor);
    const content = storable(request.content);
    const contentHash = hashOf(JSON.stringify({ content, source, publish }));
    const before = await this.#madeOf(actor, draftId, contentHash);
    if (before) return before;

    checkSize('source.content', source.content);
    await checkTeam(actor, content.publishingTeam);
    await checkNewLinks(this.#sight, actor, content, null);
    const id = await transaction(this.#knex, tx =>
      createRecap(tx, userRef, {
        content,
        source: { ...source, name: storable(source.name) },
        draftId,
        draftVersion: request.draftVersion,
        contentHash,
        publish,
      }),
    );
    if (id !== null) return this.read(actor, id);
    return (
      (await this.#madeOf(actor, draftId, contentHash)) ??
      noDraft(this.#knex, userRef, draftId ?? '')
    );
  }

  /**
   * Changes a recap as a whole. What was saved from a working copy already,
   * and is asked for again because the answer was lost, is not stale.
   *
   * @param options - `draftId`: the working copy that is done with then;
   *   `draftVersion`: that the content was made of
   */
  async update(
    actor: Actor,
    { id, version }: Versioned,
    given: RecapContent,
    options: Partial<Omit<RecapUpdate, 'content'>> = {},
  ): Promise<Recap> {
    const { draftId = null, draftVersion, publish = false } = options;
    const userRef = userOf(actor);
    const head = await editableRecap(this.#knex, actor, id);
    const stored = await this.#stored(actor, id);
    // An old page is told so first: what it links to may have another name now.
    if (draftId === null && stored.version !== version)
      await this.#stale(actor, { id, version });
    const content = storable(given);
    if (content.publishingTeam !== head.publishingTeam)
      await checkTeam(actor, content.publishingTeam);
    const sightOf = await checkNewLinks(this.#sight, actor, content, stored);
    const complete = withHiddenLinks(
      content,
      stored,
      ref => sightOf(ref) === 'hidden',
    );
    const finished =
      draftId === null
        ? null
        : {
            draftId,
            recapId: id,
            contentHash: hashOf(JSON.stringify({ content, publish })),
          };

    return this.#change(actor, { id, version }, async tx => {
      if (
        !(await claimVersion(tx, id, version, publish ? shownSince(head) : {}))
      )
        return finished !== null && isFinished(tx, finished);
      if (finished)
        await finishWorkingCopy(tx, userRef, finished, draftVersion);
      const recap = await tx('recaps')
        .where({ id })
        .first('status', 'published_at');
      await saveContent(tx, {
        recapId: id,
        content: complete,
        decidedBy: userRef,
        publishedAt: recap?.status === 'published' ? recap.published_at : null,
      });
      return true;
    });
  }

  /** From now on everybody sees it, on all pages that it concerns. */
  async publish(actor: Actor, recap: Versioned): Promise<Recap> {
    const head = await editableRecap(this.#knex, actor, recap.id);
    const change = shownSince(head);
    return this.#change(actor, recap, async tx => {
      if (!(await claimVersion(tx, recap.id, recap.version, change)))
        return false;
      await showInLists(tx, recap.id, change.published_at);
      return true;
    });
  }

  /** It leaves all lists; those who may edit it find it among their own. */
  async archive(actor: Actor, recap: Versioned): Promise<Recap> {
    await editableRecap(this.#knex, actor, recap.id);
    return this.#change(actor, recap, async tx => {
      const change = { status: 'archived' } as const;
      if (!(await claimVersion(tx, recap.id, recap.version, change)))
        return false;
      await hideFromLists(tx, recap.id);
      return true;
    });
  }

  /** What a draft became before; null where it is still to become something. */
  async #madeOf(
    actor: Actor,
    draftId: string | null,
    contentHash: string,
  ): Promise<Recap | null> {
    if (draftId === null) return null;
    const made = await recapOfDraft(this.#knex, userOf(actor), draftId);
    if (!made) return null;
    const recap = await this.read(actor, made.recapId);
    // Nobody noted it for those that were made long ago.
    if ((made.contentHash ?? contentHash) !== contentHash)
      throw new OtherContentError(draftId, recap);
    return recap;
  }

  async #stored(actor: Actor, id: string): Promise<StoredRecap> {
    return (await readRecap(this.#knex, actor, id)) ?? noRecap(id);
  }

  async #shown(actor: Actor, recap: StoredRecap): Promise<Recap> {
    const sightOf = await this.#sight.of(
      linksOf(recap).map(({ link }) => link.entityRef),
      actor.credentials,
    );
    return withLinks(recap, link => shown(link, sightOf));
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
}
