import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useLearningsTranslation } from '../../../translation';

const useStyles = makeStyles({ hidden: { display: 'none' } });

/** Chooses one file of this computer, or several. */
export function FileChooser(props: { onFiles(files: File[]): void }) {
  const { onFiles } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {t('compose.chooseFiles')}
      </Button>
      <input
        ref={input}
        className={classes.hidden}
        type="file"
        multiple
        aria-label={t('compose.chooseFiles')}
        onChange={event => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it was changed.
          event.target.value = '';
          if (files.length) onFiles(files);
        }}
      />
    </>
  );
}
