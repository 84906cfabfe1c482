import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { memo } from 'react';
import { isOnlyPossible } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { useLineStyles } from '../../LearningLine';
import type { LineProps } from '../item/LineProps';
import { ReviewItem } from '../item/ReviewItem';
import { sameLine } from '../item/sameLine';
import { useItemCommands } from '../item/useItemCommands';

const useStyles = makeStyles(theme => ({
  chip: {
    margin: 0,
    padding: theme.spacing(0, 0.5, 0, 1.5),
    flexWrap: 'nowrap',
    alignItems: 'center',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
  possible: {
    borderStyle: 'dashed',
    borderColor: theme.palette.text.secondary,
    color: theme.palette.text.secondary,
  },
}));

function Line(props: LineProps<'technologies'>) {
  const { item, above } = props;
  const { name, origin, confidence = 1 } = item;
  const classes = useStyles();
  const line = useLineStyles();
  const { t } = useLearningsTranslation();
  const isPossible = isOnlyPossible(item);
  const { accept, dismiss } = useItemCommands({
    list: 'technologies',
    item,
    words: name,
    above,
  });
  return (
    <ReviewItem
      itemKey={item.key}
      words={name}
      verdict={item.verdict}
      label={
        isPossible
          ? t('review.possibleLabel', {
              name,
              percent: String(Math.round(confidence * 100)),
            })
          : undefined
      }
      isActive={props.isActive}
      isCurrent={props.isCurrent}
      // In a row of chips there is nothing to put in order.
      commands={{ accept, dismiss }}
      className={classNames(classes.chip, isPossible && classes.possible)}
      isSmall
    >
      {isPossible ? t('review.possible', { name }) : name}
      {origin && (
        <span className={line.meta}> {t('review.foundBy', { origin })}</span>
      )}
    </ReviewItem>
  );
}

/** A technology that the recap mentions, or that it may mention. */
export const TechnologyChip = memo(Line, sameLine);
