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
import { TakeawayForm } from './TakeawayForm';

function Line(
  props: LineProps<'takeaways'> & {
    /** The talk that it is from. */
    talk: string | null;
    /** Who noted it. */
    contributor: string | null;
  },
) {
  const { item, talk, contributor, at, above } = props;
  const line = useLineStyles();
  const classes = useItemStyles();
  const { t } = useLearningsTranslation();
  const commands = useItemCommands({
    list: 'takeaways',
    item,
    words: item.text,
    edited: { list: 'takeaways', item, at },
    above,
  });
  return (
    <ReviewItem
      itemKey={item.key}
      words={item.text}
      verdict={item.verdict}
      isActive={props.isActive}
      isCurrent={props.isCurrent}
      isLost={props.isLost}
      commands={commands}
      form={props.isEditing && <TakeawayForm item={item} />}
    >
      <span className={`${line.kind} ${classes.kind}`}>
        {t(`kind.${item.kind}`)}
      </span>
      {item.text}
      <div className={line.meta}>
        <Dotted>
          {talk && t('recap.aboutTalk', { talk })}
          {contributor && t('recap.notedBy', { person: contributor })}
          {item.origin && t('review.foundBy', { origin: item.origin })}
          {item.text.length > MAX_STATEMENT && (
            <span className={classes.lost}>{t('review.tooLongItem')}</span>
          )}
        </Dotted>
      </div>
    </ReviewItem>
  );
}

/** One statement worth keeping. */
export const TakeawayLine = memo(Line, sameLine);
