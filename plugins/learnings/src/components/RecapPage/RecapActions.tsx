import { useRouteRef } from '@backstage/core-plugin-api';
import type { Recap } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { historyRouteRef, logRouteRef } from '../../routes';
import { useLearningsTranslation } from '../../translation';
import { ActionMenu } from '../common/ActionMenu';
import { ConfirmDialog } from '../common/ConfirmDialog';
import { ErrorMessage } from '../common/ErrorMessage';
import { useDownload } from './useDownload';
import { useRecapActions } from './useRecapActions';

const PeopleDialog = lazy(() =>
  import('./PeopleDialog').then(m => ({ default: m.PeopleDialog })),
);

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
  error: { flexBasis: '100%' },
}));

/** The original for everybody; for editors all that they can do. */
export function RecapActions(props: { recap: Recap }) {
  const { recap } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const logPath = useRouteRef(logRouteRef)();
  const historyPath = useRouteRef(historyRouteRef)({ recapId: recap.id });
  const { publish, archive, remove, error } = useRecapActions(recap);
  const download = useDownload(recap);
  const [asking, setAsking] = useState<'archive' | 'delete'>();
  const [asked, setAsked] = useState<'archive' | 'delete'>('archive');
  const [people, setPeople] = useState<'never' | 'open' | 'closed'>('never');

  const ask = (what: 'archive' | 'delete') => {
    setAsked(what);
    setAsking(what);
  };
  const editing = (
    <>
      {recap.status === 'draft' && (
        <Button variant="outlined" onClick={() => publish()}>
          {t('recap.publish')}
        </Button>
      )}
      <Button
        variant="contained"
        color="primary"
        component={RouterLink}
        to={`${logPath}?${new URLSearchParams({ recap: recap.id })}`}
      >
        {t('recap.edit')}
      </Button>
      <ActionMenu
        label={t('recap.more')}
        actions={[
          { text: t('recap.history'), to: historyPath },
          { text: t('recap.people'), onSelect: () => setPeople('open') },
          {
            text: t('recap.download'),
            onSelect: () => download.mutate(),
          },
          ...(recap.status === 'published'
            ? [{ text: t('recap.archive'), onSelect: () => ask('archive') }]
            : []),
          ...(recap.status === 'archived'
            ? [{ text: t('recap.publishAgain'), onSelect: publish }]
            : []),
          { text: t('recap.delete'), onSelect: () => ask('delete') },
        ]}
      />
    </>
  );
  return (
    <div className={classes.root}>
      {recap.editable ? (
        editing
      ) : (
        <Button variant="outlined" onClick={() => download.mutate()}>
          {t('recap.download')}
        </Button>
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
      {people !== 'never' && (
        <Suspense fallback={null}>
          <PeopleDialog
            recap={recap}
            open={people === 'open'}
            onClose={() => setPeople('closed')}
          />
        </Suspense>
      )}
      {error && (
        <div className={classes.error}>
          <ErrorMessage title={t('recap.actionError')} error={error} />
        </div>
      )}
      {download.error && (
        <div className={classes.error}>
          <ErrorMessage
            title={t('recap.downloadError')}
            error={download.error}
          />
        </div>
      )}
    </div>
  );
}
