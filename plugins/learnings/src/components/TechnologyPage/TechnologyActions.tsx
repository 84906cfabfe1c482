import type { TechnologyDetail } from '@conference-learnings/plugin-learnings-common';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ActionMenu } from '../common/ActionMenu';
import { MoveStageButton } from '../MoveStage';

const EditTechnology = lazy(() =>
  import('./EditTechnology').then(m => ({ default: m.EditTechnology })),
);
const MergeTechnology = lazy(() =>
  import('./MergeTechnology').then(m => ({ default: m.MergeTechnology })),
);

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

/** What can be done about a technology. */
export function TechnologyActions(props: { technology: TechnologyDetail }) {
  const { technology } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [shown, setShown] = useState<{
    what: 'edit' | 'merge';
    open: boolean;
    number: number;
  }>();
  const show = (what: 'edit' | 'merge') =>
    setShown(former => ({
      what,
      open: true,
      number: (former?.number ?? 0) + 1,
    }));
  const dialog = shown && {
    technology,
    open: shown.open,
    onClose: () => setShown({ ...shown, open: false }),
  };
  return (
    <div className={classes.root}>
      <MoveStageButton technology={technology} isMain />
      <ActionMenu
        label={t('technology.more')}
        actions={[
          { text: t('technology.edit'), onSelect: () => show('edit') },
          { text: t('technology.merge'), onSelect: () => show('merge') },
        ]}
      />
      {dialog && (
        <Suspense fallback={null}>
          {shown.what === 'edit' ? (
            <EditTechnology key={shown.number} {...dialog} />
          ) : (
            <MergeTechnology key={shown.number} {...dialog} />
          )}
        </Suspense>
      )}
    </div>
  );
}
