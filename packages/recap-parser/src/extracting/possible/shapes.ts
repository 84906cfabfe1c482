import { normaliseTitle } from '../../normaliseTitle';
import { ofVocabulary } from '../../vocabulary/current';
import titleWords from '../data/titleWords.json';
import type { Spot } from './spots';

/** What a name that is written so is worth by itself. */
const WORTH = {
  scopedPackage: 0.35,
  script: 0.3,
  technicalEnding: 0.3,
  besideKnown: 0.25,
  innerCapital: 0.2,
  package: 0.15,
  /** Nothing without a neighbour that speaks of technology. */
  word: 0,
};

/** Forms of all names in the dictionary. */
const knownForms = ofVocabulary(
  ({ technologies }) =>
    new Set(
      technologies.flatMap(({ name, aliases = [], exactAliases = [] }) =>
        [name, ...aliases, ...exactAliases].map(normaliseTitle),
      ),
    ),
);

/** Those of names that are no words. */
const distinctForms = ofVocabulary(
  ({ technologies }) =>
    new Set([
      // Written by nobody alone, and in front of what is theirs.
      'pg',
      'py',
      ...technologies
        .filter(({ match }) => match === 'any')
        .flatMap(({ name, aliases = [] }) => [name, ...aliases])
        .map(normaliseTitle),
    ]),
);

/** Whether the dictionary has a name, or has it without its plural or version. */
export function isInDictionary(name: string): boolean {
  const form = normaliseTitle(name);
  return [form, form.replace(/s$/, ''), form.replace(/[\s.]*v?\d+$/, '')].some(
    one => knownForms().has(one),
  );
}

const ordinary = new Set<string>(titleWords);

/** What is hyphenated to a name without making another of it, where its capital is that of a title. */
const NO_NAME =
  /^(?:native|based|like|style|only|first|compatible|powered|driven|managed|related|aware|ready|enabled|hosted|free|friendly|backed|agnostic|inspired|level|side|team|user|users|cluster|clusters|code|version|in|on|to|as|of|the|or|and|for|with|by)$/i;

/** "NativeScript-Vue": a known name, and beside it what makes another of it. */
function isBesideKnown(surface: string): boolean {
  const parts = surface.split('-');
  return (
    parts.length === 2 &&
    parts.every(
      part =>
        /^\p{Lu}[\p{L}\d]+$/u.test(part) &&
        !NO_NAME.test(part) &&
        !ordinary.has(part.toLowerCase()),
    ) &&
    parts.some(part => distinctForms().has(part.toLowerCase()))
  );
}

const INNER_CAPITAL =
  /^(?:\p{Ll}(?=\p{Lu})|\p{Lu}(?=[\p{L}\d]*\p{Ll}\p{Lu})|\p{Lu}{2,}\p{Ll}{2}|\p{L}+\d+\p{L})[\p{L}\d]*$/u;
const TECHNICAL_ENDING =
  /[\p{L}\d](?:DB|SQL|QL|MQ|FS|JS|OS|ML|VM|IO|RPC|HTTP|LB|KV|Script|Lang|Kit)$/u;
/** "k8s", "i18n", "B2B", "kB": letters around a number that are no name, units and versions. */
const NUMBERED =
  /^(?:.{1,2}|\p{L}\d+\p{L}|\p{L}{1,2}\d+\p{L}{1,2}|[vV]\d+.*|\p{L}+\d+(?:st|nd|rd|th|x|k|ms|[gmk]i?b))$/iu;
/** "BOLTing", "LGTMed". */
const INFLECTED = /\p{Lu}{2}(?:ing|ed|ish|er|ers)$/u;
/** A class or a field of an API: "StatefulSet", "ReadWriteMany". */
const IDENTIFIER =
  /^\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*(?<=Set|Map|List|Class|Policy|Claim|Volume|Account|Binding|Role|Request|Response|Error|Exception|Factory|Builder|Handler|Manager|Controller|Service|Interface|Listener|Provider|Context|Config|Type|Name|Resource|Definition|Quota|Range|Job|Template|Spec|Status|Once|Many|Event|Object|Value|Key|Id|ID|Test|Group|Node|Pool|Queue|Table|View|Model)s?$/u;
const SCOPED = /^@[a-z][\w.-]*\/[a-z][\w.-]*$/;
const KEBAB = /^[a-z][a-z\d]*(?:-[a-z\d]+){1,3}$/;
const SNAKE = /^([a-z][a-z\d]*)_[a-z\d]+$/;
/** Fields, variables and functions are written like packages. */
const FIELD =
  /^(?:get|set|is|has|on|to|from|create|make|read|write|add|remove|update|delete|find|max|min|num|no|with|new|old|my|your|the)[-_]|[-_](?:id|ids|name|names|type|types|at|key|keys|value|values|size|count|file|files|dir|path|url|time|date|number|index|list|width|height|color|colour|version|policy|class|limit|length|seconds|total|bytes|user|users)$/;

function worthOfCode(surface: string): number | null {
  if (SCOPED.test(surface)) return WORTH.scopedPackage;
  if (FIELD.test(surface)) return null;
  if (KEBAB.test(surface)) return WORTH.package;
  // A setting or a variable, unless it begins with the name of what it belongs to.
  const [, owner] = SNAKE.exec(surface) ?? [];
  if (owner) return distinctForms().has(owner) ? WORTH.package : WORTH.word;
  return /^[a-z][a-z\d]{2,}$/.test(surface) ? WORTH.word : null;
}

function worthOfWord(surface: string): number | null {
  if (/^\p{Lu}[\p{L}\d]+\.js$/u.test(surface)) return WORTH.script;
  if (surface.includes('-'))
    return isBesideKnown(surface) ? WORTH.besideKnown : null;
  if (INNER_CAPITAL.test(surface)) {
    if ([NUMBERED, INFLECTED, IDENTIFIER].some(form => form.test(surface)))
      return null;
    return TECHNICAL_ENDING.test(surface)
      ? WORTH.technicalEnding
      : WORTH.innerCapital;
  }
  return /^\p{Lu}\p{Ll}{2,}\d*$/u.test(surface) ? WORTH.word : null;
}

/**
 * What the way in which a name is written says for its being a product's, from
 * 0 to 1.
 *
 * @returns null where no product is written so
 */
export const worthOf = ({ surface, isCode }: Spot): number | null =>
  isCode ? worthOfCode(surface) : worthOfWord(surface);
