import { newItem } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { nameIn, useItemChoices } from '../form/useItemChoices';
import { ItemList } from '../item/ItemList';
import { countOf } from '../pane/counts';
import { usePane } from '../pane/PaneContext';
import { ReviewGroup } from '../pane/ReviewGroup';
import { useReviewing } from '../pane/ReviewingContext';
import { TakeawayLine } from './TakeawayLine';

/** The takeaways of the recap. */
export function Takeaways() {
  const { t } = useLearningsTranslation();
  const { review } = usePane();
  const { edit } = useReviewing();
  const choices = useItemChoices();
  const talkName = nameIn(choices.talks);
  const contributorName = nameIn(choices.contributors);
  const title = t('log.takeaways');
  return (
    <ReviewGroup
      title={title}
      count={countOf(review.takeaways)}
      add={{
        label: t('review.add.takeaways'),
        run: () =>
          edit({
            list: 'takeaways',
            item: newItem.takeaway(''),
            at: Infinity,
          }),
      }}
    >
      <ItemList list="takeaways" label={title}>
        {line => (
          <TakeawayLine
            key={line.item.key}
            {...line}
            talk={talkName(line.item.talkKey)}
            contributor={contributorName(line.item.contributorKey)}
          />
        )}
      </ItemList>
    </ReviewGroup>
  );
}
