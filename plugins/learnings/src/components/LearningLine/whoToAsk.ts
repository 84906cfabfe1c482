import type {
  Learning,
  Person,
} from '@conference-learnings/plugin-learnings-common';

/** The one who wrote or said it: its contributor, else the first author. */
export function whoToAsk(learning: Learning): Person | undefined {
  return learning.contributor ?? learning.recap.authors[0];
}
