import { ResponseError } from '@backstage/errors';
import {
  LearningsClient,
  type LearningsApi,
  type ParseResponse,
  type RecapSource,
  type RecapSummary,
} from '@conference-learnings/plugin-learnings-common';
import { decode } from '@conference-learnings/recap-parser';
import { fileNameOf, type Input } from '../inputs/findInputs';
import { readInput } from '../inputs/readInput';
import { draftIdOf } from './draftIdOf';
import { failureOf, type Failure } from './Failure';
import { patientFetch } from './patientFetch';

type RecapHead = Pick<
  RecapSummary,
  'id' | 'title' | 'status' | 'version' | 'editable'
>;

/** How many of each kind were understood. */
export type Counts = Record<
  'talks' | 'takeaways' | 'followUps' | 'technologies',
  number
>;

/** What became of a file, or would become of it. */
export type Outcome =
  | {
      state: 'drafted' | 'published';
      /** Null where nothing was written. */
      recapId: string | null;
      title: string;
      counts: Counts;
      warnings: string[];
    }
  /** A recap of it was there before; `isNow` tells whether it was published just now. */
  | { state: 'here'; recap: RecapHead; isPublishedNow: boolean }
  | { state: 'failed'; failure: Failure };

export interface Target {
  /** Where the backend is. */
  url: string;
  token: string;
  /** The publishing team. */
  team: string | null;
  publish: boolean;
  dryRun: boolean;
}

/** The server knows the id, and no recap of it that this person may edit. */
const GONE: Failure = {
  message:
    'It was imported before, and its recap has been deleted since or is no longer yours. Bring it back under "My drafts and recaps", or change the text to make another.',
  isForAll: false,
};

/** Brings files into Backstage, one at a time. */
export class Importer {
  readonly #target: Target;
  readonly #api: LearningsApi;

  /** @param onWait - told where the server must be asked again, and after how many milliseconds */
  constructor(target: Target, onWait: (pause: number) => void) {
    this.#target = target;
    this.#api = new LearningsClient({
      discoveryApi: {
        getBaseUrl: async plugin => `${target.url}/api/${plugin}`,
      },
      // A recap is known by its draft's id, so nothing is made twice.
      fetchApi: { fetch: patientFetch(onWait) },
    });
  }

  /** Never rejects. */
  async import(input: Input): Promise<Outcome> {
    try {
      const source = await sourceOf(input);
      const parsed = await this.#api.parseRecap(
        { content: source.content, fileName: source.name },
        this.#target,
      );
      const draftId = draftIdOf(source.content, this.#target.token);
      const recap =
        (await this.#findSame(parsed)) ?? (await this.#findMade(draftId));
      return recap
        ? await this.#settle(recap)
        : await this.#make(draftId, source, parsed);
    } catch (error) {
      return { state: 'failed', failure: failureOf(error, this.#target.url) };
    }
  }

  /** A recap of the same words; rather one that everybody sees. */
  async #findSame({ content }: ParseResponse) {
    const { body, event } = content;
    const { sameText } = await this.#api.getKnown(
      { body, event, talks: [] },
      this.#target,
    );
    return (
      sameText.find(({ status }) => status === 'published') ?? sameText.at(0)
    );
  }

  /** What was made of this text before, though it may have other words now. */
  async #findMade(draftId: string): Promise<RecapHead | null> {
    try {
      await this.#api.getDraft(draftId, this.#target);
    } catch (error) {
      const recapId = recapIdIn(error);
      if (recapId !== null) return this.#api.getRecap(recapId, this.#target);
      if (!(error instanceof ResponseError) || error.statusCode !== 404)
        throw error;
    }
    return null;
  }

  /** Leaves a recap that is there alone, unless it is to be published and is not. */
  async #settle(recap: RecapHead): Promise<Outcome> {
    const { publish, dryRun } = this.#target;
    const isPublishedNow =
      publish && recap.editable && recap.status === 'draft';
    if (isPublishedNow && !dryRun)
      await this.#api.publishRecap(recap, this.#target);
    return { state: 'here', recap, isPublishedNow };
  }

  async #make(
    draftId: string,
    source: RecapSource,
    { content, warnings }: ParseResponse,
  ): Promise<Outcome> {
    const { team, publish, dryRun } = this.#target;
    const request = {
      content: { ...content, publishingTeam: team },
      source,
      draftId,
      publish,
    };
    try {
      const recap = dryRun
        ? null
        : await this.#api.createRecap(request, this.#target);
      return {
        state: publish ? 'published' : 'drafted',
        recapId: recap?.id ?? null,
        title: content.title,
        counts: {
          talks: content.talks.length,
          takeaways: content.takeaways.length,
          followUps: content.followUps.length,
          technologies: content.technologies.length,
        },
        warnings: warnings.map(({ message }) => message),
      };
    } catch (error) {
      if (error instanceof ResponseError && error.statusCode === 404)
        return { state: 'failed', failure: GONE };
      throw error;
    }
  }
}

async function sourceOf(input: Input): Promise<RecapSource> {
  const name = fileNameOf(input);
  const { text } = decode(await readInput(input));
  return { kind: name === null ? 'pasted' : 'uploaded', name, content: text };
}

/** Of a draft that has become a recap, the server says which with its refusal. */
function recapIdIn(error: unknown): string | null {
  if (!(error instanceof ResponseError) || error.statusCode !== 404)
    return null;
  const { recapId } = Object(error.body);
  return typeof recapId === 'string' ? recapId : null;
}
