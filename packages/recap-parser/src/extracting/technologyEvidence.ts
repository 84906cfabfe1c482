import type { Block } from '../reading/Structure';
import type { DictionaryEntry } from '../technologies/dictionary';
import { ofVocabulary } from '../vocabulary/current';
import { isKnownOrganisation } from './organisations';
import { onLines } from '../phrases/onLines';

/** One place where a name of the dictionary stands. */
export interface Occurrence {
  entry: DictionaryEntry;
  block: Block;
  start: number;
  end: number;
  surface: string;
}

const TECHNICAL_NOUN = new RegExp(
  onLines(String.raw`
    ^[\s-]+(?:code|program|programs|programming|language|librar(?:y|ies)|
    compiler|runtime|api|apis|sdk|cli|client|clients|server|servers|cluster|
    clusters|operator|operators|controller|controllers|chart|charts|plugin|
    plugins|module|modules|package|packages|apps?|applications?|developers?|
    devs?|engineers?|programmers?|community|ecosystem|framework|projects?|
    tool|tools|tooling|scripts?|users?|maintainers?|core team|service|
    services|job|jobs|pipeline|pipelines|dashboards?|agents?|queries|tests|
    testing|templates?|playbooks?|manifests?|microservices?|backend|frontend|
    binary|binaries|bindings?|support|integration|codebase|bots?|files?|images?|
    notebooks?|devroom|extensions?|queue|broker|topics?|index(?:es)?|workers?)\b
  `),
  'i',
);
const TECHNICAL_LEAD = new RegExp(
  onLines(String.raw`
    \b(?:written|coded|implemented|developed|rewritten|programming|
    program) in $|\b(?:built|building|based|running|runs|run|
    deployed) (?:with|on|in|using|upon) $|\b(?:powered by|migrat\w{1,5} (?:to|
    from)|port\w{0,4} to|switch\w{0,4} (?:to|from)|projects? like|tools? like|
    tools? such as|technologies like|technologies such as|languages like|
    languages such as|using|use of|via|replac(?:e|es|ed|ing)|dropped|
    instead of|in place of|on top of|in favou?r of|
    (?:mov|migrat|switch|port|convert|went)\w{0,5} (?:[\w-]+ ){0,4}(?:to|from|
    off|over to)|(?:wrote|written|rewrote|rewritten|rebuilt) (?:[\w-]+ ){0,3}(?:in|
    with)|choos\w+ between|compar\w+ (?:with|to)|integrat\w+ with|good word for|
    (?:built|prototype|exchange|app|site|service)s? (?:[\w-]+ ){0,3}on|subset of|a set of|
    version of|fork of|port of|powered by) $
  `),
  'i',
);
const VERSION =
  /^[\s-]v?\d{1,2}(?:\.\d{1,3}){0,3}\b(?![\d%]| ?(?:st|nd|rd|th|am|pm|people|years?|days?|hours?|minutes?|talks?|sessions?)\b)/i;
const VERB =
  /^(?:['’]s\b|\s+(?:is|was|are|has|had|can|will|lets|provides|supports|allows|helps|makes|offers|does|uses|runs|sees|copes|gets|got|gives|takes|needs|works|handles|comes|came|went|became|becomes|beats|wins|won|keeps|reads|writes|builds|finds|found|knows|scales|adds|removes|doesn['’]t|isn['’]t|wasn['’]t|won['’]t|can['’]t|also|now|on|itself|instead of|for the|for our)\b|,|:)/i;

const folded = (text: string) =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const before = ({ block, start }: Occurrence, length: number) =>
  block.text.slice(Math.max(0, start - length), start);
const behind = ({ block, end }: Occurrence, length: number) =>
  block.text.slice(end, end + length);

const isCapital = (word: string | undefined) =>
  word !== undefined && /^\p{Lu}/u.test(word);

export function isSentenceStart(occurrence: Occurrence): boolean {
  return /(?:^|[.!?:;•–—]["'”’)]?)\s*["'“‘(]?$/.test(before(occurrence, 8));
}

/** Whether the words on either side are capitalised too: then a capital says nothing. */
export function isInTitleCase(occurrence: Occurrence): boolean {
  const previous = /(\S+)\s+["“‘(]?$/.exec(before(occurrence, 40))?.[1];
  const next = /^\s+["“‘(]?(\S+)/.exec(behind(occurrence, 40))?.[1];
  const afterNext = /^\s+\S+\s+(\S+)/.exec(behind(occurrence, 60))?.[1];
  return (
    (isCapital(previous) && isCapital(next)) ||
    (isCapital(next) && isCapital(afterNext)) ||
    (next === undefined && isCapital(previous))
  );
}

/** "Julia Santoro", "Phoenix, Arizona": with the word beside it, a person or a place. */
export function isBesideName(occurrence: Occurrence): boolean {
  return (
    /^,?\s+\p{Lu}\p{Ll}/u.test(behind(occurrence, 12)) ||
    /\p{Lu}\p{Ll}+\s+$/u.test(before(occurrence, 24))
  );
}

/** A link to the thing itself, or its name set as code. */
export function isLinkedOrCode({
  block,
  start,
  end,
  entry,
  surface,
}: Occurrence): boolean {
  const covers = (span: { start: number; end: number }) =>
    span.start <= start && span.end >= end;
  if (
    block.code.some(
      span => covers(span) && span.end - span.start <= surface.length + 20,
    )
  )
    return true;
  const names = [entry.name, surface, ...(entry.aliases ?? [])].map(folded);
  return block.links.some(
    link =>
      covers(link) &&
      link.end - link.start <= surface.length + 20 &&
      names.some(
        name =>
          name.length > 1 &&
          folded(link.url.replace(/^https?:\/\/(?:www\.)?/, '')).includes(name),
      ),
  );
}

export function hasVersion(occurrence: Occurrence): boolean {
  return VERSION.test(behind(occurrence, 30));
}

/** What may be hyphenated to a name without making another of it: "Kubernetes-native". */
const ADJECTIVE =
  /^(?:native|based|like|style|only|first|compatible|powered|driven|managed|specific|related|aware|ready|enabled|hosted|ish|level|side|centric|free|friendly|backed|flavou?red|agnostic|inspired|shaped|heavy|wide|wise|to|on|and|in|as|of|the|or|vs|for|with|by|a|an|über)\b/i;
const PREFIX =
  /(?:^|[^\p{L}])(?:non|pre|post|multi|self|anti|ex|cross|all|co|the|pro|mini|managed|hosted|vanilla|in|on|of|to|and|or|vs|for|with|via|built|end|big|open)-$/iu;

/** Inside a longer name that nobody knows: "NativeScript-Vue", "tokio-uring". */
export function isPartOfName(occurrence: Occurrence): boolean {
  const suffix = /^-(\p{L}[\p{L}\d]*)/u.exec(behind(occurrence, 24))?.[1];
  if (suffix !== undefined && !ADJECTIVE.test(suffix)) return true;
  const lead = before(occurrence, 20);
  return /[\p{L}\d]-$/u.test(lead) && !PREFIX.test(lead);
}

const EMPLOYER_BEFORE = new RegExp(
  onLines(String.raw`
    \b(?:from|at|of|by|for|joined|thanks to|sponsors?|sponsored by|acquired by|
    works? (?:at|for)|working (?:at|for)|worked (?:at|for)|colleagues (?:of|at|
    from)|people (?:of|from|at)|folks (?:at|from)|engineers? (?:at|from))\s+
    (?:[\p{Lu}][\p{L}\d&.]*(?: [\p{Lu}][\p{L}\d&.]*)?(?:,\s+|,?\s+and\s+|,?\s+&\s+)){0,6}$
  `),
  'u',
);
const PERSON_BEFORE =
  /\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+\s*(?:,\s*|\()(?:[\p{L} ]{2,40}(?:,| at| of| for)?\s+)?$/u;
const COMPANY_BEHIND =
  /^(?:['’]s)?\s+(?:had|has|have|employees?|engineers?|people|folks|staff|booth|hired|announced|acquired|sponsored|each|told|said|says|office|campus|team)\b|^,? (?:Inc|Ltd|GmbH)\b/;

/**
 * Whether a name that is both a company's and its product's means the company
 * here: "a man from AWS", "IBM, Red Hat and Datadog each had a slide".
 */
export function isCompany(occurrence: Occurrence): boolean {
  const lead = before(occurrence, 120);
  return (
    EMPLOYER_BEFORE.test(lead) ||
    PERSON_BEFORE.test(lead) ||
    COMPANY_BEHIND.test(behind(occurrence, 30)) ||
    isAmongOrganisations(occurrence)
  );
}

const products = ofVocabulary(
  ({ technologies }) =>
    new Set(
      technologies.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    ),
);

/** A company that sells nothing under its own name: "Google", "Red Hat". */
function isNoProduct(name: string): boolean {
  return isKnownOrganisation(name) && !products().has(name);
}

/** "Red Hat, Google and Datadog": its neighbours in an enumeration are companies. */
function isAmongOrganisations(occurrence: Occurrence): boolean {
  const previous =
    /([\p{Lu}][\p{L}\d]+(?: [\p{Lu}][\p{L}\d]+)?),?(?:\s+and)?\s+$/u.exec(
      before(occurrence, 60),
    )?.[1];
  const next =
    /^(?:,|,? and|,? &)\s+([\p{Lu}][\p{L}\d]+(?: [\p{Lu}][\p{L}\d]+)?)/u.exec(
      behind(occurrence, 60),
    )?.[1];
  const isListed = /(?:,|\band)\s+$/.test(before(occurrence, 8));
  return (
    (isListed && previous !== undefined && isNoProduct(previous)) ||
    (next !== undefined && isNoProduct(next))
  );
}

/** "written in Go", "Go code", "a Helm chart". */
export function hasTechnicalNeighbour(occurrence: Occurrence): boolean {
  return (
    TECHNICAL_NOUN.test(behind(occurrence, 30)) ||
    TECHNICAL_LEAD.test(before(occurrence, 40))
  );
}

/** "Vault is …": what a name does at the beginning of a sentence, and a word seldom. */
export function isSubject(occurrence: Occurrence): boolean {
  return VERB.test(behind(occurrence, 15));
}

const JOIN =
  /^\s*(?:,(?:\s*(?:and|or))?|and|or|&|\/|\+|vs\.?|versus|\(|to|→|->|=>|instead of|rather than|over|with|by|against|in place of|on top of)\s*$/i;

/** Whether two names stand in one enumeration: "minikube or kind". */
export function areListed(a: Occurrence, b: Occurrence): boolean {
  if (a.block !== b.block) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    second.start - first.end <= 16 &&
    JOIN.test(a.block.text.slice(first.end, second.start))
  );
}
