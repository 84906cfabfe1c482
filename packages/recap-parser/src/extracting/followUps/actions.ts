import { onLines } from '../../phrases/onLines';

const GROUP = onLines(String.raw`
    (?:company|team|teams|organi[sz]ation|department|group|employer|workplace|
    shop|office|engineers|developers|colleagues|project|projects|codebase|
    platform|stack|own \w+)
  `);
export const OURS = `(?:(?:my|our|the whole|the rest of (?:my|our))(?: [\\w-]+)? ${GROUP})`;
export const SUBJECT = `(?:\\bI|\\b[Ww]e|${OURS})`;
/** Adverbs and the like between the words of an intention. */
export const FILL = onLines(String.raw`
    (?:[\w-]+ly |also |now |then |both |all |still |just |even |already |
    perhaps |maybe |soon |next |certainly |at least |very |really |too |so |
    more |further |much |be |been |get |start |begin |try (?:to|and) |
    have to |need to |like to |love to |want to |to ){0,5}
  `);

/** What somebody does with what they learned. */
export const ACTION = onLines(String.raw`
    (?:try(?:ing)?(?! (?:not|the food|some food))|look(?:ing)? (?:into|at|
    further|closer|more)|(?:take|taking|have|having) (?:a )?(?:closer |
    deeper |good |better |second |serious |another )?(?:look|stab)|(?:take|
    taking) (?:this|that|it|these|them|[\w\s]{0,30}?)(?:into (?:consideration|
    account)|back|home)|explor(?:e|ing)|investigat(?:e|ing)|evaluat(?:e|ing)|
    assess(?:ing)?|us(?:e|ing)|adopt(?:ing)?|read(?:ing)?(?! more about (?:it|
    them|this) (?:here|below|in))|learn(?:ing)?|check(?:ing)? (?:it |this |
    that |them |\w+ )?out|experiment(?:ing)?|test(?:ing)?|implement(?:ing)?|
    contribut(?:e|ing)|appl(?:y|ying)|consider(?:ing)?|mov(?:e|ing) (?:it|this|that|them|the|all|to|
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
    run(?:ning)? (?:a|an|one|two|the|our|it|
    them|this|that|some) |split(?:ting)? |measur(?:e|ing)|
    delet(?:e|ing)|encourag(?:e|ing)|convinc(?:e|ing)|propos(?:e|ing)|
    re-?think(?:ing)?|re-?visit(?:ing)?|practi[cs](?:e|ing)|monitor(?:ing)?|
    swap(?:ping)?|trial(?:l?ing)?|spik(?:e|ing)|re-?(?:do|build|work)(?:ing)?|
    put(?:ting)? (?:together|\w+ (?:into|behind|on))|sketch(?:ing)?|
    flip(?:ping)?|turn(?:ing)? (?:it |this |that |them )?(?:on|off)|
    convert(?:ing)?|enabl(?:e|ing)|instrument(?:ing)?|benchmark(?:ing)?|
    compar(?:e|ing)|creat(?:e|ing) (?:a|an|our)|
    add(?:ing)? (?:it|this|that|them|more|some|support|an?|to)|
    get(?:ting)? (?:started|my hands|our hands|better at|up to speed))\b
  `);

export const MODAL = onLines(String.raw`
    (?:(?:['’]ll| will| shall)(?! not| never)|(?:['’]m| am|['’]re| are|
    ['’]ve been| have been) (?:[\w-]+ ){0,2}?(?:going to|planning|planning to|
    looking to|looking into|looking at|looking forward to|hoping to|keen to|
    eager to|excited to|keen on|excited about|inspired to|motivated to|
    determined to|tempted to|thinking of|thinking about|considering|
    intending to|aiming to|curious to)|['’]m gonna| (?:[\w-]+ ){0,2}?(?:plan|
    plans|intend|intends|mean|aim|hope|hopes|want|wants) (?:to|on)| 
    (?:[\w-]+ ){0,2}?(?:have|has) plans (?:to|for)|['’]d (?:really |
    definitely |also )?(?:like|love)(?: us| our \w+)? to| would (?:really |definitely |
    also )?(?:like|love)(?: us| our \w+)? to| can['’]?t wait to| cannot wait to| 
    look forward to)
  `);
export const OWN_MODAL =
  '(?: (?:[\\w-]+ )?(?:could|should|can|will|might|may|would|needs? to|ought to|has to|have to|must))';

/** What one intends for oneself, for other people or for the text: no verb of work. */
const NO_WORK = onLines(String.raw`
    (?:be(?:ing)?|go(?:ing)?|com(?:e|ing)|book(?:ing)?|buy(?:ing)?|
    pack(?:ing)?|travel\w*|fly(?:ing)?|stay(?:ing)?|sleep(?:ing)?|
    eat(?:ing)?|drink(?:ing)?|bring(?:ing)?|wear(?:ing)?|attend(?:ing)?|
    visit(?:ing)?|meet(?:ing)?|see(?:ing)?|submit(?:ting)?|speak(?:ing)?|
    post(?:ing)?|blog(?:ging)?|writ(?:e|ing)(?= (?:about|up|more|this|it|
    (?:a|an|another|the|my) (?:\w+ )?(?:post|blog|report|article|follow)))|publish(?:ing)?|upload(?:ing)?|
    updat(?:e|ing)|link(?:ing)?|list(?:ing)?|cover(?:ing)?|mention(?:ing)?|
    skip(?:ping)?|spar(?:e|ing)|admit|say(?:ing)?|tell(?:ing)?|let|
    leav(?:e|ing)|miss(?:ing)?|remember(?:ing)?|forget|bet|believe|
    hold(?:ing)?|assume|guess|hop(?:e|ing)|need|know|never|not|always|
    send(?:ing)?|organi[sz](?:e|ing)|host(?:ing)?|sponsor(?:ing)?|
    hir(?:e|ing)|thank|return(?:ing)?|repeat|focus(?:ing)?|stop|end|stick|
    continue|arriv(?:e|ing)|single|name|restrict|cheer|celebrat(?:e|ing)|laugh|cry|wait(?:ing)?|ask|answer(?:ing)?|
    talk(?:ing)?|mak(?:e|ing) (?:it to|time)|giv(?:e|ing) (?:a|another|my|
    the) (?:talk|presentation|lightning)|like|love|quote|note|start(?:ing)?
    (?: off)? (?:with|by|at)|a|an|the|it|that|this|you|they|he|she)
  `);

/** Any verb that may be work. */
export const ANY_WORK = `(?!${NO_WORK}\\b)\\p{Ll}[\\p{Ll}-]+`;
