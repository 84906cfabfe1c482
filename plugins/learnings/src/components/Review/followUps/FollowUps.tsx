import { newItem } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { nameIn, useItemChoices } from '../form/useItemChoices';
import { ItemList } from '../item/ItemList';
import { countOf } from '../pane/counts';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { FollowUpLine } from './FollowUpLine';

/** What somebody said they would do. */
export function FollowUps() {
  const { t } = useLearningsTranslation();
  const { review } = usePane();
  const { edit } = useReviewing();
  const talkName = nameIn(useItemChoices().talks);
  const title = t('log.followUps');
  return (
    <ReviewGroup
      title={title}
      count={countOf(review.followUps)}
      add={{
        label: t('review.add.followUps'),
        run: () =>
          edit({
            list: 'followUps',
            item: newItem.followUp(''),
            at: Infinity,
          }),
      }}
    >
      <ItemList list="followUps" label={title}>
        {line => (
          <FollowUpLine
            key={line.item.key}
            {...line}
            talk={talkName(line.item.talkKey)}
          />
        )}
      </ItemList>
    </ReviewGroup>
  );
}
