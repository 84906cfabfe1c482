import type { RecapSource } from '@conference-learnings/plugin-learnings-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { memo, useState } from 'react';
import { useLearningsTranslation } from '../../../translation';
import { FileChooser } from './FileChooser';
import { SourceFilesDialog } from './SourceFilesDialog';
import { TemplateMenu } from './TemplateMenu';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

function Actions(props: {
  /** Files of this computer, one or several. */
  onFiles(files: File[]): void;
  /** A file of a configured source. */
  onImport(source: RecapSource): void;
  /** A text to fill in. */
  onTemplate(markdown: string): void;
}) {
  const { onFiles, onImport, onTemplate } = props;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const [choosing, setChoosing] = useState(false);
  return (
    <div role="group" aria-label={t('compose.label')} className={classes.root}>
      <FileChooser onFiles={onFiles} />
      <Button variant="outlined" onClick={() => setChoosing(true)}>
        {t('compose.fromSource')}
      </Button>
      <TemplateMenu onTemplate={onTemplate} />
      <SourceFilesDialog
        open={choosing}
        onClose={() => setChoosing(false)}
        onImport={onImport}
      />
    </div>
  );
}

/** Ways to begin other than typing and pasting. */
export const ComposeActions = memo(Actions);
