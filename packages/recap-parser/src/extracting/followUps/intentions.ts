import { onLines } from '../../phrases/onLines';
import {
  ACTION,
  ANY_WORK,
  FILL,
  MODAL,
  OURS,
  OWN_MODAL,
  SUBJECT,
} from './actions';

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
    [Tt]hings|stuff|an area|a space|a topic|a tool|ideas?|techniques?|practices?|
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

/** Says by itself that its author means to do something about what they learned. */
const SURE = [
  INTENT,
  OWN_INTENT,
  OUR_NEED,
  ELIDED,
  INSPIRED,
  LISTED_ACTION,
  TO_EXPLORE,
  new RegExp(`\\bI (?:propose|suggest)(?: that)? we ${FILL}${ACTION}`),
  /\b(?:[Ww]e|I) (?:should|ought to|need to|must) (?:really |definitely |also |just )?(?:try|adopt|use|test|evaluate|trial|pilot) (?:it|this|that|them|these|those)(?: out)? (?:for|on|in|with|at) (?:the|our|my|some|one)\b/,
  new RegExp(
    `\\b(?:[Mm]aybe|[Pp]erhaps),? (?:we|I|some(?:body|one)(?: of us)?|one of us) (?:could|should|can|might|may) ${FILL}${ACTION}`,
  ),
  new RegExp(
    `\\b(?:I|[Ww]e)(?:['’]ve| have)? (?:just |already |now )?(?:opened|filed|created|raised|got|have) (?:a|an|the) (?:\\w+ )?(?:ticket|issue|task|story|spike|pull request|pr)(?: open)? to ${FILL}${ANY_WORK}`,
    'iu',
  ),
];

const WE_SHOULD =
  "(?:\\b[Ww]e|\\bI)(?:['’]d better| (?:[\\w-]+ ){0,1}?(?:should|ought to|need to|must|have to|might want to|might|may|could))(?! (?:not|all|never)\\b)";

/** Says outright that something is planned: whatever it is that is not travel, or about the text. */
const PLANNED = new RegExp(
  `(?:${SUBJECT}|\\bi)(?:(?:['’]m| am|['’]re| are) (?:now |also )?(?:going to|planning to)| (?:[\\w-]+ ){0,1}?(?:plan|intend|want|mean) to|['’]d (?:also |really )?like to) ${FILL}${ANY_WORK}`,
  'u',
);

/** Speaks of work as much as of anything else: what it speaks of decides. */
const LIKELY = [
  new RegExp(`${SUBJECT}${MODAL} ${FILL}${ANY_WORK}`, 'u'),
  new RegExp(`${WE_SHOULD} ${FILL}${ACTION}`),
  new RegExp(
    `^(?:(?:So|And|Now|Also|Next|Definitely|Certainly|Personally),? )?(?:[Gg]oing|[Pp]lanning|[Hh]oping|[Ww]ant|[Nn]eed|[Kk]een|[Ee]ager|[Ww]ill|[Pp]lan|[Hh]ope|[Mm]ust|[Hh]ave|[Gg]otta)(?: definitely| certainly| also)?(?: to)? ${FILL}(?:${ACTION}|${ANY_WORK})`,
    'u',
  ),
  new RegExp(
    `\\bI(?:['’]ve| have)? (?:just |already )?(?:signed up|volunteered|offered|promised|agreed) to ${FILL}${ANY_WORK}`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Mm]aybe|[Pp]erhaps),? (?:my|our|the) (?:[\\w-]+ ){1,3}(?:could|should|can|might) ${FILL}${ANY_WORK}`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Tt]he|[Mm]y|[Oo]ur) (?:plan|next step|idea) is (?:now )?to ${FILL}${ANY_WORK}`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Bb]acklog|[Tt]icket|JIRA|[Jj]ira|[Ss]tory|[Tt]ask)\\b[^:.]{0,30}:\\s+${ACTION}`,
  ),
  new RegExp(
    `(?:\\b(?:I|[Ww]e)(?:['’]ve| have) (?:now )?decided to|^Decision: (?:the )?[\\w -]{2,30} will) ${FILL}${ANY_WORK}`,
    'u',
  ),
  /^To be (?:done|scheduled|evaluated|tested|discussed|tried|decided|looked at|investigated|added|set up|migrated|replaced)\b/,
  /(?<!\b(?:been|was|were|high) )\b(?:on|onto|to) (?:my|our) (?:[\w-]+ ){0,2}(?:list|to-?do|backlog|radar)\b(?! before| already)|^(?:TODO|To-?do)\b|^to[- ]?do:/,
];

/** "I'm adding it this week": what is going on and has a day. */
const SOON =
  /\b(?:this|next) (?:week|sprint|month|quarter|weekend|cycle|iteration)\b|\b(?:in|by|from|until) (?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b|\bover the (?:holidays|summer|winter|weekend|break)\b|\b(?:today|tomorrow|on (?:Mon|Tues|Wednes|Thurs|Fri)day)\b/i;
const IN_THE_DOING =
  /\b(?:I|[Ww]e)(?:['’](?:m|re)| am| are) (?:now )?(?!going|looking|planning|coming|flying|writing|joking|kidding)\p{Ll}+ing\b/u;

const WE_SHOULD_ANY = new RegExp(
  `\\b(?:[Ww]e|I)(?:['’]d better| (?:[\\w-]+ ){0,1}?(?:should|ought to|need to|must|have to))(?! (?:not|all|never)\\b) ${FILL}${ANY_WORK}`,
  'u',
);
const WORTH =
  /\bworth (?:a (?:\w+ )?(?:try|shot|spike|go|test|prototype|pilot)|trying|evaluating|testing|adopting|stealing|copying)\b/;

const FOR_US = /\b(?:in|on|for|with|at|of|to) (?:us\b|my |our )|\bat work\b/;
const OUR_WORK = new RegExp(
  onLines(String.raw`
    \b(?:at work|for us\b|\bours\b|(?:my|our|one of (?:my|our|the)) (?:own )?(?:[\w/-]+ ){0,6}?(?:team|teams|
    company|org|colleagues|boss|ci|pipelines?|clusters?|services?|apps?|
    applications?|codebase|code|repos?|repositories|stack|platform|
    deploy\w*|tests?|suites?|builds?|monitoring|dashboards?|alerts?|alerting|
    backlog|products?|projects?|infra\w*|databases?|servers?|jobs?|box|
    boxes|scripts?|tooling|tools|librar(?:y|ies)|models?|data|templates?|
    process(?:es)?|setup|config\w*|docs|documentation|on-call|rota|runbooks?|
    reports?|systems?|environments?|images?|modules?|playbooks?|queues?|
    workers?|apis?|backend|frontend|website|site|graph|pages?|components?|
    customers?|clients?|users|students|class|classes|course|labs?|machines?|
    laptops?|drivers?|kernels?|forks?|fleet|network|cops|linter|linting|rules|releases?|guild|standup|
    retro\w*|reviews?|architecture|workloads?|workflows?|migrations?)\b)
  `),
  'i',
);
const WORK = new RegExp(
  onLines(String.raw`
    \b(?:in production|prototypes?|proof of concept|poc|spike|experiments?|
    pilot|pull requests?|benchmarks?|staging|side project|at work|rfc|adr|tech radar|
    hack(?:day| day|athon)|(?:a|the) (?:short |small |little )?(?:how-?to|guide|page|checklist|runbook|wiki page)|guinea pig|new hires|build box|web boxes)\b
  `),
  'i',
);

/** What a sentence speaks of, beside its words. */
export interface Evidence {
  /** Whether a technology, or code, is named in it. */
  namesTechnology: boolean;
}

/** Whether a sentence speaks of the daily work of whoever wrote it. */
export const speaksOfWork = (text: string, { namesTechnology }: Evidence) =>
  namesTechnology || OUR_WORK.test(text) || WORK.test(text) || SOON.test(text);

/** Whether words say that their author, or their team, means to do something about what they learned. */
export function isIntention(text: string, evidence: Evidence): boolean {
  if (SURE.some(pattern => pattern.test(text)) || PLANNED.test(text))
    return true;
  if (!speaksOfWork(text, evidence)) return false;
  return (
    LIKELY.some(pattern => pattern.test(text)) ||
    (IN_THE_DOING.test(text) && SOON.test(text)) ||
    (WE_SHOULD_ANY.test(text) && (OUR_WORK.test(text) || SOON.test(text))) ||
    (WORTH.test(text) && FOR_US.test(text))
  );
}
