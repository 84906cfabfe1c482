import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { presentOf } from '../../api/reasonOf';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { FormDialog } from '../common/FormDialog';
import type { useSubjectChange } from './useSubjectChange';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))',
    gap: theme.spacing(2),
    '& > [data-wide]': { gridColumn: '1 / -1' },
  },
}));

/** The fields of an event, a talk or a technology; what was typed outlives a conflict. */
export function EditDialog(props: {
  open: boolean;
  title: string;
  saving: Pick<ReturnType<typeof useSubjectChange>, 'error' | 'isPending'>;
  children: ReactNode;
  onSubmit(): void;
  onClose(): void;
}) {
  const { open, title, saving, children, onSubmit, onClose } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { error } = saving;
  return (
    <FormDialog
      open={open}
      title={title}
      action={t('subject.save')}
      isWaiting={saving.isPending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <div className={classes.fields}>
        {children}
        {error && (
          <div data-wide="">
            <ErrorMessage
              title={t('subject.saveError')}
              error={
                presentOf(error) ? new Error(t('subject.conflict')) : error
              }
            />
          </div>
        )}
      </div>
    </FormDialog>
  );
}
