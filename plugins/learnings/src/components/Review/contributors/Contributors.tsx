import { newItem } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { ItemList } from '../item/ItemList';
import { countOf } from '../pane/counts';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { ContributorLine } from './ContributorLine';

/** The people in the recap. */
export function Contributors() {
  const { t } = useLearningsTranslation();
  const { review } = usePane();
  const { edit } = useReviewing();
  const title = t('log.contributors');
  return (
    <ReviewGroup
      title={title}
      count={countOf(review.contributors)}
      add={{
        label: t('review.add.contributors'),
        run: () =>
          edit({
            list: 'contributors',
            item: newItem.contributor(''),
            at: Infinity,
          }),
      }}
    >
      <ItemList list="contributors" label={title}>
        {line => <ContributorLine key={line.item.key} {...line} />}
      </ItemList>
    </ReviewGroup>
  );
}
