import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useLearningsTranslation } from '../../translation';
import { ActionMenu } from '../common/ActionMenu';
import { useReopening } from './useReopening';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: 4,
  },
});

/** What the reader may do with a follow-up; nothing where they may not. */
export function FollowUpActions(props: {
  followUp: FollowUp;
  onClose(followUp: FollowUp): void;
  onEdit(followUp: FollowUp): void;
  onReopened(followUp: FollowUp): void;
}) {
  const { followUp, onClose, onEdit, onReopened } = props;
  const { text } = followUp;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const reopening = useReopening(onReopened);
  if (!followUp.editable) return null;
  return (
    <div className={classes.root}>
      {followUp.state === 'open' ? (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('followUps.closeLabel', { text })}
          onClick={() => onClose(followUp)}
        >
          {t('followUps.close')}
        </Button>
      ) : (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('followUps.reopenLabel', { text })}
          aria-disabled={reopening.isPending}
          onClick={() => !reopening.isPending && reopening.mutate(followUp)}
        >
          {t('followUps.reopen')}
        </Button>
      )}
      <ActionMenu
        label={t('followUps.more', { text })}
        actions={[
          { text: t('followUps.edit'), onSelect: () => onEdit(followUp) },
        ]}
      />
    </div>
  );
}
