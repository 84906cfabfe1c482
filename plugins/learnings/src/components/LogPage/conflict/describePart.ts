import type { LinkState } from '@conference-learnings/plugin-learnings-common';
import type { Translate } from '../../../translation';
import type { Conflict, Part } from '../../../review';

const LIST_NAMES = {
  contributors: 'log.contributors',
  talks: 'log.talks',
  takeaways: 'log.takeaways',
  followUps: 'log.followUps',
  technologies: 'log.technologies',
} as const;

const DETAIL_NAMES = {
  title: 'log.title',
  summary: 'clash.summary',
  event: 'log.event',
  publishingTeam: 'log.team',
  editors: 'clash.editors',
  publishedDate: 'clash.publishedDate',
  tags: 'recap.tags',
} as const;

/** What a part of a draft is called. */
export function nameOfPart(part: Part, t: Translate): string {
  switch (part.of) {
    case 'body':
      return t('log.text');
    case 'source':
      return t('clash.source');
    case 'detail':
      return t(DETAIL_NAMES[part.field]);
    case 'entity':
      return part.entityRef;
    default:
      return t(LIST_NAMES[part.list]);
  }
}

/** Fields that tell a person nothing. */
const HIDDEN = new Set([
  'id',
  'key',
  'anchor',
  'anchors',
  'links',
  'talkKey',
  'contributorKey',
  'mergedInto',
  'readAs',
]);

function wordsIn(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  // Without its name a yes or no says nothing.
  if (typeof value === 'boolean') return [];
  if (Array.isArray(value)) {
    const words = value.flatMap(wordsIn);
    return words.length ? [words.join(', ')] : [];
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([field]) => !HIDDEN.has(field))
      .flatMap(([, inner]) => wordsIn(inner));
  return [String(value)];
}

/** What was said about an entity. */
function linkInWords(
  { linked, state }: { linked?: boolean; state?: LinkState },
  t: Translate,
): string {
  if (linked || state === 'confirmed') return t('review.isAccepted');
  return state === 'dismissed' ? t('clash.takenOut') : t('clash.empty');
}

/** One side of a conflict in words, a line for each thing that it says. */
export function describeSide(
  conflict: Conflict,
  side: 'mine' | 'theirs',
  t: Translate,
): string {
  const value = conflict[side];
  if (conflict.part.of === 'entity') return linkInWords(Object(value), t);
  return value === undefined
    ? t('clash.takenOut')
    : wordsIn(value).join('\n') || t('clash.empty');
}
