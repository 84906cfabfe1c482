import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { dropBackup, readBackup } from './backup';
import type { Log } from './useLog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** Offers what an earlier visit could not save on the server. */
export function BackupNotice(props: { log: Log; userRef: string }) {
  const { log, userRef } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [backup, setBackup] = useState(() => readBackup(userRef));
  // What is in the box already needs no bringing back.
  if (!backup || backup.write.source.content === log.source.content)
    return null;
  const close = () => {
    dropBackup(userRef);
    setBackup(undefined);
  };
  return (
    <div role="status" className={classes.root}>
      {t('log.backup')}
      <Button
        size="small"
        variant="outlined"
        onClick={() => {
          log.dispatch({ do: 'write', source: backup.write.source });
          close();
        }}
      >
        {t('log.restore')}
      </Button>
      <Button size="small" onClick={close}>
        {t('log.discard')}
      </Button>
    </div>
  );
}
