import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
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
  },
}));

function Line(props: LineProps<'technologies'>) {
  const { item, above } = props;
  const { name } = item;
  const classes = useStyles();
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
      isActive={props.isActive}
      isCurrent={props.isCurrent}
      // In a row of chips there is nothing to put in order.
      commands={{ accept, dismiss }}
      className={classes.chip}
      isSmall
    >
      {name}
    </ReviewItem>
  );
}

/** A technology that the recap mentions. */
export const TechnologyChip = memo(Line, sameLine);
