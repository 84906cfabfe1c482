import { sectionsAround, type Block } from '../reading/Structure';
import type { ParsedFollowUp } from '../types';
import type { Recap, Sentence } from './Recap';
import { onLines } from '../phrases/onLines';

const GROUP = onLines(String.raw`
    (?:company|team|teams|organi[sz]ation|department|group|employer|workplace|
    shop|office|engineers|developers|colleagues|project|projects|codebase|
    platform|stack|own \w+)
  `);
const OURS = `(?:(?:my|our|the whole|the rest of (?:my|our))(?: [\\w-]+)? ${GROUP})`;
const SUBJECT = `(?:\\bI|\\b[Ww]e|${OURS})`;
/** Adverbs and the like between the words of an intention. */
const FILL = onLines(String.raw`
    (?:[\w-]+ly |also |now |then |both |all |still |just |even |already |
    perhaps |maybe |soon |next |certainly |at least |very |really |too |so |
    more |further |much |be |been |get |start |begin |try (?:to|and) |
    have to |need to |like to |love to |want to |to ){0,5}
  `);

/** What somebody does with what they learned. */
const ACTION = onLines(String.raw`
    (?:try(?:ing)?(?! (?:not|the food|some food))|look(?:ing)? (?:into|at|
    further|closer|more)|(?:take|taking|have|having) (?:a )?(?:closer |
    deeper |good |better |second |serious |another )?(?:look|stab)|(?:take|
    taking) (?:this|that|it|these|them|[\w\s]{0,30}?)(?:into (?:consideration|
    account)|back|home)|explor(?:e|ing)|investigat(?:e|ing)|evaluat(?:e|ing)|
    assess(?:ing)?|us(?:e|ing)|adopt(?:ing)?|read(?:ing)?(?! more about (?:it|
    them|this) (?:here|below|in))|learn(?:ing)?|check(?:ing)? (?:it |this |
    that |them |\w+ )?out|experiment(?:ing)?|test(?:ing)?|implement(?:ing)?|
    contribut(?:e|ing)|appl(?:y|ying)|consider(?:ing)?|mov(?:e|ing) (?:to|
    towards?|away|our|from)|migrat(?:e|ing)|switch(?:ing)?|upgrad(?:e|ing)|
    rewrit(?:e|ing)|refactor(?:ing)?|replac(?:e|ing)|integrat(?:e|ing)|
    introduc(?:e|ing)|invest(?:ing)?|spend(?:ing)? (?:more |some |
    a lot of )?(?:time|effort)|dig(?:ging)?|div(?:e|ing)|
    play(?:ing)?(?: around)? with|watch(?:ing)? (?:the|more|those|these|that|
    some|this|a|for|how|all|closely|it)|keep(?:ing)? (?:a |an |my |
    our )?(?:\w+ )?(?:eyes?|track)|follow(?:ing)? (?:up|closely|this|the|
    along|it|its|their)|involved|involvement|deepen(?:ing)?|study(?:ing)?|
    research(?:ing)?|prototyp(?:e|ing)|pilot(?:ing)?|roll(?:ing)? (?:it |
    this |that |them )?out|set(?:ting)? up|automat(?:e|ing)|improv(?:e|ing)|
    incorporat(?:e|ing)|chang(?:e|ing) (?:how|the way|our|my)|
    work(?:ing)? (?:on|with|toward|towards|through)|see(?:ing)? (?:if|how|
    whether|what|where) (?:we|I|it|this|that|they|these)|figur(?:e|ing) out|
    find(?:ing)? (?:out|ways)|discuss(?:ing)?|bring(?:ing)?|benefit(?:ing)?|
    build(?:ing)?|develop(?:ing)?|writ(?:e|ing) (?:a |an |some |more |our |
    my )?(?:tests?|code|operators?|plugins?|tool|library|rfc|proposal|pr|
    patch)|start(?:ing)? (?:using|to|a|with)|giv(?:e|ing) (?:it|them|this|
    that|[\w.]+) (?:a )?(?:try|go|shot|spin)|offer(?:ing)? pull requests|
    open(?:ing)? (?:a |an |some )?(?:issue|pr|pull)|submit(?:ting)? (?:a |
    some )?(?:patch|pr|pull)|mak(?:e|ing) use|tak(?:e|ing) advantage|
    port(?:ing)?|deploy(?:ing)?|remov(?:e|ing)|drop(?:ping)? (?:the|our|all)|
    run(?:ning)? (?:a|an|one|two|the|our|it) |split(?:ting)? |measur(?:e|ing)|
    delet(?:e|ing)|encourag(?:e|ing)|convinc(?:e|ing)|propos(?:e|ing)|
    re-?think(?:ing)?|re-?visit(?:ing)?|practi[cs](?:e|ing)|monitor(?:ing)?|
    add(?:ing)? (?:it|this|that|them|more|some|support|an?|to)|
    get(?:ting)? (?:started|my hands|our hands|better at|up to speed))\b
  `);

const MODAL = onLines(String.raw`
    (?:(?:['’]ll| will| shall)(?! not| never)|(?:['’]m| am|['’]re| are|
    ['’]ve been| have been) (?:[\w-]+ ){0,2}?(?:going to|planning|planning to|
    looking to|looking into|looking at|looking forward to|hoping to|keen to|
    eager to|excited to|keen on|excited about|inspired to|motivated to|
    determined to|tempted to|thinking of|thinking about|considering|
    intending to|aiming to|curious to)|['’]m gonna| (?:[\w-]+ ){0,2}?(?:plan|
    plans|intend|intends|aim|hope|hopes|want|wants) (?:to|on)| 
    (?:[\w-]+ ){0,2}?(?:have|has) plans (?:to|for)|['’]d (?:really |
    definitely |also )?(?:like|love) to| would (?:really |definitely |
    also )?(?:like|love) to| can['’]?t wait to| cannot wait to| 
    look forward to)
  `);
const OWN_MODAL =
  '(?: (?:[\\w-]+ )?(?:could|should|can|will|might|may|would|needs? to|ought to|has to|have to|must))';

const INTENT = new RegExp(`${SUBJECT}${MODAL} ${FILL}${ACTION}`);
const OWN_INTENT = new RegExp(
  `${OURS}${OWN_MODAL}(?! not) ${FILL}${ACTION}`,
  'i',
);
const OUR_NEED = new RegExp(
  `\\b(?:[Ww]e|I)(?: definitely| really| also| probably)? (?:should|need to|ought to|must|might|may|could)(?: definitely| really| also| probably| all)? ${FILL}${ACTION}[^.]*\\b(?:at ${'(?:work|home|our|my)'}|in our|our own|for our|with our|to our|my own)\\b`,
);
const ELIDED = new RegExp(
  `\\bI\\b[^.;]{0,120}\\b(?:and|but|so) (?:have plans to|plan to|intend to|hope to|will (?:definitely |certainly |be )?|am going to |want to ) ?${FILL}${ACTION}`,
);
const INSPIRED = new RegExp(
  `\\b(?:I|we|me|us)\\b[^.;]{0,80}\\b(?:inspired|motivated|eager|encouraged|excited|determined) (?:me |us )?to ${FILL}${ACTION}`,
);
const LISTED = new RegExp(
  onLines(String.raw`
    \b(?:on|to|at the top of) (?:my|our) (?:[\w-]+ )?(?:to-?do|todo|reading|
    watch|wish|bucket|backlog|radar|
    list of things)(?:[ -]?list)?\b(?! before)|\b(?:something|one thing|
    things|stuff|an area|a space|a topic|a tool|ideas?|techniques?|practices?|
    tools?|lots?|plenty)(?: \w+){0,4}? (?:for (?:me|us) to|(?:that )?(?:I|
    we)(?:['’]ll|['’]d| will| want to| need to| plan to| should| could| can| 
    intend to| hope to| would like to| have to| ought to)(?: definitely| 
    probably| certainly| also| perhaps| be)*) 
  `),
);
const TO_EXPLORE = new RegExp(
  onLines(String.raw`
    \b(?:something|one thing|things|a (?:space|topic|tool|project|technology)|
    definitely one|worth|an area)(?: (?:for (?:me|us)|
    that is worth))? (?:to (?:explore|look into|look at|try(?: out)?|
    investigate|check out|keep an eye on|experiment with|read up on|dig into|
    learn more about)|exploring|looking into|investigating|
    trying(?: out)?) (?:in the future|soon|later|next|at (?:work|home)|
    for (?:us|me|our)|when I|once I|back home|in (?:my|our))\b
  `),
);
const LISTED_ACTION = new RegExp(`${LISTED.source}.{0,40}?${ACTION}`);

/** Plans about the text itself, about meeting again, parties and prizes, or of what the author sells. */
const NO_FOLLOW_UP = new RegExp(
  [
    onLines(String.raw`
      \b(?:in (?:this|the next|my next|a future|another|the following|future|
      upcoming|later) (?:blog ?|article ?)?(?:posts?|article|section|series|
      recap|report|write-?up)|in (?:the )?(?:next|second|following) part|
      below,? I|(?:blog|write|writing|post|posting|publish|publishing|blogging|
      talk|talking) (?:more )?(?:about|on) (?:it|this|that|the|some|my|these|
      what)|stay tuned|share (?:the|my|our|some|with you)|going to (?:talk|
      write|focus|cover|list|summari[sz]e|describe|share|highlight|start|skip|
      go over)|will (?:instead |only |just |mostly |try to |briefly )?(?:focus|
      cover|list|summari[sz]e|describe|share|highlight|outline|update|post|
      publish|mention|skip|start (?:with|by)))\b
    `),
    onLines(String.raw`
      \b(?:hope to (?:see|meet|catch)|(?:see|seeing|meet|meeting) (?:you|
      everyone|everybody|all of|more of you|the community|many|more (?:small|
      local))|see you|join us|thank|congratulat\w*|raffle|winners?|prize|party|
      parties|beers?|dinner|lunch|flight|hotel|vacation|sightseeing|t-shirts?|
      swag|next year(?:['’]s)?|come back|be back|return(?:ing)? (?:to|next)|
      attend(?:ing)? (?:again|next|more|the next|another)|next (?:\w*con\b|
      edition|conference|event)|two more days|the rest of the (?:conference|
      week|day))\b
    `),
    onLines(String.raw`
      \b(?:we|We)(?:['’]ll| will| are going to| 
      plan to)(?: \w+)? (?:be )?(?:releas|launch|ship|announc|host|organi[sz]|
      sponsor|hir|publish|upload|present|provid|offer|support|cover|draw|
      mention|continue to (?:offer|support|provide|host))
    `),
    "\\b(?:you can use|you should|you will|you['’]ll)\\b",
  ].join('|'),
);

const PAST =
  /\b(?:I|we) (?:had |was |were )?(?:planned|planning|wanted|hoped|hoping|intended|going to)\b/i;
const ACTION_HEADING = new RegExp(
  onLines(String.raw`
    \b(?:action items?|next steps|to-?dos?)\b|^\W*(?:next steps?|
    action items?|actions|follow[- ]?ups?|to-?dos?|what(?:['’]s| is| 
    comes) next|what (?:we|i)(?:['’]ll| will| plan to| want to|
    ['’]re going to) (?:do|try|change|explore)|(?:things|ideas|stuff) (?:to|
    for us to|i want to|we want to) (?:try|explore|look|do|follow|investigate|
    take)|(?:my|our) (?:plans?|next steps|to-?do list|homework)|homework|
    plans?|things to (?:try|explore|follow up|look into|investigate|
    check out))\b
  `),
  'i',
);

const MAX_LENGTH = 420;

/** An unmarked quotation or a rhetorical "we" of a talk is nobody's plan. */
function isReported(text: string): boolean {
  return (
    /^["“‘]/.test(text.trim()) ||
    /\b(?:he|she|they|who|speaker|presenter)\s+(?:said|says|argued|explained|mentioned|asked|told|noted|announced|promised)\b/i.test(
      text,
    )
  );
}

function standsUnderActions(block: Block): boolean {
  for (const { heading } of sectionsAround(block))
    if (heading && ACTION_HEADING.test(heading.text)) return true;
  return false;
}

/** Whether a sentence says what its author, or their team, means to do about something learned. */
export function isFollowUp({
  text,
  block,
}: Pick<Sentence, 'text' | 'block'>): boolean {
  const plain = text.replace(/\s+/g, ' ');
  if (
    plain.length > MAX_LENGTH ||
    plain.length < 15 ||
    plain.endsWith('?') ||
    block.kind === 'quote'
  )
    return false;
  if (NO_FOLLOW_UP.test(plain) || isReported(plain)) return false;
  if (block.kind === 'item' && standsUnderActions(block)) return true;
  const intends = [
    INTENT,
    OWN_INTENT,
    OUR_NEED,
    ELIDED,
    INSPIRED,
    LISTED_ACTION,
    TO_EXPLORE,
  ].some(pattern => pattern.test(plain));
  return (
    intends &&
    !(PAST.test(plain) && !/\b(?:now|will|could|plan to)\b/.test(plain))
  );
}

/** The sentences in which the author or their team say what they intend to do. */
export function extractFollowUps(
  recap: Recap,
  talkOf: (block: Block, start: number) => number | null,
): ParsedFollowUp[] {
  const seen = new Set<string>();
  return recap.sentences
    .filter(isFollowUp)
    .flatMap(({ block, start, end, text }) => {
      const plain = text.replace(/\s+/g, ' ').trim();
      if (seen.has(plain)) return [];
      seen.add(plain);
      return [
        {
          text: plain,
          talk: talkOf(block, start),
          anchor: recap.anchor(block, start, end),
        },
      ];
    });
}
