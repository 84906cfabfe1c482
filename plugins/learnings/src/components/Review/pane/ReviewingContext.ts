import { createContext, useContext } from 'react';
import type { ReviewAction } from '../../../review';
import type { Edited } from './editing';

/** What the items of the pane can ask for; none of it changes with the review. */
export interface Reviewing {
  /** One step that can be undone; `said` is told to those who only hear it. */
  act(action: ReviewAction, said?: string): void;
  /** Opens the form of an item. */
  edit(edited: Edited): void;
  /** Closes it and gives the focus back. */
  close(key: string): void;
  /**
   * Does `edit` where the item is still under review, else `add`; then closes
   * its form.
   */
  save(
    key: string,
    actions: { edit: ReviewAction; add: ReviewAction },
    name: string,
  ): void;
  /** Focuses an item once it stands there. */
  focus(key: string): void;
}

export const ReviewingContext = createContext<Reviewing | undefined>(undefined);

export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewingContext);
  if (!reviewing) throw new Error('Must stand in a review');
  return reviewing;
}
