import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import { orNull } from '../Review/form/values';

/** What of a follow-up is filled in. */
export interface Fields {
  text: string;
  owner: string | null;
  /** Empty where there is none. */
  dueDate: string;
  ticketUrl: string;
}

/** A follow-up as its fields show it. */
export const fieldsOf = (followUp: FollowUp): Fields => ({
  text: followUp.text,
  owner: followUp.owner,
  dueDate: followUp.dueDate ?? '',
  ticketUrl: followUp.ticketUrl ?? '',
});

/** What was filled in as it is sent. */
export const writeOf = ({ text, owner, dueDate, ticketUrl }: Fields) => ({
  text: text.trim(),
  owner,
  dueDate: orNull(dueDate),
  ticketUrl: orNull(ticketUrl),
});

/** Only what was changed: what somebody else changed beside it stays. */
export function changesOf(
  opened: Fields,
  fields: Fields,
): Partial<ReturnType<typeof writeOf>> {
  const write = writeOf(fields);
  return {
    ...(fields.text !== opened.text && { text: write.text }),
    ...(fields.owner !== opened.owner && { owner: write.owner }),
    ...(fields.dueDate !== opened.dueDate && { dueDate: write.dueDate }),
    ...(fields.ticketUrl !== opened.ticketUrl && {
      ticketUrl: write.ticketUrl,
    }),
  };
}
