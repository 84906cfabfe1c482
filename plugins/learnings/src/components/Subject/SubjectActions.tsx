import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ActionMenu } from '../common/ActionMenu';
import type { SubjectDialogProps } from './SubjectDialog';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

type Action = 'edit' | 'merge' | 'split';
const IN_MENU = ['merge', 'split'] as const;

/** What can be done about an event, a talk or a technology, each in a dialog of its own. */
export function SubjectActions<S>(props: {
  subject: S;
  /** What is not there cannot be done. */
  dialogs: Partial<Record<Action, ComponentType<SubjectDialogProps<S>>>>;
  /** What is done most, before all others. */
  children?: ReactNode;
}) {
  const { subject, dialogs, children } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [shown, setShown] = useState<{
    action: Action;
    open: boolean;
    /** Each opening begins with what is there then. */
    number: number;
  }>();
  const show = (action: Action) =>
    setShown(former => ({
      action,
      open: true,
      number: (former?.number ?? 0) + 1,
    }));
  const Dialog = shown && dialogs[shown.action];
  return (
    <div className={classes.root}>
      {children}
      <Button variant="outlined" onClick={() => show('edit')}>
        {t('subject.edit')}
      </Button>
      <ActionMenu
        label={t('subject.more')}
        actions={IN_MENU.filter(action => dialogs[action]).map(action => ({
          text: t(`subject.${action}`),
          onSelect: () => show(action),
        }))}
      />
      {Dialog && (
        <Suspense fallback={null}>
          <Dialog
            key={shown.number}
            subject={subject}
            open={shown.open}
            onClose={() => setShown({ ...shown, open: false })}
          />
        </Suspense>
      )}
    </div>
  );
}
