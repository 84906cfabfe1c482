import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { isPast } from '../common/useDates';

/** Whether it should have been done by now. */
export const isOverdue = ({
  state,
  dueDate,
}: Pick<FollowUp, 'state' | 'dueDate'>): boolean =>
  state === 'open' && dueDate !== null && isPast(dueDate);
