import type {
  Learning,
  LearningKind,
  TakeawayKind,
} from '@conference-learnings/plugin-learnings-common';

/** What a line is labelled with: the kind of a takeaway, else the type. */
export function kindOf(
  learning: Pick<Learning, 'type' | 'kind'>,
): LearningKind {
  return learning.kind ?? learning.type;
}

/** Every kind of takeaway, in the order of the menus. */
export const TAKEAWAY_KINDS: readonly TakeawayKind[] = [
  'insight',
  'practice',
  'announcement',
  'caution',
  'idea',
];

/** Every kind that a list can be filtered by, in the order of the menus. */
export const LEARNING_KINDS: readonly LearningKind[] = [
  'recap',
  'talkNote',
  'takeaway',
  ...TAKEAWAY_KINDS,
  'followUp',
];

/** Whether a word from a URL is a kind that a list can be filtered by. */
export function isLearningKind(
  value: string | undefined,
): value is LearningKind {
  return LEARNING_KINDS.some(kind => kind === value);
}
