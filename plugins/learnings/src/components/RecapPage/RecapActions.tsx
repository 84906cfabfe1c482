import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { ErrorMessage } from '../common/ErrorMessage';
import { DownloadOriginal } from './DownloadOriginal';
import { useRecapActions } from './useRecapActions';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  error: { flexBasis: '100%' },
}));

/** The original for everybody; for editors also publish, archive and delete. */
export function RecapActions(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { publish, archive, remove, error } = useRecapActions(recap);
  const [asking, setAsking] = useState<'archive' | 'delete'>();
  const [asked, setAsked] = useState<'archive' | 'delete'>('archive');

  const ask = (what: 'archive' | 'delete') => {
    setAsked(what);
    setAsking(what);
  };
  return (
    <div className={classes.root}>
      <DownloadOriginal recap={recap} />
      {recap.editable && (
        <>
          {recap.status === 'published' ? (
            <Button variant="outlined" onClick={() => ask('archive')}>
              {t('recap.archive')}
            </Button>
          ) : (
            <Button
              variant="contained"
              color="primary"
              onClick={() => publish()}
            >
              {t('recap.publish')}
            </Button>
          )}
          <Button variant="outlined" onClick={() => ask('delete')}>
            {t('recap.delete')}
          </Button>
        </>
      )}
      {/* The words stay while the dialog closes. */}
      <ConfirmDialog
        open={asking !== undefined}
        title={t(`recap.${asked}Title`)}
        text={t(`recap.${asked}Text`)}
        action={t(`recap.${asked}`)}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          setAsking(undefined);
          if (asked === 'delete') remove();
          else archive();
        }}
      />
      {error && (
        <div className={classes.error}>
          <ErrorMessage title={t('recap.actionError')} error={error} />
        </div>
      )}
    </div>
  );
}
