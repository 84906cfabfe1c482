import { onLines } from '../../phrases/onLines';
import { leadingSpeakers, trailingSpeakers } from './speakers';
import { GIVES_TITLE } from './talkPhrases';

const CLOSING = /^[?!]?["”’'\s)*_]*/;
/** What leads from a title to those who give it: "by", "(", ", a short talk by". */
const BEHIND = [
  /^,?\s*(?:(?:which )?(?:was |were |is )?(?:presented|given|delivered|led|hosted|run|held|told|taught) )?(?:by|from|with)\s+(?:Dr\.? |Prof\.? )?/,
  /^[([]\s*(?:by |with |from )?(?:Dr\.? |Prof\.? )?/,
  /^,?\s*(?:an?|the|his|her|their|my)\s+(?:[\p{L}\d-]+\s+){1,7}?(?:by|from)\s+(?:Dr\.? |Prof\.? )?/u,
];
/** The same where the title is set off by how it is written, and not in quotes, which may hold what somebody said. */
const BEHIND_MARKED = /^(?:[-–—:,|/])\s*(?:Dr\.? |Prof\.? )?/;
const ENDS = /^\s*(?:$|[:.,;()/–—-]|\band\b|\bof\b|\bfrom\b|\bat\b)/;
/** What may stand between those who give a talk and its title. */
const BETWEEN = [
  /^\s+on\s+["“‘'*_]+$/,
  /^[’']s?\s+(?:[\w-]+\s+){0,2}(?:talk|keynote|session|workshop|tutorial|presentation)\b[^.;!?]{0,60}\(["“‘'*_]+$/,
  /^\s*(?:\([^()]{2,60}\)|(?:from|of|at) [^,.;()\"“]{2,40})?\s*[,:–—-]\s*["“‘'*_]*$/,
  /^(?:,?\s+(?:of|from|at)\s+[^,.;()"“]{2,40})?\s*\(\s*["“‘'*_]+$/,
  /^[’']s?\s+(?:[\w-]+\s+){0,3}["“‘'*_]*$/,
  /^(?:,[^,.;]{2,60},)?,?\s+(?:in|with) (?:his|hers?|theirs?|the)(?: [\w-]+){0,2},?\s*["“‘'*_]*$/,
  /^[^.;!?]{0,100}?\b(?:and|with|in|whose) (?:his|her|their)?\s?(?:[\w-]+\s+){0,3}["“‘'*_]*$/,
];
const NOUN = onLines(String.raw`
  (?:talks?|keynotes?|sessions?|presentations?|workshops?|tutorials?|panels?|
  lectures?|papers?|plenary|debate|masterclass)
`);
/** "a panel, “…”", "the talk called “…”", "it was called “…”", "Track 2, “…”". */
const LEADS = new RegExp(
  onLines(String.raw`
    (?:\b${NOUN}(?:\s*[,:–—(-]\s*|\s+)(?:(?:called|titled|entitled|named|
    dubbed|on|about)\s+)?|\b(?:the )?title (?:was|is)\s+|\b(?:was|is|it['’]s)\s+
    (?:called|titled|entitled)\s+|\b(?:track|room|stage|hall) [\w.]+,?\s+)
    ["“‘'*_]*$
  `),
  'i',
);

interface Place {
  start: number;
  end: number;
}

/**
 * Those whom a sentence ties to words in it, so that these must be the title of
 * a talk: "“Solid pods” by Ann Lee", "Ann Lee, “Solid pods”".
 *
 * @param isMarked - whether the words are bold, italic or a link rather than quoted
 */
export function attachedSpeakers(
  text: string,
  { start, end }: Place,
  isMarked: boolean,
): string[] {
  const behind = text.slice(end).replace(CLOSING, '');
  for (const lead of [...BEHIND, ...(isMarked ? [BEHIND_MARKED] : [])]) {
    const found = lead.exec(behind)?.[0];
    if (found === undefined) continue;
    const names = leadingSpeakers(behind.slice(found.length));
    const rest = behind.slice(found.length + names.end);
    if (
      names.speakers.length > 0 &&
      (lead !== BEHIND_MARKED || ENDS.test(rest))
    )
      return names.speakers;
  }
  const before = text.slice(0, start);
  const names = trailingSpeakers(before);
  const between = before.slice(names.end);
  const isGiven =
    GIVES_TITLE.test(`${between.replace(/["“‘'*_]+$/, '')} `) ||
    BETWEEN.some(pattern => pattern.test(between));
  return isGiven ? names.speakers : [];
}

/** Whether the words in front of a place say that the title of a talk comes. */
export const leadsToTitle = (before: string) => LEADS.test(before);

/** "It was called “Solid pods”.": a title for the talk of which the sentence before speaks. */
export const NAMES_BEFORE =
  /\b(?:the )?title (?:was|is)\s+["“‘'*_]*$|\b(?:it|this|that|which) (?:was|is) (?:called|titled|entitled)\s+["“‘'*_]*$/i;
