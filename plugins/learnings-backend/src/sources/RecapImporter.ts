import { isDeepStrictEqual } from 'node:util';
import type { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { RecapContent } from '@conference-learnings/plugin-learnings-common';
import type { Linker } from '../linker/Linker';
import { fitContent } from '../parsing/fitContent';
import type { RecapParsing } from '../parsing/RecapParsing';
import type { RecapImports } from '../services/RecapImports';
import { withoutLinks } from '../services/recapLinks';
import { withFrontMatter } from './frontMatter';

/** How often a recap is linked again that somebody saves in the meantime. */
const MAX_ATTEMPTS = 3;

/** A file of a configured source, and what it says. */
export interface RecapFile {
  /** The same for as long as it is this file of this source. */
  sourceKey: string;
  /** Path within the source. */
  name: string;
  content: string;
  /** Publishing team where the file names none. */
  publishAs: string | null;
  /** It was not in its source just before. */
  isNew: boolean;
}

/** Takes files from the parser to the pages, as the plugin itself. */
export class RecapImporter {
  readonly #parsing: RecapParsing;
  readonly #linker: Linker;
  readonly #imports: RecapImports;
  readonly #auth: AuthService;

  constructor(deps: {
    parsing: RecapParsing;
    linker: Linker;
    imports: RecapImports;
    auth: AuthService;
  }) {
    this.#parsing = deps.parsing;
    this.#linker = deps.linker;
    this.#imports = deps.imports;
    this.#auth = deps.auth;
  }

  /**
   * Publishes what a file says; what people decided about its present recap
   * stays decided.
   *
   * @returns what became of it, and what its author may want to mend
   * @throws InputError where it is no recap that can be read
   */
  async import(file: RecapFile): Promise<{
    outcome: 'created' | 'updated' | 'same';
    warnings: string[];
  }> {
    const understood = await this.#parsing.parse({
      content: file.content,
      fileName: file.name,
    });
    const said = withFrontMatter(
      understood.content,
      understood.frontMatter,
      file.publishAs,
    );
    const { content, warnings } = fitContent(said.content);
    const outcome = await this.#imports.save({
      sourceKey: file.sourceKey,
      source: { kind: 'file', name: file.name, content: file.content },
      content: await this.#suggest(content),
      publishedAt: publishedAtOf(content),
      isNew: file.isNew,
    });
    return {
      outcome,
      warnings: [
        ...[...understood.warnings, ...warnings].map(({ message }) => message),
        ...said.warnings,
      ],
    };
  }

  /**
   * Suggests links anew where the catalog changed and the file did not; its
   * text is not parsed again.
   *
   * @returns whether that changed anything
   * @throws ConflictError where people change the recap all the while
   */
  async relink(sourceKey: string): Promise<boolean> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const outcome = await this.#relinkOnce(sourceKey);
      if (outcome !== 'overtaken') return outcome === 'changed';
    }
    throw new ConflictError(`The recap of ${sourceKey} is being edited`);
  }

  async #relinkOnce(
    sourceKey: string,
  ): Promise<'changed' | 'same' | 'overtaken'> {
    const recap = await this.#imports.read(sourceKey);
    if (!recap) return 'same';
    const linked = await this.#suggest(
      withoutLinks(
        recap,
        ({ origin, state }) => origin === 'suggested' && state === 'suggested',
      ),
    );
    if (isDeepStrictEqual(shownLinks(linked), shownLinks(recap))) return 'same';
    const isSaved = await this.#imports.saveSuggestions(recap, linked);
    return isSaved ? 'changed' : 'overtaken';
  }

  /** The file is gone: its recap leaves all lists, and nothing is deleted. */
  archive(sourceKey: string): Promise<void> {
    return this.#imports.archive(sourceKey);
  }

  async #suggest(content: RecapContent): Promise<RecapContent> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    return this.#linker.suggest(content, { credentials });
  }
}

/**
 * When a document itself says that it came out, or else when its event was:
 * recaps of years ago do not stand among the news. Null where it says neither,
 * or the day is still to come.
 */
function publishedAtOf({ publishedDate, event }: RecapContent): string | null {
  const day = publishedDate ?? event?.endDate ?? event?.startDate;
  if (!day) return null;
  const at = `${day}T00:00:00.000Z`;
  return at < new Date().toISOString() ? at : null;
}

/** All links of a recap, as far as a reader sees a difference; in no order. */
function shownLinks(content: RecapContent): string[] {
  const { talks, takeaways, followUps } = content;
  return [content, ...talks, ...takeaways, ...followUps]
    .flatMap(({ links }, item) =>
      links.map(({ entityRef, state, confidence, reason, words }) =>
        JSON.stringify([item, entityRef, state, confidence, reason, words]),
      ),
    )
    .sort();
}
