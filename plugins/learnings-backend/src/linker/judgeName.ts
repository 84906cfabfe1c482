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

  const kinds = kindsBeside(before, after);
  const ofKind = match.entities.filter(({ kind }) => kinds.includes(kind));
  const isMarked =
    ofKind.length > 0 || (before.endsWith('`') && after.startsWith('`'));
  const named = ofKind.length ? ofKind : match.entities;
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
  const isOneWord = /^[\p{L}\p{N}]+$/u.test(surface);
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

function kindsBeside(before: string, after: string): string[] {
  const words = [
    /([a-z]+)[ \u00a0]["'`([*_]*$/iu.exec(before)?.[1],
    /^["'`)\]*_]*[ \u00a0]([a-z]+)/iu.exec(after)?.[1],
  ].map(word => word?.toLowerCase());
  return Object.keys(KIND_WORDS).filter(kind =>
    words.some(word => word && KIND_WORDS[kind].includes(word)),
  );
}
