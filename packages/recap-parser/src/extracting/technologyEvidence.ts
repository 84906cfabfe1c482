import type { Block } from '../reading/Structure';
import type { DictionaryEntry } from '../technologies/dictionary';
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
    binary|binaries|bindings?|support|integration|codebase)\b
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
    languages such as|using|use of|via) $
  `),
  'i',
);
const VERSION =
  /^[\s-]v?\d{1,2}(?:\.\d{1,3}){0,3}\b(?![\d%]| ?(?:st|nd|rd|th|am|pm|people|years?|days?|hours?|minutes?|talks?|sessions?)\b)/i;
const VERB =
  /^(?:['’]s\b|\s+(?:is|was|are|has|had|can|will|lets|provides|supports|allows|helps|makes|offers|does|uses|runs|also|now|itself)\b|,|:)/i;

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

const JOIN = /^\s*(?:,(?:\s*(?:and|or))?|and|or|&|\/|\+|vs\.?|versus|\()\s*$/i;

/** Whether two names stand in one enumeration: "minikube or kind". */
export function areListed(a: Occurrence, b: Occurrence): boolean {
  if (a.block !== b.block) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return (
    second.start - first.end <= 12 &&
    JOIN.test(a.block.text.slice(first.end, second.start))
  );
}
