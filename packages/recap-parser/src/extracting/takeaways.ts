import type { ParsedTakeaway, TakeawayKind } from '../types';
import { isAnnouncement } from './announcements';
import { isFollowUp } from './followUps';
import type { Recap, Sentence } from './Recap';

const MOST = 12;
const MOST_OF_SECTION = 3;
const ENOUGH = 5;
const [SHORTEST, SHORT, LONG, LONGEST] = [40, 70, 300, 420];

const SIGNS: Array<[kind: TakeawayKind, sign: RegExp, weight: number]> = [
  [
    'caution',
    /\b(?:careful|beware|avoid|pitfalls?|danger(?:ous)?|risks?|don['’]t|do not|never|should not|shouldn['’]t|mistakes?|anti-?patterns?|fail(?:s|ed|ures?)?|not (?:a )?silver bullet|downsides?|drawbacks?|caveats?|overhead|hard to|struggl\w+|challeng\w+)\b/i,
    2,
  ],
  [
    'practice',
    /\b(?:best practices?|should|must|always|make sure|ensure|recommend(?:s|ed)?|advice|tips?|the key (?:is|to)|it(?:['’]s| is) (?:important|essential|better|best|crucial|vital)|rather than|instead of|pattern|approach|technique|by using|allows? (?:you|teams?|us)|helps? (?:you|teams?|us))\b/i,
    2,
  ],
  [
    'idea',
    /\b(?:ideas? (?:of|is|was|to|that)|what if|imagine|could (?:be|also|benefit|use)|perhaps|worth (?:trying|exploring|considering)|potential(?:ly)?)\b/i,
    2,
  ],
  [
    'insight',
    /\b(?:take-?aways?|lessons?|learn(?:ed|t|ing)|insights?|realis|realiz|surpris\w+|striking|struck|interesting|key (?:point|theme|message)|main (?:point|theme|message|idea)|the (?:biggest|most important)|turns out|means that|shows? (?:that|how)|demonstrat\w+|proves?|essentially|because|growing|trend|mature|widely|adoption|is (?:not )?(?:just|only|about)|key to|reason why|provid(?:es?|ing)|enabl(?:es?|ing))\b/i,
    2,
  ],
];

const CHATTER =
  /\b(?:lunch|dinner|breakfast|coffee|party|flight|flew|airport|hotel|swag|t-shirts?|booths?|photos?|selfie|thank|thanks|congratulat\w*|see you|looking forward|baby|jet ?lag|weather|venue|attendees|registration|tickets?|raffle|sponsor\w*|link below|click|recording can be found|can be found here|blog post|video below|below is|in this post|this post|my name is|I (?:joined|work|live|attended|arrived|met|went|sat|got to|was lucky|had the|have been))\b/i;
const NOT_SELF_CONTAINED =
  /^(?:this|that|these|those|it|they|he|she|his|her|their|its|here|there|both|such|also|another|so|but|and|or|then|finally|first(?:ly)?|second(?:ly)?|next|lastly|additionally|furthermore|however|for (?:instance|example))\b/i;

interface Candidate {
  sentence: Sentence;
  kind: TakeawayKind;
  score: number;
}

function candidateOf(
  sentence: Sentence,
  technologies: number,
  inTalk: boolean,
): Candidate | null {
  const text = sentence.text.replace(/\s+/g, ' ');
  const { length } = text;
  if (
    length < SHORTEST ||
    length > LONGEST ||
    /[?:]$/.test(text) ||
    !/[.!…”"’)]$/.test(text) ||
    !/^["“‘(]?[\p{Lu}\d]/u.test(text)
  )
    return null;
  if (sentence.block.kind === 'row' || isFollowUp(sentence)) return null;
  const found = SIGNS.filter(([, sign]) => sign.test(text));
  const announced = isAnnouncement(sentence);
  const [strongest] = found;
  const kind: TakeawayKind = announced
    ? 'announcement'
    : strongest?.[0] ?? 'insight';
  let score = announced ? 3 : 0;
  score += found.reduce((sum, [, , weight]) => sum + weight, 0);
  score += Math.min(technologies, 2);
  if (inTalk) score += 1;
  if (length >= SHORT && length <= LONG) score += 1;
  if (/\b(?:take-?aways?|lessons?|announced|key)\b/i.test(text)) score += 2;
  if (NOT_SELF_CONTAINED.test(text)) score -= 3;
  if (CHATTER.test(text)) score -= 4;
  if (/^(?:I|We|My)\b/.test(text)) score -= 1;
  return { sentence, kind, score };
}

export interface TakeawayContext {
  /** How many technologies a sentence mentions. */
  technologiesIn(sentence: Sentence): number;
  /** Whether a sentence is hardly more than the name of a talk. */
  isTalkTitle(sentence: Sentence): boolean;
  /** Index of the talk that a place belongs to. */
  talkOf(sentence: Sentence): number | null;
  contributorOf(sentence: Sentence): number | null;
}

/** The few sentences of a recap that are worth keeping on their own, in order. */
export function extractTakeaways(
  recap: Recap,
  context: TakeawayContext,
): ParsedTakeaway[] {
  const candidates = recap.sentences
    .filter(sentence => !context.isTalkTitle(sentence))
    .flatMap(
      sentence =>
        candidateOf(
          sentence,
          context.technologiesIn(sentence),
          context.talkOf(sentence) !== null,
        ) ?? [],
    )
    .filter(({ score }) => score >= ENOUGH)
    .sort(
      (a, b) =>
        b.score - a.score || a.sentence.block.index - b.sentence.block.index,
    );
  const perSection = new Map<unknown, number>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const { section } = candidate.sentence.block;
    const count = perSection.get(section) ?? 0;
    const most = section.heading ? MOST_OF_SECTION : MOST;
    if (kept.length >= MOST || count >= most) continue;
    perSection.set(section, count + 1);
    kept.push(candidate);
  }
  return kept
    .sort(
      (a, b) =>
        a.sentence.block.index - b.sentence.block.index ||
        a.sentence.start - b.sentence.start,
    )
    .map(({ sentence, kind }) => ({
      text: sentence.text.replace(/\s+/g, ' ').trim(),
      kind,
      talk: context.talkOf(sentence),
      contributor: context.contributorOf(sentence),
      anchor: recap.anchor(sentence.block, sentence.start, sentence.end),
    }));
}
