import { memo } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { Dotted } from '../../common/Dotted';
import { useLineStyles } from '../../LearningLine';
import { MAX_STATEMENT } from '../form/limits';
import type { LineProps } from '../item/LineProps';
import { ReviewItem } from '../item/ReviewItem';
import { sameLine } from '../item/sameLine';
import { useItemCommands } from '../item/useItemCommands';
import { useItemStyles } from '../item/useItemStyles';
import { FollowUpForm } from './FollowUpForm';
import { InlineDueDate } from './InlineDueDate';
import { InlineOwner } from './InlineOwner';

function Line(
  props: LineProps<'followUps'> & {
    /** The talk that it is from. */
    talk: string | null;
  },
) {
  const { item, talk, at, above, isCurrent } = props;
  const line = useLineStyles();
  const classes = useItemStyles();
  const { t } = useLearningsTranslation();
  const commands = useItemCommands({
    list: 'followUps',
    item,
    words: item.text,
    edited: { list: 'followUps', item, at },
    above,
  });
  return (
    <ReviewItem
      itemKey={item.key}
      words={item.text}
      verdict={item.verdict}
      isActive={props.isActive}
      isCurrent={isCurrent}
      isLost={props.isLost}
      commands={commands}
      form={props.isEditing && <FollowUpForm item={item} />}
      aside={
        <>
          <InlineOwner item={item} isReached={isCurrent} />
          <InlineDueDate item={item} isReached={isCurrent} />
        </>
      }
    >
      {item.text}
      <div className={line.meta}>
        <Dotted>
          {item.state !== 'open' && t(`followUp.state.${item.state}`)}
          {talk && t('recap.aboutTalk', { talk })}
          {item.origin && t('review.foundBy', { origin: item.origin })}
          {item.text.length > MAX_STATEMENT && (
            <span className={classes.lost}>{t('review.tooLongItem')}</span>
          )}
        </Dotted>
      </div>
    </ReviewItem>
  );
}

/** What somebody said they would do; who will, and until when, right on it. */
export const FollowUpLine = memo(Line, sameLine);
