import Button from '@material-ui/core/Button';
import CheckIcon from '@material-ui/icons/Check';
import CloseIcon from '@material-ui/icons/Close';
import EditIcon from '@material-ui/icons/EditOutlined';
import type { ComponentType } from 'react';
import { useLearningsTranslation } from '../../../translation';
import type { ItemCommands } from './ItemCommands';
import { MoreCommands } from './MoreCommands';
import { useItemStyles } from './useItemStyles';

/** The buttons of an item: the common ones, and a menu of the others. */
export function ItemActions(props: {
  name: string;
  commands: ItemCommands;
  isDismissed: boolean;
  /** Whether the tab key leads to them. */
  isReached: boolean;
}) {
  const { name, commands, isDismissed, isReached } = props;
  const classes = useItemStyles();
  const { t } = useLearningsTranslation();
  const { accept, edit, dismiss } = commands;
  const tabIndex = isReached ? 0 : -1;

  const button = (
    Icon: ComponentType<{ fontSize: 'small' }>,
    title: string,
    label: string,
    run: (() => void) | undefined,
  ) =>
    run && (
      // Of hundreds of lines each has three: they are as light as can be.
      <button
        type="button"
        className={classes.action}
        tabIndex={tabIndex}
        title={title}
        aria-label={label}
        onClick={run}
      >
        <Icon fontSize="small" />
      </button>
    );
  if (isDismissed)
    return dismiss ? (
      <Button
        size="small"
        tabIndex={tabIndex}
        aria-label={t('review.putBackLabel', { name })}
        onClick={dismiss}
      >
        {t('review.putBack')}
      </Button>
    ) : null;
  return (
    <div className={classes.actions}>
      {button(
        CheckIcon,
        t('review.accept'),
        t('review.acceptLabel', { name }),
        accept,
      )}
      {button(
        EditIcon,
        t('review.edit'),
        t('review.editLabel', { name }),
        edit,
      )}
      {button(
        CloseIcon,
        t('review.dismiss'),
        t('review.dismissLabel', { name }),
        dismiss,
      )}
      <MoreCommands name={name} commands={commands} tabIndex={tabIndex} />
    </div>
  );
}
