import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { presentOf, sentWith } from '../../api/reasonOf';

/** What a follow-up is now, where somebody else was faster. */
export function presentFollowUp(error: unknown): FollowUp | undefined {
  if (!(error instanceof Error) || !presentOf(error)) return undefined;
  // Whoever refuses a change of one sends what it is.
  return sentWith(error, 'current') as FollowUp;
}
