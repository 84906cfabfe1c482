import type { ReviewAction, Reviewed, ReviewList } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import type { Edited } from '../pane/editing';
import { useReviewing } from '../pane/ReviewingContext';
import type { ItemCommands } from './ItemCommands';
import { shortly } from './shortly';

/** The lists whose items can become one, or two. */
const TEXTS = ['talks', 'takeaways', 'followUps'] as const;

const isText = (list: ReviewList): list is (typeof TEXTS)[number] =>
  TEXTS.some(one => one === list);

/** What can be done with the item of a list, and what is said of it. */
export function useItemCommands(given: {
  list: ReviewList;
  item: Reviewed;
  words: string;
  /** The item as its form takes it; absent where it has none. */
  edited?: Edited;
  above: string | null;
}): ItemCommands {
  const { list, item, words, edited, above } = given;
  const { key, verdict } = item;
  const { act, edit, focus } = useReviewing();
  const { t } = useLearningsTranslation();
  const name = shortly(words);
  const isDismissed = verdict === 'dismissed';

  const judge = (next: 'accepted' | 'dismissed'): ReviewAction => ({
    do: 'judge',
    keys: [key],
    verdict: next,
  });
  const accept = () =>
    act(judge('accepted'), t('review.said.accepted', { name }));
  const dismiss = () =>
    isDismissed
      ? act(judge('accepted'), t('review.said.putBack', { name }))
      : act(judge('dismissed'), t('review.said.dismissed', { name }));
  const move = (by: -1 | 1) => () =>
    act({ do: 'move', list, key, by }, t('review.said.moved', { name }));

  const moves = { moveUp: move(-1), moveDown: move(1) };
  if (isDismissed) return { dismiss, ...moves };
  return {
    accept: verdict === 'proposed' ? accept : undefined,
    dismiss,
    edit: edited && (() => edit(edited)),
    ...moves,
    ...(isText(list) && {
      merge:
        above === null
          ? undefined
          : () => {
              act(
                { do: 'merge', list, into: above, key },
                t('review.said.merged', { name }),
              );
              focus(above);
            },
      split: edited && (() => edit({ ...edited, splitting: true })),
    }),
  };
}
