import type { Sentence } from './Recap';
import { onLines } from '../phrases/onLines';

const ANNOUNCED = new RegExp(
  onLines(String.raw`
    \b(?:announc(?:e|ed|es|ing|ement)|unveil(?:ed|ing)?|launch(?:ed|es|ing)?|
    (?<!\b(?:its|their|our|the|all|of|every|each|most|new|more|
    between) )releas(?:ed|es|ing)|introduc(?:ed|ing)|donat(?:ed|ing)|
    graduated|open[- ]sourced|deprecat(?:ed|ing|ion)|sunset|re-?launched|
    merg(?:ed|ing) (?:into|with)|to be merged|generally available|
    general availability|now (?:available|supports?|in (?:beta|preview|GA))|
    in (?:public |private )?(?:preview|beta)|new (?:product|project|version|
    release|feature|service)|joined the (?:cncf|foundation)|accepted (?:as|
    into)|incubat(?:ing|ion)|sandbox project|will be (?:removed|merged|
    released|replaced|available)|has been (?:removed|merged|released|replaced|
    renamed)|rewritten|removal of|(?:version|v)\s?\d+(?:\.\d+)+ (?:is|was|
    will))\b
  `),
  'i',
);
const ABOUT_PEOPLE = new RegExp(
  onLines(String.raw`
    \b(?:winners?|lunch|party|schedule|keynote speakers?|next (?:conference|
    event|year)|tickets?|job|hiring|registration|talk introduc|
    introducing (?:the )?(?:speaker|session))\b
  `),
  'i',
);

/** Whether a sentence tells of something new: a release, a merger, a donation, an end of support. */
export function isAnnouncement({ text }: Pick<Sentence, 'text'>): boolean {
  return (
    ANNOUNCED.test(text) &&
    !ABOUT_PEOPLE.test(text) &&
    !/^\s*(?:I|We) (?:was|were|am|introduced)\b/.test(text)
  );
}
