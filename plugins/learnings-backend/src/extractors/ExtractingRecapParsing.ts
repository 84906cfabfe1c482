import type {
  ParseWarning,
  RecapContent,
} from '@conference-learnings/plugin-learnings-common';
import { fitContent } from '../parsing/fitContent';
import type {
  ParseInput,
  RecapParsing,
  UnderstoodRecap,
} from '../parsing/RecapParsing';
import type { Extractors, Outcome } from './Extractors';
import { mergeExtracted, type Found, type PlacedItems } from './mergeExtracted';
import { placeQuotes } from './placeQuotes';
import type { ReadItems } from './readAnswer';

/** Reads a recap by the built-in rules, and adds what extractors find beside them. */
export class ExtractingRecapParsing implements RecapParsing {
  readonly #rules: RecapParsing;
  readonly #extractors: Extractors;

  constructor(deps: { rules: RecapParsing; extractors: Extractors }) {
    this.#rules = deps.rules;
    this.#extractors = deps.extractors;
  }

  async parse(input: ParseInput): Promise<UnderstoodRecap> {
    const understood = await this.#rules.parse(input);
    const { content, fileName, body = null, extractors = 'wait' } = input;
    // Somebody types from an empty page: no document came in.
    const isTyped = body !== null && !content.trim();
    if (isTyped || extractors === 'skip') return understood;

    const { outcomes, waiting } = await this.#extractors.ask(
      { content, fileName },
      {
        title: understood.content.title,
        body: understood.content.body,
        fileName,
      },
      { wait: extractors === 'wait' },
    );
    return withOutcomes({ ...understood, waiting }, outcomes);
  }
}

async function withOutcomes(
  understood: UnderstoodRecap,
  outcomes: Outcome[],
): Promise<UnderstoodRecap> {
  if (!outcomes.length) return understood;
  let found: Found = understood;
  for (const outcome of outcomes)
    if ('answer' in outcome)
      found = mergeExtracted(
        found,
        await placed(found.content, outcome.answer.items),
        outcome.id,
      );
  const { content, warnings } = fitContent(found.content);
  return {
    ...understood,
    content,
    possibleTechnologies: found.possibleTechnologies,
    warnings: [
      ...understood.warnings,
      ...outcomes.flatMap(warningsOf),
      ...warnings,
    ],
  };
}

async function placed(
  { body }: RecapContent,
  items: ReadItems,
): Promise<PlacedItems> {
  return {
    talks: await placeQuotes(body, items.talks),
    takeaways: await placeQuotes(body, items.takeaways),
    followUps: await placeQuotes(body, items.followUps),
    technologies: await placeQuotes(body, items.technologies),
    contributors: await placeQuotes(body, items.contributors),
  };
}

const REASONS = {
  failed: 'failed',
  'timed-out': 'took too long',
};

function warningsOf(outcome: Outcome): ParseWarning[] {
  const { id } = outcome;
  if ('failure' in outcome)
    return [
      {
        code: 'extractor-failed',
        field: null,
        message: `The extractor “${id}” ${
          REASONS[outcome.failure]
        }, so what it would have found is missing. Go on without it, or read the text again in a minute; whoever runs Backstage finds the reason in the log.`,
      },
    ];
  const { problems } = outcome.answer;
  if (!problems.length) return [];
  return [
    {
      code: 'extractor-items-dropped',
      field: null,
      message: `Some of what the extractor “${id}” found cannot be used and was left out (${problems.length}; the first: ${problems[0]}).`,
    },
  ];
}
