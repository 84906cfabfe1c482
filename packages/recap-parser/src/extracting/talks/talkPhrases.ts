import { onLines } from '../../phrases/onLines';

const NOUN = onLines(String.raw`
    (?:talk|keynote|session|presentation|workshop|tutorial|panel|lecture|demo|
    address|deep dive|introduction|overview|fireside chat|plenary|discussion|
    speech|office hours|ama|masterclass|class|training)
  `);
/** Up to the end of a clause; a dot in a number ends none. */
const CLAUSE = '(?:[^.;]|\\.\\d)';
/** What may stand between a name and its verb: a role in commas or brackets, a company, adverbs. */
const APPOSITION = onLines(String.raw`
    (?:\s*,[^,.;]{1,80},|\s*\([^()]{1,80}\)|\s+(?:from|of|
    at)\s+(?:the\s+)?[\p{Lu}][^\s,]{0,30}(?:\s+[\p{Lu}&][^\s,]{0,30}){0,3},?){0,2}\s+(?:(?:then|
    also|both|later|recently|next|who|again|first|and|finally|has|have|on|
    for)\s+){0,2}
  `);
const GIVING = onLines(String.raw`
    (?:gave|gives|giving|delivered|delivers|delivering|presented|presents|
    presenting|performed|had|hosted|hosts|hosting|led|leads|leading|ran|did|
    showed|demoed|demonstrated|covered|shared|closed|opened|kicked off|
    started|walked)
  `);
const TELLING =
  '(?:talked|spoke|talks|speaks|told (?:us )?(?:of|about)|lectured|presented|presents|keynoted|walked us|walked through|explained|demonstrated|demoed|introduced|discussed|described)';

/** What a speaker does, right behind their name. */
export const GIVES = new RegExp(
  `^${APPOSITION}(?:${GIVING}\\b${CLAUSE}{0,80}?\\b(?:${NOUN}\\b|day\\b|conference\\b|live cod)|${TELLING}\\b)`,
  'iu',
);
/** The same in front of a title, which says by itself that a talk was given. */
export const GIVES_TITLE = new RegExp(
  `^${APPOSITION}(?:${GIVING}|${TELLING}|held)\\b${CLAUSE}{0,140}$`,
  'iu',
);
export const SEVERAL = new RegExp(
  onLines(String.raw`
    ^.{0,60}?\b(?:various|several|many|multiple|number of|couple of|two|three|
    four|five|some|lots of|all)\b.{0,20}?\b(?:talks|sessions|presentations|
    workshops|demos)\b
  `),
  'i',
);
export const WEAK_VERB =
  /^(?:.{0,90}?)\s(?:explained|introduced|discussed|described|demonstrated|explains)\b/i;
/** "a talk by", "keynote from", right before a name. */
export const GIVEN_BY = new RegExp(
  `\\b${NOUN}s?\\b[^.;,]{0,60}?,?\\s(?:by|from|with|given by|presented by|delivered by|featuring)\\s+(?:[\\p{Lu}][\\p{L}\\d]+[’']s?\\s+)?$`,
  'iu',
);
/** "tutored by", "the speaker was", right before a name. */
export const SPEAKER_IS = new RegExp(
  onLines(String.raw`
    \b(?:tutored|taught|presented|given|delivered|hosted|led|moderated|
    run) by\s+$|\b(?:keynotes?|plenary|talk|session|tutorial|panel)\b(?: speaker)?\s+(?:was|
    were|is|came from|belonged to)\s+$|\b(?:speakers?|presenters?|
    instructors?)(?:\b[^.;]{0,20}?(?:\b(?:was|were|is|are)|:)|,)\s+$|^\W*talk of\s+$
  `),
  'i',
);
export const OWNED = new RegExp(
  `^[’'](?:s)?\\s+(?:[\\w-]+\\s+){0,3}?${NOUN}s?\\b`,
  'iu',
);
export const SAID_IN = new RegExp(
  `^[^.;]{0,60}?\\b(?:said|stated|mentioned|put it|noted|explained|announced|argued|showed)\\b[^.;]{0,40}?\\bin\\s+(?:her|his|their)\\s+(?:[\\w-]+\\s+){0,2}?${NOUN}\\b`,
  'iu',
);
export const ON =
  /^(?:\s+(?:from|of)\s+[^,.;]{2,60}?|\s*\([^()]{2,60}\)|,[^,.;]{2,60},)?\s+on\s*$/;

export const LATER = new RegExp(
  onLines(String.raw`
    \b(?:will|Come hear|Join us|going to|gonna|'ll|’ll|plans? to|upcoming|
    hope(?:s)? to|next (?:year|time|month|week)|looking forward|come hear|
    join us|call for|submit|register)\b
  `),
);
export const LATER_WINDOW = 60;
export const OWN_TALK = new RegExp(
  onLines(String.raw`
    \b(?:my (?:own )?(?:talk|presentation|session|keynote|workshop|tutorial|
    lightning talk)|I (?:gave|presented|delivered|
    spoke)\b[^.;]{0,60}?\b(?:talk|presentation|session|keynote|workshop|
    tutorial|panel|about|on|at)|I (?:held|hosted|ran)\b[^.;]{0,60}?\b(?:talk|
    presentation|session|keynote|workshop|tutorial|panel|bof)|
    in (?:delivering|giving|presenting) (?:the|my|a))\b
  `),
  'i',
);

/** "Finally, Ann Lee explained …", "During the lightning talks, Ann Lee showed …": one after the other. */
export const NEXT_UP =
  /^(?:and |but )?(?:finally|next|next up|then|after(?:wards| that| lunch| the break)?|later|first|to (?:begin|start|close|end) with|last(?:ly| but not least)?|in the (?:afternoon|morning|evening|next (?:talk|session|slot)|last (?:talk|session|slot))|during the [\w\s-]{0,20}(?:talks|session|track)|in (?:his|her|their|another|the|an?|one) [\w\s-]{0,20}(?:talk|session|workshop|paper))\b[^.;]{0,30}?,?\s*$/i;
/** What whoever speaks does. */
export const SHOWS = new RegExp(
  `^${APPOSITION}(?:${TELLING}|showed|shows|told|argued|argues|compared|told|reported|took us|made the case|ran through|went through|announced|summari[sz]ed|outlined|revealed|wondered|asked)\\b`,
  'iu',
);
