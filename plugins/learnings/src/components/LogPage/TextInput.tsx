import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import classNames from 'classnames';
import { useRef, useState, type DragEvent } from 'react';
import { useLearningsTranslation } from '../../translation';
import { ErrorMessage } from '../common/ErrorMessage';
import { useFile } from './useFile';
import type { Log } from './useLog';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    borderRadius: theme.shape.borderRadius,
    outlineOffset: 4,
  },
  dropping: { outline: `2px dashed ${theme.palette.primary.main}` },
  text: { lineHeight: 1.6 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1.5, 0, 3),
  },
  hidden: { display: 'none' },
}));

/** Where one writes, pastes, drops a file or chooses one. */
export function TextInput(props: { log: Log }) {
  const { log } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [dropping, setDropping] = useState(false);
  const pasted = useRef(false);
  const chooser = useRef<HTMLInputElement>(null);

  const write = (source: RecapSource, now: boolean) => {
    log.dispatch({ do: 'write', source });
    if (now) log.understand(source);
  };
  const file = useFile(log.source, source => write(source, true));

  const dropped = (event: DragEvent) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    setDropping(false);
    file.take(event.dataTransfer.files);
  };
  return (
    <div>
      <div
        className={classNames(classes.root, dropping && classes.dropping)}
        onDragOver={event => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={() => setDropping(false)}
        onDrop={dropped}
      >
        <TextField
          id="learnings-notes"
          multiline
          fullWidth
          variant="outlined"
          label={t('log.text')}
          helperText={dropping ? t('log.drop') : t('log.textHelp')}
          value={log.source.content}
          // Of a fixed height: a text of any length is typed without a delay.
          InputProps={{ className: classes.text, rows: 18 }}
          onPaste={() => {
            pasted.current = true;
          }}
          onChange={event => {
            write(
              { ...log.source, content: event.target.value },
              pasted.current,
            );
            pasted.current = false;
          }}
        />
      </div>
      <div className={classes.row}>
        <Button
          variant="outlined"
          aria-disabled={!log.source.content.trim()}
          onClick={() => log.source.content.trim() && log.understand()}
        >
          {t('log.understand')}
        </Button>
        <Button variant="outlined" onClick={() => chooser.current?.click()}>
          {t('log.chooseFile')}
        </Button>
        <input
          ref={chooser}
          className={classes.hidden}
          type="file"
          aria-label={t('log.chooseFile')}
          onChange={event => {
            if (event.target.files?.length) file.take(event.target.files);
            // The same file can be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        {file.notice && <span role="status">{file.notice}</span>}
        {file.undo && (
          <Button size="small" onClick={file.undo}>
            {t('undo')}
          </Button>
        )}
      </div>
      {file.problem && (
        <ErrorMessage
          title={t('log.chooseFile')}
          error={new Error(file.problem)}
        />
      )}
    </div>
  );
}
