import {
  COMMON_PHRASE,
  EXACT,
  MARKED,
  MAX_NAMESAKES,
  NAMESAKE,
  RARE_WORDS,
  TITLE,
} from './confidence';
import { isEverydayName } from './everydayWords';
import type { NamedEntity, NameMatch } from './NameIndex';

/** Words of a text that name an entity. */
export interface NameMention {
  entity: NamedEntity;
  start: number;
  end: number;
  surface: string;
  /** 0 to 1; what stands near by is not counted yet. */
  confidence: number;
}

/** What people say beside a name to tell which kind of thing they mean; in the singular: "platform teams" are no one's. */
const KIND_WORDS: Record<string, string[]> = {
  component:
    'component service app application website library repo repository'.split(
      ' ',
    ),
  api: ['api'],
  resource: 'resource database db cluster queue bucket topic'.split(' '),
  system: ['system'],
  domain: ['domain'],
  group: 'team group squad tribe guild department'.split(' '),
};

const ONE_WORD = /^[\p{L}\p{N}]+$/u;

/** Characters looked at on either side of a name. */
const CONTEXT = 80;

/** Which entities these words of the text name, if any, and how surely. */
export function judgeName(text: string, match: NameMatch): NameMention[] {
  const { start, end, surface } = match;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);

  const exactly = match.entities.filter(entity => isRef(before, entity));
  if (exactly.length)
    return exactly.map(entity => ({
      ...{ entity, start, end, surface },
      confidence: EXACT,
    }));
  if (isPartOfLongerName(before, after)) return [];

  const { kinds, isOfSomebody } = kindsBeside(before, after, surface);
  const ofKind = match.entities.filter(({ kind }) => kinds.includes(kind));
  const isMarked =
    (ofKind.length > 0 && isOfSomebody) ||
    (before.endsWith('`') && after.startsWith('`'));
  const named = ofKind.length ? ofKind : likeliest(match.entities);
  if (named.length > MAX_NAMESAKES) return [];
  const doubt = named.length > 1 ? NAMESAKE : 0;
  return named
    .map(entity => ({
      ...{ entity, start, end, surface },
      confidence: confidenceOf(surface, entity, isMarked) - doubt,
    }))
    .filter(({ confidence }) => confidence > 0);
}

function confidenceOf(
  surface: string,
  { name, title }: NamedEntity,
  isMarked: boolean,
): number {
  const isOneWord = ONE_WORD.test(surface);
  if (!isOneWord && surface.toLowerCase() === name.toLowerCase()) return EXACT;
  if (isMarked) return MARKED;
  const isEveryday = isEverydayName(surface);
  if (isOneWord) return isEveryday ? 0 : RARE_WORDS;
  if (surface === title && surface !== surface.toLowerCase()) return TITLE;
  return isEveryday ? COMMON_PHRASE : RARE_WORDS;
}

/** `component:default/` or `…/catalog/default/component/` stands before the name. */
function isRef(before: string, { entityRef, kind }: NamedEntity): boolean {
  const namespace = entityRef.slice(
    entityRef.indexOf(':') + 1,
    entityRef.indexOf('/'),
  );
  const start = before.toLowerCase();
  return (
    start.endsWith(`${kind}:${namespace}/`) ||
    (namespace === 'default' && start.endsWith(`${kind}:`)) ||
    start.endsWith(`/catalog/${namespace}/${kind}/`)
  );
}

/** "metrics-gateway" within "metrics-gateway-eu", or "search" within an address. */
function isPartOfLongerName(before: string, after: string): boolean {
  return (
    /[\p{L}\p{N}][-_./@:#]$|[/@]$/u.test(before) ||
    /^(?:[-_./@:#=][\p{L}\p{N}]|\/)/u.test(after)
  );
}

/** Where nothing tells which is meant, what runs is, and not its API, database or team. */
function likeliest(namesakes: NamedEntity[]): NamedEntity[] {
  const running = namesakes.filter(({ kind }) =>
    ['component', 'system'].includes(kind),
  );
  return running.length ? running : namesakes;
}

/** A certain one is meant: "the search service". */
const DEFINITE =
  /(?:\b(?:the|our|their|its|my|your|his|her|this|that)|['’]s?)$/iu;
/** Any one is meant, or none: "a product team", "to support cluster upgrades". */
const INDEFINITE =
  /\b(?:an?|to|any|each|every|some|no|another|one|per|which|what)$/iu;

/**
 * The kinds that are said beside a name. A word before it is one of a team
 * alone: a "service account" is no service, an "API gateway" no API.
 *
 * @returns with `isOfSomebody`, whether one of one's own can be meant, and not
 *   any such thing
 */
function kindsBeside(
  before: string,
  after: string,
  surface: string,
): { kinds: string[]; isOfSomebody: boolean } {
  const kindsOf = (word: string | undefined) =>
    Object.keys(KIND_WORDS).filter(
      kind => word && KIND_WORDS[kind].includes(word.toLowerCase()),
    );
  const lead = before.replace(/[\s"'`([*_]+$/u, '');
  const behind = kindsOf(/^["'`)\]*_]*[ \u00a0]([a-z]+)/iu.exec(after)?.[1]);
  const ahead = kindsOf(/([a-z]+)[ \u00a0]["'`([*_]*$/iu.exec(before)?.[1]);
  const isTeam = [...ahead, ...behind].includes('group');
  return {
    kinds: isTeam ? [...ahead, ...behind] : behind,
    isOfSomebody:
      DEFINITE.test(lead) ||
      ((isTeam || !ONE_WORD.test(surface)) && !INDEFINITE.test(lead)),
  };
}
