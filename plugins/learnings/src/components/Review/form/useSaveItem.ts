import type {
  Reviewed,
  ReviewAction,
  ReviewItems,
  ReviewList,
} from '../../../review';
import { shortly } from '../item/shortly';
import { useReviewing } from '../pane/ReviewingContext';

/** Saves what the form of an item says, and closes it. */
export function useSaveItem<L extends ReviewList>(
  list: L,
  item: ReviewItems[L],
) {
  const { save } = useReviewing();
  const { key } = item;
  return (
    change: Partial<Omit<ReviewItems[L], keyof Reviewed>>,
    words: string,
  ) =>
    save(
      key,
      {
        // The list and what is in it belong together, by their types above.
        edit: { do: 'edit', list, key, change } as ReviewAction,
        add: {
          do: 'add',
          list,
          item: { ...item, ...change, verdict: 'accepted' },
        } as ReviewAction,
      },
      shortly(words),
    );
}
