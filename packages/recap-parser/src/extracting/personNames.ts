import {
  createPhraseMatcher,
  type PhraseMatcher,
} from '../phrases/createPhraseMatcher';
import { dictionary } from '../technologies/dictionary';
import { isOrganisation } from './organisations';
import cities from './data/cities.json';

/** Words that begin or fill titles, headings and sentences, and are in nobody's name. */
const NOT_IN_NAMES = new Set(
  `a an the this that these those my our your his her its their we you they he she it i how what why when where which who is are was were be do does did can could will would should let lets
  and or but not no yes with without for from into onto over under about after before during between to in on at of by as via per vs if then than so just more most less all any some each every other another new next last first second third final
  talk talks keynote keynotes session sessions workshop workshops tutorial panel lightning summit conference conf con day days monday tuesday wednesday thursday friday saturday sunday morning afternoon evening week weekend
  january february march april june july august september october november december
  introduction intro conclusion summary overview recap highlights favourite favorite best top other things thing notes thoughts takeaways lessons learned learning resources links slides video videos recording photo photos picture pictures
  cloud native open source software hardware computer data science machine deep artificial intelligence web api apis service services mesh platform engineering engineer engineers developer developers development devops security infrastructure architecture design testing performance scaling scalability observability monitoring community people diversity culture team teams project projects
  state future past building build built running run using use making getting going scaling managing creating understanding writing deploying migrating beyond towards toward inside behind scenes
  north south east west america american europe european asia africa united states kingdom new york san francisco los angeles las vegas great good thank thanks hello welcome dear big small real world time live online virtual hall center centre hotel park street convention booth sponsor sponsors vendor vendors party social night lunch dinner breakfast coffee track tracks hallway contributor maintainer maintainers user users group special interest sig end
  while since because although though if unless until where there here now today also however maybe perhaps finally
  operator operators controller controllers gate gates readiness pod pods node nodes packet packets eye database databases container containers image images registry network networks networking storage stack native function functions event events model models schema pipeline pipelines release releases version update updates support features feature monitor code coding app apps application applications system systems server servers client clients framework frameworks library libraries tool tools tooling product products market business enterprise startup company customer customers office hours hour year years month ask anything meet greet worship syndrome imposter impostor hero
  functional programming language languages object oriented test driven continuous integration delivery deployment production practical guide deep dive modern simple advanced introducing
  senior junior principal staff lead head director manager president founder architect advocate consultant professor cto ceo chief officer dev`.split(
    /\s+/,
  ),
);

const PARTICLE =
  /^(?:de|da|di|du|del|della|van|von|der|den|ter|ten|la|le|el|al|bin|ben|ibn|dos|das|do|y|e|af|av|zu|st\.?)$/;
const NAME_PART =
  /^(?:(?:de|van|el|al)-)?(?:\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*\.?|\p{Lu}\.(?:-?\p{Lu}\.)*)$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const MAX_PARTS = 5;

let technologyNames: PhraseMatcher<string> | undefined;

function isTechnology(word: string): boolean {
  technologyNames ??= createPhraseMatcher(
    dictionary
      .filter(({ match }) => match === 'any')
      .flatMap(({ name, aliases = [] }) => [name, ...aliases])
      .map(name => ({ text: name, value: name })),
  );
  return technologyNames
    .find(word)
    .some(found => found.end - found.start === word.length);
}

const cityNames = new Set(cities.map(({ name }) => name));

function isNamePart(word: string): boolean {
  return (
    NAME_PART.test(word) &&
    !NOT_IN_NAMES.has(
      word.toLowerCase().replace(/['’](?:s|ve|m|re|d|ll)$/, ''),
    ) &&
    !/^\p{Lu}{3,}$/u.test(word)
  );
}

/** Endings of abstract nouns: "Handling Complexity" is written like a name and is none. */
const ABSTRACT =
  /.{4}(?:tion|sion|ness|ology|ability|ization|isation)$|.{5}(?:ment|ship|ity)$/i;
const GERUND = /.{4}ing$/i;

/** Whether these words can be the full name of one person: two to five of them, none a word of titles or a technology. */
export function isPersonName(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (parts.length < 2 || parts.length > MAX_PARTS || text.length > 60)
    return false;
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!isNamePart(first) || !isNamePart(last) || INITIAL.test(last))
    return false;
  if (!parts.every(part => isNamePart(part) || PARTICLE.test(part)))
    return false;
  if (GERUND.test(first) || parts.some(part => ABSTRACT.test(part))) {
    return false;
  }
  return (
    !isOrganisation(text) && !cityNames.has(text) && !parts.some(isTechnology)
  );
}

const FULL_NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’.-]{0,40}(?:[ \u00a0\n](?:(?:de|da|di|van|von|der|den|la|le|el|al|bin|ben|dos)[ \u00a0\n]){0,2}(?:\p{Lu}|(?:de|van|el|al)-)[\p{L}\p{M}'’.-]{0,40}){1,5}/gu;

export interface FoundName {
  name: string;
  start: number;
  end: number;
}

/** The full names in a text, from left to right; of a run of capitals the longest part that can be a name. */
export function findPersonNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of text.matchAll(FULL_NAME)) {
    let at = match.index;
    // A name ends with its possessive: in "Acme's Ann Lee" only what follows is one.
    for (const run of match[0].split(/(?<=['’]s?|[^\s.\p{Lu}]\.)(?=\s)/u)) {
      found.push(...namesInRun(run, at));
      at += run.length;
    }
  }
  return found;
}

function namesInRun(run: string, offset: number): FoundName[] {
  const words = [...run.matchAll(/\S+/g)].map(match => ({
    word: match[0].replace(/['’]s?$|[.,](?<!\b\p{Lu}\.)$/u, ''),
    start: match.index,
  }));
  for (let length = words.length; length >= 2; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length);
      const name = part.map(({ word }) => word).join(' ');
      if (isPersonName(name)) {
        const start = part[0].start;
        const last = part[length - 1];
        const end = last.start + last.word.length;
        const rest = run.slice(end);
        return [
          { name, start: offset + start, end: offset + end },
          ...(rest.trim() ? namesInRun(rest, offset + end) : []),
        ];
      }
    }
  }
  return [];
}
