import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import type { ReviewedFollowUp } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { useBuffered } from '../form/useBuffered';
import { orNull } from '../form/values';
import { shortly } from '../item/shortly';
import { useReviewing } from '../pane/ReviewingContext';

const useStyles = makeStyles(theme => ({
  field: { flex: '0 0 auto' },
  input: {
    padding: theme.spacing(0.75),
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** When a follow-up is due. */
export function InlineDueDate(props: {
  item: ReviewedFollowUp;
  isReached: boolean;
}) {
  const { item, isReached } = props;
  const { key } = item;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { act } = useReviewing();
  const name = shortly(item.text);
  const id = useId();
  const { value, onChange, onBlur } = useBuffered(item.dueDate ?? '', date =>
    act(
      {
        do: 'edit',
        list: 'followUps',
        key,
        change: { dueDate: orNull(date) },
      },
      t('review.said.saved', { name }),
    ),
  );
  return (
    <TextField
      id={id}
      type="date"
      size="small"
      variant="outlined"
      className={classes.field}
      value={value}
      inputProps={{
        'aria-label': t('review.dueDateOf', { name }),
        className: classes.input,
        tabIndex: isReached ? 0 : -1,
      }}
      onChange={event => onChange(event.target.value)}
      onBlur={onBlur}
    />
  );
}
