import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { useLearningsTranslation } from '../../translation';
import { PageTitle } from '../common/PageTitle';
import type { DraftSaver, SaveStatus } from './DraftSaver';
import { SaveState } from './SaveState';

const useStyles = makeStyles(theme => ({
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

function Header(props: {
  /** It changes what is published already. */
  isAgain: boolean;
  /** There is a draft to be shared. */
  canShare: boolean;
  saver: DraftSaver;
  save: SaveStatus;
  /** Whether the browser keeps what is not saved. */
  isKept: boolean | null;
  onShare(): void;
  onPublish(): void;
  onCompare(): void;
}) {
  const { isAgain, canShare, saver, save, isKept } = props;
  const { onShare, onPublish, onCompare } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  return (
    <PageTitle
      title={isAgain ? t('log.editing') : t('log.heading')}
      actions={
        <div className={classes.actions}>
          {canShare && (
            <Button variant="outlined" onClick={onShare}>
              {t('share.open')}
            </Button>
          )}
          <Button variant="contained" color="primary" onClick={onPublish}>
            {isAgain ? t('publish.openAgain') : t('publish.open')}
          </Button>
        </div>
      }
    >
      <SaveState
        saver={saver}
        save={save}
        isKept={isKept}
        intro={isAgain ? t('log.editingIntro') : t('log.intro')}
        onCompare={onCompare}
      />
    </PageTitle>
  );
}

/** What one writes, whether it is safe, and what can be done with it. */
export const LogHeader = memo(Header);
