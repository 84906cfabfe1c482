import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useMe } from '../../api/useMe';
import { useLearningsTranslation } from '../../translation';
import { ActionMenu } from '../common/ActionMenu';
import { useFollowUpChange } from './useFollowUpChange';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    alignSelf: 'flex-start',
    gap: 4,
  },
});

/** What the reader may do with a follow-up; one that nobody owns, they may take. */
export function FollowUpActions(props: {
  followUp: FollowUp;
  onClose(followUp: FollowUp): void;
  onEdit(followUp: FollowUp): void;
  /** It was taken or opened again. */
  onChanged(followUp: FollowUp): void;
}) {
  const { followUp, onClose, onEdit, onChanged } = props;
  const { text, editable } = followUp;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const me = useMe().data;
  const changing = useFollowUpChange(onChanged);
  const isOpen = followUp.state === 'open';
  const button = (words: string, label: string, onClick: () => void) => (
    <Button
      size="small"
      variant="outlined"
      aria-label={label}
      aria-disabled={changing.isPending}
      onClick={() => !changing.isPending && onClick()}
    >
      {words}
    </Button>
  );
  const canTake = isOpen && followUp.owner === null && me !== undefined;
  if (!editable && !canTake) return null;
  return (
    <div className={classes.root}>
      {canTake &&
        button(t('followUps.take'), t('followUps.takeLabel', { text }), () =>
          changing.mutate({
            followUp,
            patch: { owner: me.userRef },
            message: t('followUps.taken'),
          }),
        )}
      {editable &&
        isOpen &&
        button(t('followUps.close'), t('followUps.closeLabel', { text }), () =>
          onClose(followUp),
        )}
      {editable &&
        !isOpen &&
        button(
          t('followUps.reopen'),
          t('followUps.reopenLabel', { text }),
          () =>
            changing.mutate({
              followUp,
              patch: { state: 'open', outcome: null },
              message: t('followUps.reopened'),
            }),
        )}
      {editable && (
        <ActionMenu
          label={t('followUps.more', { text })}
          actions={[
            { text: t('followUps.edit'), onSelect: () => onEdit(followUp) },
          ]}
        />
      )}
    </div>
  );
}
