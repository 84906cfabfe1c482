import imperatives from './data/imperatives.json';
import type { ParsedTakeaway, TakeawayKind } from '../types';
import type { Block } from '../reading/Structure';
import { isAnnouncement } from './announcements';
import type { IsFollowUp } from './followUps/followUps';
import type { Recap, Sentence } from './Recap';
import { LOWER_PRODUCTS } from './talks/titles';
import {
  labelLength,
  standsUnderTakeaways,
  takeawayItems,
} from './takeawayLabels';
import { onLines } from '../phrases/onLines';

const MOST = 12;
const MOST_OF_SECTION = 3;
/** From here on a sentence is worth keeping; where few are, the next best that say something. */
const [ENOUGH, SOMETHING] = [5, 3];
const FEWEST = 3;
const [SHORTEST, SHORT, LONG, LONGEST] = [40, 70, 300, 420];
/** An order is clear in few words: "Never trust a cache." */
const SHORTEST_ORDER = 20;
/** A labelled statement of fewer letters goes on in the next sentence. */
const TERSE = 40;
const MAX_ITEM = 280;
/** More than any sum of signs: what the author calls a takeaway is one. */
const STATED = 100;

const SIGNS: Array<[kind: TakeawayKind, sign: RegExp, weight: number]> = [
  [
    'caution',
    new RegExp(
      onLines(String.raw`
      \b(?:careful|beware|watch out|avoid|pitfalls?|danger(?:ous)?|risks?|
      don['’]t|do not|never|should not|shouldn['’]t|mistakes?|anti-?patterns?|
      fail(?:s|ed|ures?)?|not (?:a )?silver bullet|downsides?|drawbacks?|
      caveats?|overhead|hard to|struggl\w+|challeng\w+)\b
    `),
      'i',
    ),
    2,
  ],
  [
    'practice',
    new RegExp(
      onLines(String.raw`
      \b(?:best practices?|should|must|always|make sure|ensure|recommend(?:s|
      ed)?|advice|tips?|the key (?:is|to)|it(?:['’]s| is) (?:important|
      essential|better|best|crucial|vital)|rather than|instead of|pattern|
      approach|technique|by using|allows? (?:you|teams?|us)|helps? (?:you|
      teams?|us))\b
    `),
      'i',
    ),
    2,
  ],
  [
    'idea',
    /\b(?:ideas? (?:of|is|was|to|that)|what if|imagine|could (?:be|also|benefit|use)|perhaps|worth (?:trying|exploring|considering)|potential(?:ly)?)\b/i,
    2,
  ],
  [
    'insight',
    new RegExp(
      onLines(String.raw`
      \b(?:take-?aways?|lessons?|learn(?:ed|t|ing)|insights?|realis|realiz|
      surpris\w+|striking|struck|interesting|key (?:point|theme|message)|
      main (?:point|theme|message|idea)|the (?:biggest|most important)|
      turns out|means that|shows? (?:that|how)|demonstrat\w+|proves?|
      essentially|because|growing|trend|mature|widely|adoption|
      is (?:not )?(?:just|only|about)|key to|reason why|provid(?:es?|ing)|
      enabl(?:es?|ing))\b
    `),
      'i',
    ),
    2,
  ],
];

const IMPERATIVE = new RegExp(
  `^(?:(?:do not|don['’]t|please|first|just|only) )?(?:${imperatives.join(
    '|',
  )})\\s(?!(?:it|this|them|that|him|her)\\b|(?:the|a|an|my|our|their|his|her) (?:talk|session|video|recording|slides|blog|post|keynote|link)\\b)`,
  'i',
);
const GENERAL =
  /\b(?:one (?:should|must|has to|needs|can|cannot)|you|your|every(?:body|one|thing)|nobody|no one|teams|users|customers)\b/i;
/** "A pod that is ready is not yet a pod that gets traffic." */
const GENERIC_SUBJECT = new RegExp(
  onLines(String.raw`
    ^(?:an?|every|each|no|nobody|everybody) (?!.{0,30}\b(?:talk|session|
    keynote|workshop|presentation|panel)\b)[^.;]{0,120}\b(?:is|are|has to|
    have to|must|should|needs?|means|can|cannot|does not|will)\b
  `),
  'i',
);
/** What somebody did or said, at the conference or on the way. */
const NARRATES = new RegExp(
  onLines(String.raw`
    \b(?:he|she|they|we|I|who) (?:\w+ly |also |all |both )?(?:(?!learned|
    realised|realized)\w{3,}ed|said|gave|spoke|took|split|came|went|told|
    showed|made|left|wrote|saw|heard|was|were|had|met|sat)\b|\b(?:gave|talked|
    spoke|praised|complained|argued|laughed)\b|\b(?:this|the|a|my|
    another) (?:[\w-]+ ){0,2}(?:talk|session|keynote|workshop|presentation)\b
  `),
  'i',
);
/** "We learned that …" says outright what is worth keeping. */
const LEARNED =
  /^(?:(?:also|and|so|here|there),? )?(?:I|[Ww]e|(?:[Tt]he|[Oo]ur|[Mm]y)(?: \w+){0,2} team)(?: also| all)? (?:learn(?:ed|t)|found out|discovered|reali[sz]ed|concluded|understood) (?:that |how |why )/i;
const ATTENDED =
  /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}-]+)? (?:attended|visited|joined|went to|sat in)\b/u;

/** "The lesson is about order": it tells that there is something to say. */
const ONLY_ANNOUNCES =
  /\b(?:lessons?|points?|ideas?|questions?|takeaways?|stor(?:y|ies)|talk|session|keynote) (?:is|was|are|were) (?:about|for|in|of)\b/i;
const LEANS_ON_CONTEXT = new RegExp(
  onLines(String.raw`
    \b(?:exactly|just|of|for|in|with|to|and|before|after) (?:this|that|these|
    those)(?: (?:test|point|example|case|story|way|problem|issue|one|reason|
    question|argument))?\b|\b(?:the former|the latter|as (?:above|mentioned)|
    see (?:below|above))\b
  `),
  'i',
);

const CHATTER = new RegExp(
  onLines(String.raw`
    \b(?:lunch|dinner|breakfast|coffee|party|flight|flew|airport|hotel|swag|
    t-shirts?|booths?|photos?|selfie|thank|thanks|congratulat\w*|see you|
    looking forward|baby|jet ?lag|weather|venue|attendees|registration|
    tickets?|raffle|reach out|e-?mail|join (?:the|us|our)|come along|meetups?|
    sponsor\w*|link below|click|recording can be found|can be found here|
    in the comments|(?:report|notes|posted|written|published) by|stay tuned|call for papers|video online|(?:add|here['’]s) the
    link|ask me|blog post|video below|below is|in this post|this post|my name is|
    I (?:joined|work|live|attended|arrived|met|went|sat|got to|was lucky|
    had the|have been))\b
  `),
  'i',
);
const NOT_SELF_CONTAINED = new RegExp(
  onLines(String.raw`
    ^(?:the (?:first|second|third|last|other|same|latter|former|next)|this|
    that|these|those|it|they|he|she|his|her|their|its|here|there|both|such|
    also|another|so|but|and|or|then|finally|first(?:ly)?|second(?:ly)?|next|
    lastly|additionally|furthermore|however|for (?:instance|example))\b
  `),
  'i',
);

interface Candidate {
  block: Block;
  start: number;
  end: number;
  text: string;
  kind: TakeawayKind;
  score: number;
}

const plainOf = (text: string) => text.replace(/\s+/g, ' ').trim();

function kindOf(text: string): TakeawayKind {
  if (isAnnouncement({ text })) return 'announcement';
  const [strongest] = SIGNS.filter(([, sign]) => sign.test(text));
  if (strongest && strongest[0] !== 'insight') return strongest[0];
  return IMPERATIVE.test(text) ? 'practice' : 'insight';
}

function scoreOf(text: string, technologies: number, inTalk: boolean): number {
  const { length } = text;
  const orders = IMPERATIVE.test(text);
  let score = isAnnouncement({ text }) ? 3 : 0;
  score += SIGNS.filter(([, sign]) => sign.test(text)).reduce(
    (sum, [, , weight]) => sum + weight,
    0,
  );
  score += Math.min(technologies, 2);
  if (orders) score += 3;
  if (GENERAL.test(text)) score += 1;
  if (GENERIC_SUBJECT.test(text)) score += 4;
  if (inTalk) score += 1;
  if (length >= (orders ? SHORTEST : SHORT) && length <= LONG) score += 1;
  if (/\b(?:take-?aways?|lessons?|announced|key)\b/i.test(text)) score += 2;
  if (!orders && NOT_SELF_CONTAINED.test(text)) score -= 3;
  if (LEANS_ON_CONTEXT.test(text)) score -= 3;
  if (NARRATES.test(text)) score -= 2;
  if (ONLY_ANNOUNCES.test(text)) score -= 4;
  if (CHATTER.test(text)) score -= 4;
  if (ATTENDED.test(text)) score -= 4;
  if (LEARNED.test(text)) score += 8;
  if (/^(?:I|We|My|Our)\b/.test(text)) score -= 1;
  return score;
}

function isStatement(text: string): boolean {
  const shortest = IMPERATIVE.test(text) ? SHORTEST_ORDER : SHORTEST;
  return (
    text.length >= shortest &&
    text.length <= LONGEST &&
    !/[?:]$/.test(text) &&
    /[.!…”"’)]$/.test(text) &&
    /^["“‘(]?[\p{Lu}\d]/u.test(text)
  );
}

/** A sentence that its words make worth keeping. */
function foundIn(sentence: Sentence, context: TakeawayContext): Candidate[] {
  const text = plainOf(sentence.text);
  if (!isStatement(text) || sentence.block.kind === 'row') return [];
  const score =
    scoreOf(
      text,
      context.technologiesIn(sentence),
      context.talkOf(sentence) !== null,
    ) + (standsUnderTakeaways(sentence.block) ? 3 : 0);
  // Asked last: it takes longest.
  return score >= SOMETHING && !context.isFollowUp(sentence)
    ? [{ ...sentence, text, kind: kindOf(text), score }]
    : [];
}

/** "count the concepts" as a sentence of its own; names that are written small stay so. */
const asSentence = (text: string) =>
  /^\p{Ll}+(?=[\s,:])/u.test(text) && !LOWER_PRODUCTS.test(text.split(' ')[0])
    ? text[0].toUpperCase() + text.slice(1)
    : text;

/** What the author calls a takeaway: the sentence behind its label, with the next one where it is terse. */
function labelledIn(recap: Recap, block: Block): Candidate[] {
  const sentences = recap.sentencesIn(block);
  return sentences.flatMap((sentence, i) => {
    const label = labelLength(sentence.text);
    if (label === 0 || block.kind === 'row') return [];
    const start = sentence.start + label;
    const isTerse = ({ end }: Sentence) => end - start < TERSE;
    const next = isTerse(sentence) ? sentences[i + 1] : undefined;
    const end = (next ?? sentence).end;
    return stated(block, start, end);
  });
}

function stated(block: Block, start: number, end: number): Candidate[] {
  const text = plainOf(block.text.slice(start, end));
  const fewest = standsUnderTakeaways(block) ? 2 : 3;
  const isWorthIt = text.split(' ').length >= fewest && text.length <= LONGEST;
  if (!isWorthIt || /[?:]$/.test(text)) return [];
  return [
    {
      block,
      start,
      end,
      text: asSentence(text),
      kind: kindOf(text),
      score: STATED,
    },
  ];
}

/** One takeaway of an item: all of it, or its first sentence where it goes on at length. */
function statedBy(
  recap: Recap,
  block: Block,
  { isFollowUp }: TakeawayContext,
): Candidate[] {
  const sentences = recap.sentencesIn(block);
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last) return [];
  const end = last.end - first.start <= MAX_ITEM ? last.end : first.end;
  const start = first.start + labelLength(first.text);
  const item = { text: block.text.slice(start, end), block, start, end };
  return isFollowUp(item) ? [] : stated(block, start, end);
}

export interface TakeawayContext {
  isFollowUp: IsFollowUp;
  /** How many technologies a sentence mentions. */
  technologiesIn(sentence: Sentence): number;
  /** Whether a sentence is hardly more than the name of a talk. */
  isTalkTitle(sentence: Sentence): boolean;
  /** Index of the talk that a place belongs to. */
  talkOf(place: Pick<Sentence, 'block' | 'start'>): number | null;
  contributorOf(place: Pick<Sentence, 'block'>): number | null;
}

function candidatesOf(recap: Recap, context: TakeawayContext): Candidate[] {
  const items = takeawayItems(recap);
  return recap.structure.blocks.flatMap(block => {
    const sentences = recap.sentencesIn(block);
    const [first] = sentences;
    if (!first) return [];
    if (items.has(block) && !context.isTalkTitle(first))
      return statedBy(recap, block, context);
    const labelled = labelledIn(recap, block);
    const isFree = ({ start, end }: Sentence) =>
      labelled.every(other => other.end <= start || other.start >= end);
    return [
      ...labelled,
      ...sentences
        .filter(sentence => isFree(sentence) && !context.isTalkTitle(sentence))
        .flatMap(sentence => foundIn(sentence, context)),
    ];
  });
}

/** Of whoever calls something a takeaway, nothing else is taken for want of more. */
const isFound = ({ score }: Candidate) => score < STATED;

/** The few statements of a recap that are worth keeping on their own, in order. */
export function extractTakeaways(
  recap: Recap,
  context: TakeawayContext,
): ParsedTakeaway[] {
  const candidates = candidatesOf(recap, context).sort(
    (a, b) => b.score - a.score || a.block.index - b.block.index,
  );
  const perSection = new Map<unknown, number>();
  const texts = new Set<string>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const { text, score } = candidate;
    const { section } = candidate.block;
    const count = perSection.get(section) ?? 0;
    const most = section.heading && score < STATED ? MOST_OF_SECTION : Infinity;
    if (kept.length >= MOST || count >= most || texts.has(text)) continue;
    const isFewest = kept.length < FEWEST && kept.every(isFound);
    if (score < ENOUGH && !isFewest) continue;
    perSection.set(section, count + 1);
    texts.add(text);
    kept.push(candidate);
  }
  return kept
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start)
    .map(({ block, start, end, text, kind }) => ({
      text,
      kind,
      talk: context.talkOf({ block, start }),
      contributor: context.contributorOf({ block }),
      anchor: recap.anchor(block, start, end),
    }));
}
