import type { ReviewItems, ReviewList } from '../../../review';

/** What the line of an item is given by its list. */
export interface LineProps<L extends ReviewList> {
  item: ReviewItems[L];
  /** It is pointed at, here or in the text. */
  isActive: boolean;
  /** The tab key leads to it. */
  isCurrent: boolean;
  isEditing: boolean;
  /** It has words in the text that are no longer there. */
  isLost: boolean;
  /** The item above, into which it can be merged. */
  above: string | null;
  /** Where in its list it stands. */
  at: number;
}
