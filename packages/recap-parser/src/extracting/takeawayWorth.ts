import type { TakeawayKind } from '../types';
import { onLines } from '../phrases/onLines';
import { isAnnouncement } from './announcements';
import imperatives from './data/imperatives.json';

const [SHORTEST, SHORT, LONG] = [40, 70, 300];
/** Characters; what is longer is no statement but a passage. */
export const LONGEST = 420;
/** An order is clear in few words: "Never trust a cache." */
const SHORTEST_ORDER = 20;

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

export function kindOf(text: string): TakeawayKind {
  if (isAnnouncement({ text })) return 'announcement';
  const [strongest] = SIGNS.filter(([, sign]) => sign.test(text));
  if (strongest && strongest[0] !== 'insight') return strongest[0];
  return IMPERATIVE.test(text) ? 'practice' : 'insight';
}

/** What a sentence is worth to somebody who was not there, by its words alone. */
export function scoreOf(
  text: string,
  technologies: number,
  inTalk: boolean,
): number {
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

/** Whether a sentence is whole, and of a length to stand on a card. */
export function isStatement(text: string): boolean {
  const shortest = IMPERATIVE.test(text) ? SHORTEST_ORDER : SHORTEST;
  return (
    text.length >= shortest &&
    text.length <= LONGEST &&
    !/[?:]$/.test(text) &&
    /[.!…”"’)]$/.test(text) &&
    /^["“‘(]?[\p{Lu}\d]/u.test(text)
  );
}
