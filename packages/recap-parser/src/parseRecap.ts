import { extractEvent } from './extracting/event';
import {
  extractFollowUps,
  followUpTest,
} from './extracting/followUps/followUps';
import { extractAuthors } from './extracting/authors';
import { dateOfHead } from './extracting/byline';
import { extractContributors } from './extracting/contributors';
import { makeRecap } from './extracting/Recap';
import {
  takeawayContext,
  talkFinder,
  technologyCounter,
} from './extracting/relations';
import { possibleTechnologies } from './extracting/possibleTechnologies';
import { extractTakeaways } from './extracting/takeaways';
import { extractTalks } from './extracting/talks/extractTalks';
import { extractTechnologies } from './extracting/technologies';
import { readRecap } from './reading/readRecap';
import { titleOf } from './reading/titleOf';
import type { ParsedRecap, RecapInput } from './types';
import { withVocabulary } from './vocabulary/current';
import { Vocabulary } from './vocabulary/Vocabulary';

/**
 * Reads a conference recap (Markdown, HTML, plain text and other light markup) and finds what it
 * tells of: the event, people, talks, takeaways, follow-ups and technologies.
 *
 * Pure and synchronous: no network, no clock. Time is linear in the size of the input.
 *
 * @param vocabulary - the technologies and conferences to know by name; those that come with the parser unless said
 * @throws RecapInputError - where the input is empty, too large (over MAX_RECAP_BYTES) or no text
 */
export function parseRecap(
  input: RecapInput,
  vocabulary = Vocabulary.builtIn,
): ParsedRecap {
  return withVocabulary(vocabulary, () => parse(input));
}

function parse(input: RecapInput): ParsedRecap {
  const { format, meta, frontMatter, structure, warnings } = readRecap(input);
  const title = titleOf(meta, structure, input.fileName);
  const recap = makeRecap(structure, meta, title, input.fileName);

  const authors = extractAuthors(recap);
  const contributors = extractContributors(recap, authors);
  const talks = extractTalks(recap, contributors, authors);
  const technologies = extractTechnologies(recap);
  const technologiesIn = technologyCounter(technologies);
  const people = [...authors, ...contributors].map(({ name }) => name);
  const isFollowUp = followUpTest(technologiesIn, people);
  return {
    format,
    title,
    summary: meta.summary,
    publishedDate: meta.publishedDate ?? dateOfHead(recap),
    tags: meta.tags,
    body: structure.body,
    event: extractEvent(recap),
    authors,
    contributors: contributors.map(({ name, anchor }) => ({ name, anchor })),
    talks: talks.map(({ blocks, ...talk }) => talk),
    takeaways: extractTakeaways(
      recap,
      takeawayContext(talks, contributors, technologiesIn, isFollowUp),
    ),
    followUps: extractFollowUps(recap, isFollowUp, talkFinder(talks)),
    technologies,
    possibleTechnologies: possibleTechnologies(recap, {
      technologies,
      people: [...people, ...talks.flatMap(({ speakers }) => speakers)],
      titles: talks.map(talk => talk.title),
    }),
    frontMatter,
    warnings,
  };
}
