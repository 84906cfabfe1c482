import Button from '@material-ui/core/Button';
import { useRef } from 'react';
import { newId } from '../../../newId';
import type { Reviewed } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { shortly } from '../item/shortly';
import { useReviewing } from '../pane/ReviewingContext';

/** The cursor of a text field as the place where its item is split. */
export function useSplit(
  list: 'talks' | 'takeaways' | 'followUps',
  { key }: Reviewed,
) {
  const { act } = useReviewing();
  const { t } = useLearningsTranslation();
  const input = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  /** Where the cursor stands in the text as it will be saved. */
  const cursor = () => {
    const { value = '', selectionStart = 0 } = input.current ?? {};
    return value.slice(0, selectionStart ?? 0).trimStart().length;
  };
  return {
    input,
    cursor,
    /** After the text was saved. */
    split: (at: number, words: string) =>
      act(
        { do: 'split', list, key, at, newKey: newId() },
        t('review.said.split', { name: shortly(words) }),
      ),
    button: (run: () => void) => (
      <Button
        size="small"
        // The cursor stays where it is.
        onMouseDown={event => event.preventDefault()}
        onClick={run}
      >
        {t('review.splitHere')}
      </Button>
    ),
  };
}
